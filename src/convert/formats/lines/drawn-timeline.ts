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
  const { from, to } = blockOf(lines);
  let [section, period, title] = ["", "", ""];
  for (const [at, line] of lines.slice(0, to).entries()) {
    if (at < from || line.trim() === "") continue;
    const [, setting, said = ""] = SETTING.exec(line) ?? [];
    const [, begun] = SECTION.exec(line) ?? [];
    if (setting === "title") title = said;
    if (begun !== undefined) section = begun;
    if (setting !== undefined || begun !== undefined) continue;
    const [first = "", ...events] = ` ${line.trim()}`.split(PARTS);
    period = first.trim() || period;
    // A period without an event is drawn all the same.
    for (const event of events.length === 0 ? [period] : events) {
      const words = event.replace(/<br\s*\/?>/gi, " ");
      table.add(at + 1, { date: period, title: words, topics: section });
    }
  }
  leaveBelow(table, lines, to);
  return table.read("mermaid-timeline", { title });
}

/** Names the first line below the block, which is none of it. */
function leaveBelow(table: LineTable, lines: readonly string[], end: number): void {
  const below = lines.findIndex((line, at) => at > end && line.trim() !== "");
  if (below === -1) return;
  table.leave(below + 1, lines[below] ?? "", "it stands below the timeline", "a file of its own");
}

/** The lines between the marks of a block, or all of them. */
function blockOf(lines: readonly string[]): { readonly from: number; readonly to: number } {
  const mark = lines.findIndex((line) => /^```mermaid\s*$/.test(line));
  const end = lines.findIndex((line, at) => mark !== -1 && at > mark && /^```/.test(line));
  return { from: mark + 1, to: end === -1 ? lines.length : end };
}
