/** Keeps a table as its text and the places where cells end: a cell is made of it when somebody asks. */
import { DAY_MS } from "../../dataset/time/interval.ts";
import { plainDay } from "../../dataset/time/plain-day.ts";
import type { Cell, GridRow, Row, Rows } from "./table.ts";

const QUOTE = 34;
/** Before every day that a date can name. */
export const NO_DAY = -(2 ** 31);

/** The places of all cells of a text, which its rows share. */
export interface Places {
  readonly text: string;
  /** The place in the text where each row begins, and its number. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** The first cell of each row among all cells, and at the end how many there are. */
  readonly firsts: Uint32Array<ArrayBuffer>;
  /** The place in the text where each cell ends, before the letter that parts it from the next. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Rows of a text. To hold them as lists of strings takes ten times the room, and the time to fill it. */
export class TextRows implements Rows<GridRow> {
  readonly #places: Places;
  readonly #from: number;
  readonly #days = new Map<number, Int32Array>();
  readonly length: number;

  constructor(places: Places, from = 0, to = places.starts.length) {
    this.#places = places;
    this.#from = from;
    this.length = Math.max(0, to - from);
  }

  at(index: number): GridRow | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const { text, starts, numbers, firsts, ends } = this.#places;
    const at = this.#from + index;
    const first = firsts[at] ?? 0;
    const cells = new Array<string>((firsts[at + 1] ?? 0) - first);
    let start = starts[at] ?? 0;
    for (let cell = 0; cell < cells.length; cell++) {
      const end = ends[first + cell] ?? 0;
      cells[cell] = writtenBetween(text, start, end);
      start = end + 1;
    }
    return { row: numbers[at] ?? 0, cells };
  }

  slice(from: number, to = this.length): TextRows {
    const end = this.#from + Math.min(to, this.length);
    return new TextRows(this.#places, Math.min(this.#from + from, end), end);
  }

  *[Symbol.iterator](): Generator<GridRow> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as GridRow;
  }

  /** True where all rows have as many cells. */
  get isEven(): boolean {
    const { firsts } = this.#places;
    const [from, to] = [this.#from, this.#from + this.length];
    const width = (firsts[from + 1] ?? 0) - (firsts[from] ?? 0);
    for (let at = from; at < to; at++) {
      if ((firsts[at + 1] as number) - (firsts[at] as number) !== width) return false;
    }
    return true;
  }

  /** One cell, without its row; undefined where the row is too short. */
  cell(index: number, column: number): string | undefined {
    const { text, starts, firsts, ends } = this.#places;
    const at = this.#from + index;
    const place = (firsts[at] ?? 0) + column;
    if (place >= (firsts[at + 1] ?? 0)) return undefined;
    const start = column === 0 ? (starts[at] ?? 0) : (ends[place - 1] ?? 0) + 1;
    return writtenBetween(text, start, ends[place] ?? 0);
  }

  /** Counts, for so many columns, the rows that have something there. */
  filled(columns: number): readonly number[] {
    const { text, starts, firsts, ends } = this.#places;
    const counts = new Uint32Array(columns);
    const [from, to] = [this.#from, this.#from + this.length];
    for (let at = from; at < to; at++) {
      const first = firsts[at] as number;
      const last = Math.min(first + columns, firsts[at + 1] as number);
      let start = starts[at] as number;
      for (let place = first; place < last; place++) {
        const length = (ends[place] as number) - start;
        // Two marks with nothing between them are empty too.
        if (length > 0 && (length !== 2 || text.charCodeAt(start) !== QUOTE))
          counts[place - first] = (counts[place - first] as number) + 1;
        start += length + 1;
      }
    }
    return [...counts];
  }

  /** A cell of which is known that it is there. */
  cellAt(index: number, column: number): string {
    const { text, starts, firsts, ends } = this.#places;
    const at = this.#from + index;
    const place = (firsts[at] as number) + column;
    const start = column === 0 ? (starts[at] as number) : (ends[place - 1] as number) + 1;
    return writtenBetween(text, start, ends[place] as number);
  }

  /** Counts the cells of a row. */
  width(index: number): number {
    const { firsts } = this.#places;
    const at = this.#from + index;
    return (firsts[at + 1] as number) - (firsts[at] as number);
  }

  number(index: number): number {
    return this.#places.numbers[this.#from + index] as number;
  }

  /** The days that the cells of a column are, counted from 1970; `NO_DAY` for what is none as it stands. Worked out once. */
  days(column: number): Int32Array {
    const known = this.#days.get(column);
    if (known !== undefined) return known;
    const { text, starts, firsts, ends } = this.#places;
    const days = new Int32Array(this.length);
    for (let index = 0; index < days.length; index++) {
      const at = this.#from + index;
      const place = (firsts[at] as number) + column;
      const isThere = place < (firsts[at + 1] as number);
      const start = column === 0 ? (starts[at] as number) : (ends[place - 1] as number) + 1;
      const end = ends[place] as number;
      const mark = isThere && text.charCodeAt(start) === QUOTE ? 1 : 0;
      const day = isThere ? plainDay(text, start + mark, end - mark) : Number.NaN;
      days[index] = Number.isNaN(day) ? NO_DAY : day / DAY_MS;
    }
    this.#days.set(column, days);
    return days;
  }

  /** The cells of a column that are no days as they stand, with the numbers of their rows. */
  *notDays(column: number): Generator<RowCell> {
    const days = this.days(column);
    for (let index = 0; index < days.length; index++) {
      if (days[index] !== NO_DAY) continue;
      const cell = this.cell(index, column);
      if (cell) yield { row: this.number(index), cell };
    }
  }
}

/** The cell that stands there, without its quotation marks. */
export function writtenBetween(text: string, start: number, end: number): string {
  if (start === end) return "";
  if (text.charCodeAt(start) !== QUOTE) return text.substring(start, end);
  const inside = text.substring(start + 1, end - 1);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}

/** One cell of any table; of a text the rest of its row is not made. */
export function cellIn<Each extends { readonly cells: readonly Cell[] }>(
  rows: Rows<Each>,
  index: number,
  column: number,
): Cell | undefined {
  return rows instanceof TextRows ? rows.cell(index, column) : rows.at(index)?.cells[column];
}

/** A row of which only some columns' cells are asked for. */
export function rowWith(rows: Rows, index: number, columns: readonly number[]): Row {
  const row = rows instanceof TextRows ? rows.number(index) : (rows.at(index)?.row ?? 0);
  return { row, cells: columns.map((column) => cellIn(rows, index, column) ?? "") };
}

/** A cell with the number of its row. */
export interface RowCell {
  readonly row: number;
  readonly cell: string;
}

/** The cells of a column of any table that are no days as they stand, with the numbers of their rows. */
export function* notDays(rows: Rows, column: number): Generator<RowCell> {
  if (rows instanceof TextRows) yield* rows.notDays(column);
  else
    for (const { row, cells } of rows) {
      const cell = cells[column];
      if (typeof cell !== "string") continue;
      if (cell !== "" && Number.isNaN(plainDay(cell))) yield { row, cell };
    }
}

/** Counts, for so many columns of any table, the rows that have something there. */
export function filledIn(
  rows: Rows<{ readonly cells: readonly Cell[] }>,
  columns: number,
): readonly number[] {
  if (rows instanceof TextRows) return rows.filled(columns);
  const counts = new Array<number>(columns).fill(0);
  for (const { cells } of rows) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      if (cell === undefined || cell === null || cell === "") continue;
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return counts;
}
