/** Cells of CSV that no spreadsheet takes for a formula. */
import { FORMULA_START } from "../tables/cell-words.ts";

/** Without this mark Excel takes UTF-8 for something else. */
export const BYTE_ORDER_MARK = "\uFEFF";

const QUOTED = /[",\r\n]|^\s|\s$/;

/** The text as a cell; an apostrophe before it keeps it a text, and is taken off when it is read. */
export const textCell = (text: string): string =>
  quoted(FORMULA_START.test(text) ? `'${text}` : text);

/** A minus that a spreadsheet reads on from: -0043-03-15 is a sum to one and 15 March 2043 to another. */
const WORKED_OUT = /^-\d+[-/]/;

/** A date of EDTF as a cell: it stays what it is, for -0043 by itself is nothing to work out. */
export const dateCell = (edtf: string): string =>
  WORKED_OUT.test(edtf) ? textCell(edtf) : quoted(edtf);

export const lineOf = (cells: readonly string[]): string => `${cells.join(",")}\r\n`;

const quoted = (text: string): string =>
  QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
