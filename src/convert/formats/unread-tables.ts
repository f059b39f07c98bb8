/** Names the other tables of a file that hold dates: one is read at a time, and nobody should think that it was all. */
import { countText } from "../../dataset/wording/count-text.ts";
import type { RowNote } from "../tables/table.ts";

export interface UnreadTable {
  /** Its name; empty where it has none. */
  readonly name: string;
  readonly rows: number;
}

/** A workbook may have a sheet for each month: more of them say no more. */
const MOST_NAMED = 12;

export const notesOnOthers = (
  others: readonly UnreadTable[],
  of: "table" | "sheet" | "list",
): readonly RowNote[] =>
  others.slice(0, MOST_NAMED).map(({ name, rows }) => ({
    row: null,
    value: "",
    said:
      name === ""
        ? `The file has another ${of} with dates, of ${countText(rows)} rows: it is not read.`
        : `The file has another ${of} with dates, “${name.slice(0, 60)}”, of ${countText(rows)} rows: it is not read.`,
    accepted: of === "list" ? "a file of its own" : "one at a time, which you choose",
  }));
