/** A table as it was read: columns with names, rows with the numbers a person sees. */
import { countText } from "../../dataset/wording/count-text.ts";
import type { FoundSeparator } from "./choices.ts";

/** A value of JSON, where a cell of a file holds more than text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The text of a cell; of files that are no tables, whatever stands in the field. */
export type Cell = Json;

export interface Row {
  /**
   * As a spreadsheet numbers it, the header counted; elsewhere the 1st, 2nd, 3rd … item. Of several sheets
   * that are read together those of the second go on from `SHEET_ROWS`.
   */
  readonly row: number;
  /** As many as there are columns, or more, or fewer. */
  readonly cells: readonly Cell[];
}

/** Rows in their order, whose numbers rise: a list, or a text of which each row is made when it is asked for. */
export interface Rows<Each = Row> extends Iterable<Each> {
  readonly length: number;
  at(index: number): Each | undefined;
  slice(from: number, to?: number): Rows<Each>;
}

/** More than a sheet or a file has rows, so that a number says also of which sheet it is. */
export const SHEET_ROWS = 1_000_000_000;

/** Where a row stands: its number in its own sheet, and which it is of those that are read together, from 1. */
export const placeOf = (row: number): { readonly row: number; readonly sheet: number } => ({
  row: row % SHEET_ROWS,
  sheet: Math.floor(row / SHEET_ROWS) + 1,
});

/** The number of a row for people. */
export function rowText(number: number): string {
  const { row, sheet } = placeOf(number);
  return sheet === 1 ? `${row}` : `${row} of sheet ${sheet}`;
}

/** The row of a number, as a person counts; undefined where that is no row of the table. */
export function rowNumbered(rows: Rows, number: number): Row | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows.at(middle)?.row ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  const found = rows.at(from);
  return found?.row === number ? found : undefined;
}

/** Something that happened while the file was taken apart. */
export interface RowNote {
  /** The row that it is about; null where it is about the file. */
  readonly row: number | null;
  readonly said: string;
  readonly accepted: string;
  readonly value: string;
}

/** Something offered as a row that is none, with the reason. */
export interface BrokenRow {
  readonly row: number;
  readonly value: string;
  readonly why: string;
  readonly accepted: string;
}

export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a file of lines or of a sheet, before anybody knows where its header is. */
export interface Grid {
  readonly rows: Rows<GridRow>;
  readonly notes: readonly RowNote[];
}

/** The reason why nothing at all could be read, in words for people. */
export interface Unread {
  /** The thing that the file is, such as "a PDF". */
  readonly what: string;
  /** One sentence: what is wrong, and where. */
  readonly why: string;
  /** The way out. */
  readonly todo: string;
}

/** How lines were read of which no table came: another encoding or separator may make one of them. */
export interface LinesRead {
  readonly encoding: string | null;
  readonly encodingWhy: string | null;
  readonly separator: FoundSeparator;
}

/** Thrown inside this floor, and turned into an answer at its door. */
export class Unreadable extends Error {
  readonly unread: Unread;
  /** Null where no other reading is to be had. */
  readonly lines: LinesRead | null;

  constructor(
    unread: Unread,
    options: { readonly cause?: unknown; readonly lines?: LinesRead } = {},
  ) {
    super(unread.why, options);
    this.unread = unread;
    this.lines = options.lines ?? null;
  }
}

/** A workbook of today has no more columns than this: what has more is no table. */
export const MOST_COLUMNS = 16_384;

export const tooWide = (row: number, cells: number): Unreadable =>
  new Unreadable({
    what: "a table with too many columns",
    why: `Row ${row} has ${countText(cells)} cells; a table has at most ${countText(MOST_COLUMNS)}.`,
    todo: "See that the separator is the right one, and that each event has a row of its own.",
  });

/** Bytes of a file that is converted, all of which is held in memory at once. */
export const MOST_BYTES = 300_000_000;

/** Lists in lists beyond this depth are nobody's words. */
const DEEPEST = 20;

/** The text of any cell, for people. */
export function cellText(cell: Cell | undefined, depth = 0): string {
  if (typeof cell === "string") return cell;
  if (cell === undefined || cell === null) return "";
  if (depth > DEEPEST) return "…";
  if (Array.isArray(cell)) {
    return cell
      .map((each) => cellText(each, depth + 1))
      .filter(Boolean)
      .join("; ");
  }
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}
