/** Gives each row of a column without years its year, from the year of the first. */
import type { Order } from "../dates/date-reading.ts";
import { DateReader } from "../dates/read-date.ts";
import { cellText, type Rows } from "../tables/table.ts";

/** A row from which the dates are of another year than those above. */
export interface YearTurn {
  readonly row: number;
  readonly year: number;
}

/** A day and month whose year nobody states, and how often there is such. */
export interface Yearless {
  readonly column: string;
  readonly rows: number;
  /** The first of them, as it is written. */
  readonly value: string;
  /** The year that somebody said it is of; null where nobody did. */
  readonly year: number | null;
}

/** A leap year, in which every day of the calendar is one. */
const ANY_YEAR = 2000;
/** Months from one row to the next by which a year has turned: no log is silent for so long without a word of it. */
const TURN = 6;
/** The share of steps against the order of time that a list in order may have. */
const SLIPS = 0.02;

export class RowYears {
  readonly rows: number;
  readonly value: string;
  readonly turns: readonly YearTurn[];
  readonly #first: number;

  /**
   * @param year  the year of the first row.
   * @param order  the number of "3/4" that is the day.
   */
  constructor(all: Rows, column: number, year: number, order: Order) {
    const reader = new DateReader({ order, thisYear: ANY_YEAR, year: ANY_YEAR });
    const plain = new DateReader({ order, thisYear: ANY_YEAR });
    const months: { readonly row: number; readonly month: number }[] = [];
    let first = "";
    for (const { row, cells } of all) {
      const text = cellText(cells[column]).trim();
      const read = text === "" || plain.read(text).ok ? null : reader.read(text);
      if (!read?.ok) continue;
      first ||= text;
      months.push({ row, month: Number(read.edtf.slice(5, 7)) });
    }
    this.rows = months.length;
    this.value = first;
    this.#first = year;
    this.turns = turnsOf(months, year);
  }

  of(row: number): number {
    let year = this.#first;
    for (const turn of this.turns) {
      if (turn.row > row) break;
      year = turn.year;
    }
    return year;
  }
}

/** January after December begins the next year, and December after January the one before: where rows are in order. */
function turnsOf(
  months: readonly { readonly row: number; readonly month: number }[],
  first: number,
): readonly YearTurn[] {
  const steps = months.map(({ row, month }, at) => ({
    row,
    step: month - (months[at - 1]?.month ?? month),
  }));
  const [on, back] = [1, -1].map(
    (way) => steps.filter(({ step }) => step * way > 0 && step * way < TURN).length,
  ) as [number, number];
  if (Math.min(on, back) > months.length * SLIPS) return [];
  const way = back > on ? -1 : 1;
  let year = first;
  return steps.flatMap(({ row, step }) => {
    if (step * way > -TURN) return [];
    year += way;
    return [{ row, year }];
  });
}
