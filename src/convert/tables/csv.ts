/** Rows and cells of a file of lines, with stray quotation marks taken for what they are. */

import Papa from "papaparse";
import { countText } from "../../dataset/wording/count-text.ts";
import type { Separator } from "./choices.ts";
import { plainRows } from "./plain-rows.ts";
import { type Grid, type GridRow, MOST_COLUMNS, type RowNote, tooWide } from "./table.ts";
import { TextRows } from "./text-rows.ts";

/** More than these, and quotation marks mean nothing in this file. */
const MOST_REPAIRS = 20;
/** Stands for a quotation mark that is a letter; no file has it. */
const STRAY = "\uE0FF";
/** The most rows that are named for one stray mark. */
const MOST_NAMED = 1_000;

/** Takes the text apart. Empty lines count as rows of a spreadsheet, and are none of the table. */
export function readLines(given: string, separator: Separator): Grid {
  const text = withoutDressing(given);
  let read = asTheyStand(text, separator);
  // No mend could make more rows alike than all.
  const isEven = read.rows instanceof TextRows && read.rows.isEven;
  for (const mend of isEven ? [] : MENDS) {
    const mended = mend(text);
    if (mended === text) continue;
    const other = asTheyStand(mended, separator);
    // A mend that leaves a mark open has taken a letter for one.
    if (other.notes.length <= read.notes.length && alike(other) > alike(read)) read = other;
  }
  return withEnd(read, text);
}

/** Ways in which programs and people write what the rules have otherwise: taken where more rows are alike by it. */
const MENDS: readonly ((text: string) => string)[] = [
  // Two files that were put together end their lines in two ways; inside a cell another end is a letter.
  (text) => (MIXED.test(text) && text.includes("\r\n") ? text.replace(/\r\n?/g, "\n") : text),
  // MySQL and PHP write \" for a mark that is a letter.
  (text) => (text.includes('\\"') ? text.replaceAll('\\"', '""') : text),
  // People put a space before the mark that opens.
  (text) => (/[,;\t|] +"/.test(text) ? text.replace(/([,;\t|]) +(?="(?!"))/g, "$1") : text),
];

/** A formula that is nothing but a text: ="007", by which programs keep spreadsheets from making a number of it. */
const BARE_TEXT = /(^|[,;\t|\r\n])="((?:[^"\r\n]|"")*)"(?=[,;\t|\r\n]|$)/g;
const QUOTED_TEXT = /(^|[,;\t|\r\n])"=""((?:[^"\r\n]|"""")*)"""(?=[,;\t|\r\n]|$)/g;

/** Without marks that begin a file in the middle of one, and without formulas around texts. */
function withoutDressing(text: string): string {
  const whole = text.includes("\n\uFEFF") ? text.replaceAll("\n\uFEFF", "\n") : text;
  if (!whole.includes('="')) return whole;
  return whole
    .replace(
      QUOTED_TEXT,
      (_, before: string, inside: string) => `${before}"${inside.replaceAll('""""', '""')}"`,
    )
    .replace(BARE_TEXT, '$1"$2"');
}

/** A file that ends within a row ends too soon. */
function withEnd(grid: Grid, text: string): Grid {
  const { rows, notes } = grid;
  const last = rows.at(rows.length - 1);
  const isEnded = () => /[\r\n]/.test(text.slice(text.trimEnd().length));
  if (last === undefined || rows.length < 3 || isEnded()) return grid;
  if (notes.some(({ row }) => row === last.row)) return grid;
  const width = rows.at(0)?.cells.length ?? 0;
  const before = [...rows.slice(Math.max(0, rows.length - 50), rows.length - 1)];
  if (last.cells.length >= width || before.some(({ cells }) => cells.length !== width)) return grid;
  const note: RowNote = {
    row: last.row,
    value: last.cells.join(" | ").slice(0, 200),
    said: `The file ends within this row, which has ${last.cells.length} of ${width} cells: it may be half a download.`,
    accepted: "the whole file",
  };
  return { rows, notes: [...notes, note] };
}

/** An end of a line that is not both letters of Windows. */
const MIXED = /(?:^|[^\r])\n|\r(?!\n)/;

/** The share of rows that have as many cells as most have. */
function alike({ rows }: Grid): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / rows.length;
}

function asTheyStand(text: string, separator: Separator): Grid {
  const plain = plainRows(text, separator);
  return plain ? { rows: plain, notes: [] } : repairedLines(text, separator);
}

/** Rows as a parser reads them, with each stray mark taken for a letter. */
function repairedLines(text: string, separator: Separator): Grid {
  const found: { data: string[][]; readonly notes: RowNote[] } = { data: [], notes: [] };
  // A row that two marks would swallow is named once.
  const named = new Set<number>();
  let rest = text;
  for (let repairs = 0; rest !== ""; repairs++) {
    const { data, stray, open } = parse(rest, separator, repairs < MOST_REPAIRS);
    // Most files have no stray mark: what was parsed is all there is, and is not copied.
    if (stray === null && found.data.length === 0) found.data = data;
    else {
      const sound = stray === null ? data : data.slice(0, stray.record);
      for (const record of sound) found.data.push(record);
    }
    if (stray === null) {
      if (open !== null) found.notes.push(openAtEnd(found.data.length, open));
      break;
    }
    for (const note of swallowed(stray, found.data.length + 1)) {
      if (!named.has(note.row)) found.notes.push(note);
      named.add(note.row);
    }
    rest = rest.slice(stray.from, stray.at) + STRAY + rest.slice(stray.at + 1);
  }
  return { rows: rowsOf(found.data, found.notes.length > 0), notes: found.notes };
}

interface Stray {
  /** The record, in what was parsed, that the mark opens. */
  readonly record: number;
  /** Where the record begins, and where the mark stands in it. */
  readonly from: number;
  readonly at: number;
  /** The lines that it swallowed, and how many. */
  readonly lines: readonly string[];
  readonly count: number;
  readonly line: string;
}

function parse(text: string, separator: Separator, mayRepair: boolean) {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separator,
    ...(!mayRepair && { quoteChar: "\uE0FE" }),
  });
  const quote = errors.find(({ type, row }) => type === "Quotes" && isSwallowing(data[row ?? -1]));
  // A mark that the end of the file leaves open, in its last line, has swallowed nothing.
  const isOpen = errors.some(
    ({ code, row }) => code === "MissingQuotes" && row === data.length - 1,
  );
  const open = isOpen ? (data.at(-1)?.join(" | ") ?? "") : null;
  if (quote?.row === undefined) return { data, stray: null, open };
  return { data, stray: strayOf(text, data, quote.row, separator), open };
}

/** A mark inside a cell of one line does no harm: it is a letter already. */
const isSwallowing = (record: readonly string[] | undefined): boolean =>
  record?.some((cell) => cell.includes("\n") || cell.includes("\r")) ?? false;

function strayOf(
  text: string,
  data: readonly string[][],
  record: number,
  separator: string,
): Stray | null {
  const from = startOfRecord(text, record, separator);
  const cells = data[record] ?? [];
  const broken = cells.findIndex((cell) => /[\r\n]/.test(cell));
  const at = openingMark(text, from, broken, separator);
  if (at === -1) return null;
  const end = text.indexOf("\n", at);
  const line = text.slice(from, end === -1 ? text.length : end).trimEnd();
  const inside = (cells[broken] ?? "")
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .slice(1);
  return { record, from, at, line, lines: inside.slice(0, MOST_NAMED), count: inside.length };
}

/** Where the record begins: after what a parse of so many records took. */
function startOfRecord(text: string, record: number, separator: string): number {
  if (record === 0) return 0;
  const { meta } = Papa.parse<string[]>(text, { delimiter: separator, preview: record });
  return meta.cursor;
}

/** The mark that opens the cell: the one that stands where a cell begins. */
function openingMark(text: string, from: number, cell: number, separator: string): number {
  let at = from;
  for (let before = 0; before < cell; before++) {
    if (text[at] === '"') {
      const closed = /"(?:[^"]|"")*"/y;
      closed.lastIndex = at;
      if (closed.test(text)) at = closed.lastIndex;
    }
    const next = text.indexOf(separator, at);
    if (next === -1) return -1;
    at = next + 1;
  }
  return text[at] === '"' ? at : text.indexOf('"', at);
}

const openAtEnd = (row: number, value: string): RowNote => ({
  row,
  value: value.slice(0, 200),
  said: "A quotation mark opens here and is not closed: the file may be half a download.",
  accepted: "the mark closed at the end of its cell, or doubled if it is part of the text",
});

type NoteOfRow = RowNote & { readonly row: number };

function swallowed({ line, lines, count }: Stray, row: number): readonly NoteOfRow[] {
  const value = line.slice(0, 200);
  const named: NoteOfRow[] = lines.map((each, index) => ({
    row: row + index + 1,
    value: each.slice(0, 200),
    said: `A quotation mark that opens in row ${row} and is not closed had swallowed this row; it is read as a row of its own.`,
    accepted: `the quotation mark of row ${row} closed, or doubled`,
  }));
  const opening = {
    row,
    value,
    said:
      count === 0
        ? "A quotation mark opens here and is not closed: the file may be half a download. It is read as a letter."
        : `A quotation mark opens here and is not closed: it would swallow ${count === 1 ? "the next row" : `the next ${countText(count)} rows`}, so it is read as a letter.`,
    accepted: "the mark closed at the end of its cell, or doubled if it is part of the text",
  };
  return [opening, ...named];
}

function rowsOf(data: readonly string[][], wasRepaired: boolean): readonly GridRow[] {
  const rows: GridRow[] = [];
  let row = 0;
  for (const cells of data) {
    row++;
    if (cells.length > MOST_COLUMNS) throw tooWide(row, cells.length);
    if (!beginsWithLetter(cells[0]) && cells.every(isBlank)) continue;
    rows.push({ row, cells: wasRepaired ? cells.map(unstray) : cells });
  }
  return rows;
}

/** Most rows begin with a letter of ASCII, and need no closer look. */
function beginsWithLetter(cell = ""): boolean {
  const code = cell.charCodeAt(0);
  return code > 32 && code < 127;
}

const isBlank = (cell: string): boolean => cell === "" || cell.trim() === "";
const unstray = (cell: string): string => cell.replaceAll(STRAY, '"');
