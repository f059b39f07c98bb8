/** Names a table that has a column for each day or year, of which no row is an event. */
import type { Warning } from "../assembly/conversion.ts";
import { isDate } from "../columns/column-contents.ts";
import { cellText, type Rows } from "../tables/table.ts";

/** Columns from which on they are told as one for each day. */
const MANY = 3;

/** @param rows  of a table in which no column holds dates: the first may be its line of names. */
export function wideTable(columns: readonly string[], rows: Rows): readonly Warning[] {
  const [first] = [...rows.slice(0, 1)];
  const found = [columns, (first?.cells ?? []).map((cell) => cellText(cell).trim())]
    .map((names) => names.filter(isDate))
    .find((dates) => dates.length >= MANY);
  if (found === undefined) return [];
  return [
    {
      row: null,
      column: null,
      value: found.slice(0, MANY).join(", "),
      kind: "wide-table",
      said: `The table has ${found.length} columns that are each of a day or a year, and none that holds dates.`,
      accepted: "a row for each day, with its date in a column: unpivot or melt the table",
    },
  ];
}
