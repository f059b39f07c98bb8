/** Finds the cells of a text of lines in one walk, where its quotation marks stand as the rules have them. */
import Papa from "papaparse";
import type { Separator } from "./choices.ts";
import { MOST_COLUMNS, tooWide } from "./table.ts";
import { type Places, TextRows, writtenBetween } from "./text-rows.ts";

const QUOTE = 34;
/** The beginning of a text by which the parser tells how its lines end. */
const LOOKED_AT = 1024 * 1024;
/** Room beyond what is expected: without it the last rows would cost as much again. */
const MORE = 1.05;
/** The beginning of a file may have far more cells than the rest. */
const MOST_AT_ONCE = 16;

/**
 * The rows; null for a text in which a mark is left open, or something stands between one that closes and the end
 * of its cell: a parser has to look at it. What is read here, that parser reads as the same cells.
 */
export function plainRows(text: string, separator: Separator): TextRows | null {
  const lineEnd = lineEndOf(text, separator);
  const gathered = new Gathered(text);
  let start = 0;
  // The next of each from where the walk is: found by the machine's own search, which is quicker than letter by letter.
  let part = -1;
  let line = -1;
  for (let at = 0; ; at++) {
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const from = isQuoted ? afterQuoted(text, at) : at;
    if (from === -1) return null;
    if (part < from) part = placeOf(text, separator, from);
    if (line < from) line = placeOf(text, lineEnd, from);
    at = Math.min(part, line);
    if (isQuoted && at !== from) return null;
    gathered.cell(at);
    if (part < line) continue;
    gathered.row(start);
    if (at === text.length) return gathered.rows();
    at += lineEnd.length - 1;
    start = at + 1;
  }
}

/** The place of the next such letters; the end of the text where there are none. */
function placeOf(text: string, letters: string, from: number): number {
  const found = text.indexOf(letters, from);
  return found === -1 ? text.length : found;
}

/** As the parser finds it, which is not asked where there is nothing to choose from. */
function lineEndOf(text: string, delimiter: Separator): string {
  const start = text.slice(0, LOOKED_AT);
  if (!start.includes("\r")) return "\n";
  return Papa.parse(start, { delimiter, preview: 1 }).meta.linebreak;
}

/** The place after the mark that closes the cell; -1 where none does. */
function afterQuoted(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close !== -1; close = text.indexOf('"', close + 2)) {
    if (text.charCodeAt(close + 1) !== QUOTE) return close + 1;
  }
  return -1;
}

/** Lists that grow, of places in a text. */
class Gathered {
  readonly #text: string;
  #ends = new Uint32Array(1_024);
  #starts = new Uint32Array(256);
  #numbers = new Uint32Array(256);
  #firsts = new Uint32Array(256);
  #cells = 0;
  #rows = 0;
  /** Lines so far, empty ones among them, and the first cell of this one. */
  #lines = 0;
  #first = 0;

  constructor(text: string) {
    this.#text = text;
  }

  cell(end: number): void {
    if (this.#cells === this.#ends.length) this.#ends = this.#longer(this.#ends, end);
    this.#ends[this.#cells++] = end;
  }

  /** The cells since the last row are one; it counts also where it is empty, and none of the table. */
  row(start: number): void {
    const at = this.#rows;
    const width = this.#cells - this.#first;
    this.#lines++;
    if (width > MOST_COLUMNS) throw tooWide(this.#lines, width);
    if (at + 1 >= this.#starts.length) {
      this.#starts = this.#longer(this.#starts, start);
      this.#numbers = this.#longer(this.#numbers, start);
      this.#firsts = this.#longer(this.#firsts, start);
    }
    this.#starts[at] = start;
    this.#numbers[at] = this.#lines;
    this.#firsts[at + 1] = this.#cells;
    if (this.#isEmpty(start)) this.#cells = this.#first;
    else {
      this.#rows++;
      this.#first = this.#cells;
    }
  }

  /** With room for as many as there will be, if they go on as they did so far, and some more. */
  #longer(list: Places["starts"], place: number): Places["starts"] {
    const all = Math.ceil((list.length / (place + 1)) * this.#text.length * MORE);
    const more = new Uint32Array(
      list.length * Math.max(2, Math.min(all / list.length, MOST_AT_ONCE)),
    );
    more.set(list);
    return more;
  }

  #isEmpty(start: number): boolean {
    const code = this.#text.charCodeAt(start);
    const isFilled = (this.#ends[this.#first] ?? 0) > start;
    // Most rows begin with a letter of ASCII, and need no closer look.
    if (isFilled && code > 32 && code < 127 && code !== QUOTE) return false;
    let from = start;
    for (let cell = this.#first; cell < this.#cells; cell++) {
      const end = this.#ends[cell] ?? 0;
      if (writtenBetween(this.#text, from, end).trim() !== "") return false;
      from = end + 1;
    }
    return true;
  }

  rows(): TextRows {
    const count = this.#rows;
    return new TextRows({
      text: this.#text,
      starts: this.#starts.subarray(0, count),
      numbers: this.#numbers.subarray(0, count),
      firsts: this.#firsts.subarray(0, count + 1),
      ends: this.#ends.subarray(0, this.#cells),
    });
  }
}
