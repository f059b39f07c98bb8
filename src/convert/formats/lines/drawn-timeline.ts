/** Reads a timeline as Mermaid draws it: periods, each with one event or several, in sections. */
import type { TableRead } from "../read-types.ts";
import { LineTable, linesOf } from "./line-table.ts";

const SETTING = /^\s*(timeline|title|accTitle|accDescr|%%)(?=[\s:%]|$)\s*:?\s*(.*?)\s*$/;
const SECTION = /^\s*section\s+(.*\S)\s*$/;
/** A colon within an address or an hour parts nothing. */
const PARTS = /\s*:\s+/;

export function drawnTimeline(text: string): TableRead {
  const table = new LineTable(["date", "title", "topics"]);
  const lines = linesOf(text);
  const fence = lines.findIndex((line) => /^```mermaid\s*$/.test(line));
  let [section, period, title] = ["", "", ""];
  let isClosed = false;
  for (const [at, line] of lines.entries()) {
    if (at <= fence || line.trim() === "") continue;
    if (isClosed) {
      table.leave(at + 1, line, "it stands below the timeline", "a file of its own");
      break;
    }
    isClosed = fence !== -1 && /^```/.test(line);
    if (isClosed) continue;
    const [, setting, said = ""] = SETTING.exec(line) ?? [];
    const [, begun] = SECTION.exec(line) ?? [];
    if (setting === "title") title = said;
    if (begun !== undefined) section = begun;
    if (setting !== undefined || begun !== undefined) continue;
    const [first = "", ...events] = ` ${line.trim()}`.split(PARTS);
    if (first.trim() !== "") period = first.trim();
    // A period without an event is drawn all the same.
    for (const event of events.length === 0 ? [period] : events)
      table.add(at + 1, {
        date: period,
        title: event.replace(/<br\s*\/?>/gi, " "),
        topics: section,
      });
  }
  return table.read("mermaid-timeline", { title });
}
