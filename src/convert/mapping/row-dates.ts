/** The date of a row, from all the columns that say something of it. */

import type { RowRemark } from "../assembly/offer.ts";
import type { Role } from "../columns/roles.ts";
import { boundWord } from "../dates/bounds.ts";
import { fieldsInWords, withoutCodes } from "../dates/date-fields.ts";
import { type ColumnOrder, decideOrder, isSettled, OrderEvidence } from "../dates/date-order.ts";
import type { DateContext, Order, Refusal } from "../dates/date-reading.ts";
import { type DateReading, NO_DATE, refuse } from "../dates/date-reading.ts";
import { endAlone, joinEnds } from "../dates/join-ends.ts";
import { DateReader } from "../dates/read-date.ts";
import { acledReading, maybeFilled, truncated, ucdpReading } from "../dates/truncate.ts";
import { type Cell, cellText, type Rows, rowText } from "../tables/table.ts";
import { notDays } from "../tables/text-rows.ts";
import { doubtfulAs, vaguerOf } from "./choose-reading.ts";
import { isNoDate } from "./missing.ts";
import type { RowYears } from "./row-years.ts";
import type { YearsAbove } from "./years-above.ts";

export interface RowDate {
  readonly date: DateReading;
  readonly column: string | null;
  readonly value: string;
  readonly remarks: readonly RowRemark[];
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: Rows;
}

export interface DecidedOrder extends ColumnOrder {
  readonly column: string;
}

/** The custom of a table's dates: in which order they are written, and how short their years are. */
export interface DateCustom {
  readonly order: DecidedOrder | null;
  /** Two digits behind a month in words are a year. */
  readonly shortYears: boolean;
  /** A minus before a year is BC, also where it has four digits. */
  readonly bcYears?: boolean;
  /** A number alone is a year, however small. */
  readonly earlyYears?: boolean;
}

/** The custom of all columns of dates together: a table is written by one hand. */
export function customOf(
  { columns: names, rows }: Table,
  columns: readonly number[],
  told: Order | null,
): DateCustom {
  const heard = columns.map((column) => ({
    name: names[column] ?? "",
    said: evidenceIn(rows, column),
  }));
  const decided = heard.flatMap(({ name, said }) => {
    const order = decideOrder(said, name);
    return order ? [{ ...order, column: name }] : [];
  });
  return {
    order: orderOf(decided, told),
    shortYears: heard.some(({ said }) => said.shortYears),
    bcYears: heard.some(({ said }) => said.bcYears),
    earlyYears: heard.some(({ said }) => said.earlyYears),
  };
}

function orderOf(decided: readonly DecidedOrder[], told: Order | null): DecidedOrder | null {
  const [first] = decided;
  if (first === undefined) return null;
  if (told !== null) {
    return {
      ...first,
      order: told,
      basis: "told",
      why: `It was chosen: ${{ dmy: "day", mdy: "month", ymd: "year" }[told]} first.`,
    };
  }
  if (first.basis === "value" || first.basis === "both") return first;
  const other = decided.find(({ basis }) => basis === "value");
  if (other === undefined || other === first) return first;
  const why = `The column “${other.column}” settles it: ${other.why}`;
  return { ...first, order: other.order, basis: "other-column", why };
}

function evidenceIn(rows: Rows, column: number): OrderEvidence {
  const said = new OrderEvidence(rowText);
  // Most dates are of the one form that has its order in itself.
  for (const { row, cell } of notDays(rows, column)) said.hear(row, cell);
  return said;
}

/** Reads the dates of one table's rows. */
export class RowDates {
  readonly #columns: readonly string[];
  readonly #of: (role: Role, cells?: readonly Cell[]) => number;
  readonly #reader: DateReader;
  /** Reads what is shown beside fields of a date. */
  readonly #ofYear: DateReader;
  readonly #isMachine: boolean;
  /** Wikidata writes 1 January where it knows the year alone. */
  readonly #isWikidata: boolean;
  /** The date's own columns are all there is of it. */
  readonly #isPlain: boolean;
  /** The column of ends that are no part of it; -1 where there is none. */
  readonly #exclusive: number;
  /** The years of a column that has none. */
  readonly #years: RowYears | null;
  /** The years of rows that have none, since it stands above them. */
  readonly #above: YearsAbove | null;
  readonly #context: DateContext;
  readonly #settled: boolean;
  /** A column of years beside that of dates: asked for once, and not in every row. */
  readonly #hasYears: boolean;
  readonly #ofYears = new Map<number, DateReader>();

  /**
   * @param of  the column of a role, of several the one that is filled; -1 where there is none.
   * @param isMachine  whether a number is what the field is made for, and needs no look.
   * @param above  tells the year of a row that has none.
   * @param years  those of dates that state none, where somebody said the first of them.
   * @param isWikidata  whether a first of January may be filling, also where no column of precisions says so.
   */
  constructor(
    columns: readonly string[],
    of: (role: Role, cells?: readonly Cell[]) => number,
    { order, shortYears, bcYears, earlyYears }: DateCustom,
    thisYear: number,
    isMachine: boolean,
    isWikidata = false,
    years: RowYears | null = null,
    above: YearsAbove | null = null,
  ) {
    this.#years = years;
    this.#above = above;
    this.#columns = columns;
    this.#of = of;
    this.#exclusive = of("end-exclusive");
    this.#hasYears = of("year") !== -1;
    this.#isMachine = isMachine;
    this.#isWikidata = isWikidata;
    const more = [
      "shown-date",
      "timestamp",
      "ucdp-precision",
      "acled-precision",
      "wikidata-precision",
      "end-precision",
    ] as const;
    this.#isPlain = !isMachine && !isWikidata && more.every((role) => of(role) === -1);
    this.#settled = order === null || isSettled(order);
    this.#context = {
      order: order?.order ?? "dmy",
      thisYear,
      ...(shortYears && { shortYears }),
      ...(bcYears && { bcYears }),
      ...(earlyYears && { earlyYears }),
    };
    this.#reader = new DateReader(this.#context, this.#settled);
    this.#ofYear = new DateReader({ ...this.#context, ofYears: of("month") === -1 }, this.#settled);
  }

  /** The reader of a row's own column, which may know the year that its date does not state: from another column, or as somebody said it. */
  #readerOf(row: number, cells: readonly Cell[]): DateReader {
    if (!this.#hasYears && this.#years === null) return this.#reader;
    const own = this.#hasYears ? this.#text(cells, "year") : "";
    const beside = own || (this.#above?.of(row) ?? "");
    const year = YEAR.test(beside) ? Number.parseInt(beside, 10) : this.#years?.of(row);
    if (year === undefined) return this.#reader;
    const known = this.#ofYears.get(year);
    if (known) return known;
    const reader = new DateReader({ ...this.#context, year }, this.#settled);
    this.#ofYears.set(year, reader);
    return reader;
  }

  /** @param row  its number, where its cells are a row of the table as they stand. */
  read(cells: readonly Cell[], row = 0): RowDate {
    const main = this.#of("date", cells);
    if (main === -1 && this.#of("year") === -1 && this.#of("timestamp") === -1) return NO_COLUMN;
    const read = main === -1 ? this.#fields(cells, row) : this.#single(cells, main, row);
    if (this.#isPlain) return read;
    return this.#withTimestamp(
      cells,
      this.#quiet(this.#displayed(cells, this.#precise(cells, read))),
    );
  }

  #text(cells: readonly Cell[], role: Role): string {
    const column = this.#of(role, cells);
    return column === -1 ? "" : cellText(cells[column]).trim();
  }

  #single(cells: readonly Cell[], column: number, row: number): RowDate {
    const value = cellText(cells[column]);
    const reader = this.#readerOf(row, cells);
    // The year is known where the day is not.
    if (this.#hasYears && value.trim() === "") return this.#fields(cells, row);
    const own = reader.read(value.trim());
    const beside = own.ok || !this.#hasYears ? null : this.#yearBeside(cells, own);
    const start = this.#asFine(cells, "wikidata-precision", beside?.date ?? own);
    const remarks = beside ? [yearTaken(this.#columns[column] ?? null, value, beside)] : NO_REMARKS;
    const exclusive = this.#exclusive;
    const text = this.#text(cells, exclusive === -1 ? "end" : "end-exclusive");
    const name = this.#columns[column] ?? null;
    if (text === "" || isNoDate(text)) return { date: start, column: name, value, remarks };
    const end = { text, isExclusive: exclusive !== -1 || this.#endsAtMidnight(cells) };
    const readEnd = (each: string) => this.#asFine(cells, "end-precision", reader.read(each));
    const isUnknown = !start.ok && boundWord(value.trim()) === "unknown";
    const date = (isUnknown ? endAlone(end, readEnd) : null) ?? joinEnds(start, end, readEnd);
    return {
      date,
      column: name,
      value: start.ok || date.ok ? `${value.trim()} – ${text}` : value,
      remarks,
    };
  }

  /** The year in a column of its own, where the date is words; null where they are a date that is none, or there is no year. */
  #yearBeside(cells: readonly Cell[], { why }: Refusal): YearBeside | null {
    if (why !== NO_DATE) return null;
    const { date, value } = this.#fields(cells, 0);
    return date.ok ? { date, year: value } : null;
  }

  /** All day until midnight of the next: as calendars write one day. */
  #endsAtMidnight(cells: readonly Cell[]): boolean {
    if (
      !/^(?:true|yes|1|y|예|참|ein|wahr|vrai|oui|verdadero|sí|vero)$/i.test(
        this.#text(cells, "all-day"),
      )
    )
      return false;
    return (
      MIDNIGHT.test(this.#text(cells, "end-time")) ||
      /T00:00(?::00(?:\.0+)?)?$/.test(this.#text(cells, "end"))
    );
  }

  #fields(cells: readonly Cell[], row: number): RowDate {
    if (this.#of("year") === -1) {
      return { date: refuse("the date is empty"), column: null, value: "", remarks: NO_REMARKS };
    }
    const read = (year: Role, month: Role, day: Role) =>
      withoutCodes({
        year: this.#text(cells, year),
        month: this.#text(cells, month),
        day: this.#text(cells, day),
      });
    const own = read("year", "month", "day");
    const isOfAbove = own.year === "" && own.month + own.day !== "";
    const above = isOfAbove ? (this.#above?.of(row) ?? "") : "";
    const start = above === "" ? own : { ...own, year: above };
    const end = read("end-year", "end-month", "end-day");
    const inWords = (text: string) => this.#reader.read(text);
    const from = fieldsInWords(start, inWords);
    const column = this.#columns[this.#of("year")] ?? null;
    const value = written(start);
    const remarks = above === "" ? NO_REMARKS : [yearOfAbove(column, value, above)];
    if (written(end) === "") return { date: from, column, value, remarks };
    const to = fieldsInWords(end, inWords);
    const date = joinEnds(from, { text: written(end), isExclusive: false }, () => to);
    return { date, column, value: `${value} – ${written(end)}`, remarks };
  }

  /** A column that says how much of the date is filling. */
  #precise(cells: readonly Cell[], row: RowDate): RowDate {
    if (!row.date.ok) return row;
    if (this.#of("ucdp-precision") !== -1) {
      return { ...row, date: ucdpReading(row.date, this.#text(cells, "ucdp-precision")) };
    }
    if (this.#of("acled-precision") !== -1) {
      return { ...row, date: acledReading(row.date, this.#text(cells, "acled-precision")) };
    }
    const isTold = this.#text(cells, "wikidata-precision") !== "";
    const note = this.#isWikidata && !isTold ? maybeFilled(row.date.edtf) : null;
    if (note === null) return row;
    const remark = { ...note, column: row.column, value: row.value };
    return { ...row, remarks: [...row.remarks, remark] };
  }

  /** A start or an end, without what its own precision says is filling. */
  #asFine(cells: readonly Cell[], role: "wikidata-precision" | "end-precision", date: DateReading) {
    const precision = this.#text(cells, role);
    return date.ok && precision !== "" ? truncated(date, precision) : date;
  }

  /** What readers of TimelineJS see instead of the date, where it is vaguer. */
  #displayed(cells: readonly Cell[], row: RowDate): RowDate {
    const shown = this.#text(cells, "shown-date");
    if (shown === "" || !row.date.ok) return row;
    const reader = this.#of("date", cells) === -1 ? this.#ofYear : this.#reader;
    const reading = reader.read(shown);
    const date = reading.ok ? vaguerOf(row.date, reading) : doubtfulAs(row.date, shown);
    return { ...row, date };
  }

  #quiet(row: RowDate): RowDate {
    if (!this.#isMachine || !row.date.ok || row.date.notes.length === 0) return row;
    const notes = row.date.notes.filter(({ kind }) => kind !== "epoch");
    return { ...row, date: { ...row.date, notes } };
  }

  /** A moment in figures beside the date: in its place, or against it. */
  #withTimestamp(cells: readonly Cell[], row: RowDate): RowDate {
    const stamp = this.#text(cells, "timestamp");
    if (stamp === "") return row;
    const moment = this.#reader.read(stamp);
    if (!moment.ok) return row;
    const column = this.#columns[this.#of("timestamp")] ?? null;
    const isEmpty = !row.date.ok && row.value.trim() === "";
    if (isEmpty) return { ...row, date: { ...moment, notes: [] }, column, value: stamp };
    if (!row.date.ok || !isAnotherDay(row.value, stamp, row.date.edtf, moment.edtf)) return row;
    const remark: RowRemark = {
      kind: "two-moments",
      column,
      value: stamp,
      said: `The date says ${row.date.edtf}, the timestamp ${moment.edtf}, a day or more apart: the one that people read is taken.`,
      accepted: "the same moment in both",
    };
    return { ...row, remarks: [...row.remarks, remark] };
  }
}

interface YearBeside {
  readonly date: DateReading;
  readonly year: string;
}

const yearTaken = (column: string | null, value: string, { year }: YearBeside): RowRemark => ({
  kind: "year-beside",
  column,
  value,
  said: `The date cannot be read; the year that stands beside it is taken: ${year}.`,
  accepted: "a date, such as 2001-02-27, Feb 2001, 2001, c. 1972 or 1950–53",
});

const yearOfAbove = (column: string | null, value: string, year: string): RowRemark => ({
  kind: "year-above",
  column,
  value,
  said: `No year stands in the row; that of a row above is taken: ${year}.`,
  accepted: "the year in each row",
});

/** True where the two are a day or more apart; what was written with a zone may be of the day beside it. */
function isAnotherDay(written: string, stamp: string, day: string, stampDay: string): boolean {
  if (day === stampDay) return false;
  const iso = written.trim().replace(" ", "T");
  // Without a zone a program's moment is that of UTC, on every computer.
  const moment = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(iso) ? iso : `${iso}Z`);
  const { length } = stamp.replace(/\..*/, "");
  const unit = length > 13 ? 1000 : length > 10 ? 1 : 0.001;
  const DAY = 86_400_000;
  if (Number.isNaN(moment)) return Math.abs(Date.parse(day) - Date.parse(stampDay)) > DAY;
  return Math.abs(moment - Number(stamp) / unit) >= DAY;
}

/** A year alone, as a column of years or a sheet for each year has it: 2019, 2019년. */
const YEAR = /^\d{4}\s*년?$/;

const MIDNIGHT = /^(?:12:00(?::00)?\s*AM|(?:오전|午前|上午)\s*12:00(?::00)?|0{1,2}:00(?::00)?)$/i;

const written = ({ year, month, day }: { year: string; month: string; day: string }): string =>
  year + month + day === "" ? "" : [year, month, day].join("-").replace(/-+$/, "");

const NO_REMARKS: readonly RowRemark[] = [];

const NO_COLUMN: RowDate = {
  date: refuse("no column holds dates", "a column of dates, such as 2001-02-27 or Feb 2001"),
  column: null,
  value: "",
  remarks: [],
};
