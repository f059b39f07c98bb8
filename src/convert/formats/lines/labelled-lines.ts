/** Reads lines of labelled values (LTSV): tabs between them, and before each its name. */
import type { TableRead } from "../read-types.ts";
import { firstLines, LineTable, linesOf } from "./line-table.ts";

/** A name, a colon and a value; the value may hold colons too. */
const FIELD = /^([A-Za-z_][\w.-]*):(.*)$/s;

/** Null for a text most of whose lines have no names in them. */
export function labelledLines(text: string): TableRead | null {
  const first = firstLines(text);
  const labelled = first.filter((line) => fieldsOf(line) !== null).length;
  if (labelled < 2 || labelled < first.length * MOST || fieldsOf(first[0] ?? "") === null)
    return null;
  const table = new LineTable([]);
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === "") continue;
    const fields = fieldsOf(line);
    if (fields !== null) table.add(at + 1, fields);
    else
      table.leave(at + 1, line, "its values have no names", "name:value, with a tab between two");
  }
  return table.read("tsv");
}

const MOST = 0.7;

/** Null where one of a line's values has no name; two at the least, for a line of words has a colon too. */
function fieldsOf(line: string): Readonly<Record<string, string>> | null {
  const fields = line.split("\t").map((field) => FIELD.exec(field));
  if (fields.length < 2 || fields.some((field) => field === null)) return null;
  return Object.fromEntries(
    fields.map((field) => [field?.[1] ?? "", field?.[2] === "-" ? "" : (field?.[2] ?? "")]),
  );
}
