/** Counts the rows of a table that have a date. */
import { cellText, type Rows } from "../tables/table.ts";
import { isDate } from "./column-contents.ts";

/** Rows at the beginning that are looked at: enough to tell which sheet is the table. */
export const LOOKED_AT = 2_000;

/** The rows with a date, of those that are looked at. */
export const datedRows = ({ rows }: { readonly rows: Rows }): number =>
  [...rows.slice(0, LOOKED_AT)].filter(({ cells }) => cells.some((cell) => isDate(cellText(cell))))
    .length;
