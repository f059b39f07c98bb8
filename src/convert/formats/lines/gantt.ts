/** Reads a plan as Mermaid draws it: tasks with a start and an end or a length, in sections. */
import type { TableRead } from "../read-types.ts";
import { LineTable, linesOf } from "./line-table.ts";

const SETTING =
  /^\s*(gantt|title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|weekend|inclusiveEndDates|topAxis|displayMode|accTitle|accDescr|click|%%)(?=[\s:%]|$)\s*:?\s*(.*?)\s*$/;
const SECTION = /^\s*section\s+(.*\S)\s*$/;
const TASK = /^\s*([^:]*\S)\s*:\s*(.*\S)\s*$/;
const TAGS = /^(?:done|active|crit|milestone|vert)$/;
const LENGTH = /^(\d+(?:\.\d+)?)(ms|[smhdwMy])$/;

export function gantt(text: string): TableRead {
  const settings = new Map<string, string>();
  const tasks: { readonly row: number; readonly fields: Readonly<Record<string, string>> }[] = [];
  const table = new LineTable([]);
  let section = "";
  for (const [at, line] of linesOf(text).entries()) {
    const [, setting, said = ""] = SETTING.exec(line) ?? [];
    const [, begun] = SECTION.exec(line) ?? [];
    const [, title, rest = ""] = TASK.exec(line) ?? [];
    if (line.trim() === "") continue;
    if (setting !== undefined) settings.set(setting, said);
    else if (begun !== undefined) section = begun;
    else if (title === undefined)
      table.leave(at + 1, line, "it is no task", "a name, a colon and a start");
    else tasks.push({ row: at + 1, fields: { title, topics: section, ...timeOf(rest) } });
  }
  // An end is the first day that is not part of it, unless the plan says otherwise.
  const end = settings.has("inclusiveEndDates") ? "end" : "end exclusive";
  const format = settings.get("dateFormat") ?? "";
  const date = /^[DMYdmy/.\- ]+$/.test(format) ? `date (${format})` : "date";
  for (const { row, fields } of tasks) {
    const { start = "", last = "", ...other } = fields;
    table.add(row, { [date]: start, [end]: last, ...other });
  }
  return table.read("gantt", { title: settings.get("title") ?? "" });
}

/** "done, des1, 2014-01-06, 3d": marks first, then perhaps a name, a start, and an end or a length. */
function timeOf(rest: string): Readonly<Record<string, string>> {
  const parts = rest.split(/\s*,\s*/);
  const from = parts.findIndex((part) => !TAGS.test(part));
  const [a = "", b, c] = from === -1 ? [] : parts.slice(from);
  if (c !== undefined) return { id: a, start: b ?? "", last: endOf(b ?? "", c) };
  // The start of a task that has none of its own is the end of the one before it.
  return b === undefined ? { start: "" } : { start: a, last: endOf(a, b) };
}

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7 };

/** The day on which a task of so many days is over; nothing for hours, and for a start that is no day. */
function endOf(start: string, last: string): string {
  const [, count, unit = ""] = LENGTH.exec(last) ?? [];
  if (count === undefined) return last;
  const begun = /^\d{4}-\d\d-\d\d$/.test(start) ? Date.parse(start) : Number.NaN;
  const days = Math.ceil(Number(count) * (DAYS[unit] ?? 0));
  if (Number.isNaN(begun) || days < 1) return "";
  return new Date(begun + days * 86_400_000).toISOString().slice(0, 10);
}
