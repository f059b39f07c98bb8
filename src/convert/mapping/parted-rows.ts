/** Finds rows that a line break inside a text has parted, and makes one of them where somebody says so. */
import type { Offer, RowRemark } from "../assembly/offer.ts";
import { type Cell, cellText, type Row, type Rows, rowText } from "../tables/table.ts";
import { TextRows } from "../tables/text-rows.ts";
import { shownRows } from "./shown-rows.ts";

/** The kind of remark on a row whose other half stands below it. */
export const PARTED = "parted-rows";

/** Rows are looked at to know whether they are of one width. */
const LOOKED_AT = 200;
/** The share of them that is whole, alone or with a rest: where rows end as they like, nothing can be told. */
const MOST = 0.6;
/** A text of more lines is held together by nobody. */
const MOST_LINES = 50;

const NONE: readonly never[] = [];

export class PartedRows {
  readonly #rows: Rows;
  readonly #width: number;
  readonly #isDated: (cells: readonly Cell[]) => boolean;
  /** True where most rows are of one width, and not all. */
  readonly mayPart: boolean = true;
  /** The last row that was asked for: the one after a row is the next to be asked. */
  #last: readonly [index: number, row: Row | undefined] = [-1, undefined];

  /** @param isDated  whether cells, as a row of the table, have a date. */
  constructor(
    table: {
      readonly columns: readonly string[];
      readonly rows: Rows;
      readonly separator?: string;
    },
    isDated: (cells: readonly Cell[]) => boolean,
  ) {
    this.#rows = table.rows;
    this.#width = table.columns.length;
    this.#isDated = isDated;
    // Only lines are parted so: a workbook and JSON hold their texts together.
    this.mayPart =
      table.separator !== undefined && this.#width > 1 && !areWhole(table) && this.#areMostWhole();
  }

  #areMostWhole(): boolean {
    let [whole, seen] = [0, 0];
    for (let index = 0; index < Math.min(LOOKED_AT, this.#rows.length); index++) {
      const rest = this.#restOf(index).length;
      if (rest > 0 || this.at(index)?.cells.length === this.#width) whole++;
      seen++;
      index += rest;
    }
    return whole >= seen * MOST;
  }

  at(index: number): Row | undefined {
    if (!this.mayPart) return this.#rows.at(index);
    const [last, row] = this.#last;
    if (last === index) return row;
    const found = this.#rows.at(index);
    this.#last = [index, found];
    return found;
  }

  /** The rows below it that are its rest: none has a date, and together they have as many cells as there are names. */
  after(index: number): readonly Row[] {
    return this.mayPart ? this.#restOf(index) : NONE;
  }

  #restOf(index: number): readonly Row[] {
    const head = this.at(index);
    if (head === undefined || head.cells.length > this.#width) return NONE;
    const rest: Row[] = [];
    let cells = head.cells.length;
    let before = head.row;
    for (let at = index + 1; rest.length < MOST_LINES; at++) {
      const next = this.at(at);
      if (next === undefined || cells + next.cells.length - 1 > this.#width) break;
      // What follows a whole row after an empty line is a foot of the table sooner than its last cell.
      if (cells === this.#width && next.row !== before + 1) break;
      if (this.#isDated(next.cells)) break;
      rest.push(next);
      cells += next.cells.length - 1;
      before = next.row;
    }
    if (rest.length === 0 || cells !== this.#width) return NONE;
    return this.#isDated(joinedRow([head, ...rest]).cells) ? rest : NONE;
  }
}

/** True where no row is short of a cell, which a look at all of them tells at once. */
const areWhole = ({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: Rows;
}) => rows instanceof TextRows && rows.isEven && rows.at(0)?.cells.length === columns.length;

/** One row of several: the last cell of each and the first of the next are one. */
export function joinedRow([head, ...rest]: readonly [Row, ...Row[]]): Row {
  const cells = [...head.cells];
  for (const next of rest) {
    const [first = "", ...more] = next.cells;
    cells.push(`${cellText(cells.pop())}\n${cellText(first)}`, ...more);
  }
  return { ...head, cells };
}

/** The first of the rows, which may be joined, and the others, which are no events by themselves. */
export function partedOffers(rows: readonly [Row, ...Row[]], offers: readonly Offer[]): Offer[] {
  const value = shownRows(rows);
  const remark: RowRemark = { kind: PARTED, column: null, value, ...PARTING };
  const { said: why, accepted } = PARTING;
  const number = rows[0].row;
  return offers.map((offer) => {
    if (offer.row !== number) {
      const rest = `it may be the rest of row ${rowText(number)}, which a line break has parted from it`;
      return { ...offer, leftOut: { kind: "parted-rest", why: rest, accepted } };
    }
    if (offer.date.ok) return { ...offer, remarks: [...offer.remarks, remark] };
    return { ...offer, dateValue: value, leftOut: { kind: PARTED, why, accepted } };
  });
}

export const PARTING = {
  said: "A line break may stand inside a text here: the row below has the cells that this one lacks, and no date.",
  accepted: "quotation marks around a text that holds a line break",
} as const;
