/** Writes rows as a remark shows them, by which a choice is known again. */
import { type Cell, cellText, type Row } from "../tables/table.ts";

export const shownCells = (cells: readonly Cell[]): string =>
  cells.map((cell) => cellText(cell)).join(" | ");

/** Between two rows that are shown as one. */
const BREAK = " ¶ ";

export const shownRows = (rows: readonly Row[]): string =>
  rows.map(({ cells }) => shownCells(cells)).join(BREAK);

/** Counts the rows of a value that was shown so. */
export const countShown = (value: string): number => value.split(BREAK).length;
