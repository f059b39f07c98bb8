/** Decides for a whole column of dates in figures which number is the day. */
import type { Order } from "./date-reading.ts";
import { figureDates } from "./numeric-date.ts";

/** The way in which the order of a column was found. */
export type Basis = "value" | "dots" | "name" | "other-column" | "told" | "both" | "nothing";

interface Witness {
  /** As people call it. */
  readonly row: string;
  readonly value: string;
}

export interface ColumnOrder {
  readonly order: Order;
  readonly basis: Basis;
  /** One sentence that quotes what decides it. */
  readonly why: string;
  /** True where all values could have their year first. */
  readonly mayHaveYearFirst: boolean;
}

/** "9-Apr-84", and "Sep-84" where no day has the number. */
const SHORT_YEAR =
  /^\d{1,2}[- ][a-z]{3,9}\.?[- ]'?\d\d$|^[a-z]{3,9}\.?[- ]'?(?:00|3[2-9]|[4-9]\d)$/i;

/** A year that nobody writes where two digits stand for one of our hundred. */
const EARLY_YEAR = /^\s*(?:\d{3}|[-−]\d{1,3})\s*$|\d\s*b\.?c|^\s*(?:기원전|서기전|b\.?c)/i;

/** Counts what the values of a column say. */
export class OrderEvidence {
  readonly #called: (row: number) => string;
  /** Values that can only have the day first, and those that can only have the month first. */
  dmy = 0;
  mdy = 0;
  /** Values that would be another day the other way. */
  either = 0;
  dotted = 0;
  /** All of them, and those that can have their year first, or must. */
  all = 0;
  yearMay = 0;
  yearMust = 0;
  /** Counts values that state no year. */
  yearless = 0;
  firstYear: Witness | null = null;
  /** True where some value has a month in words, and behind it a year of two digits. */
  shortYears = false;
  /** True where some value is a year with a minus that EDTF would write with four digits: "-500". */
  bcYears = false;
  /** True where some value is a year alone before the year 1000, or says BC. */
  earlyYears = false;
  /** The first value that settles each. */
  firstDmy: Witness | null = null;
  firstMdy: Witness | null = null;
  firstDotted: Witness | null = null;

  /** @param called  what people call the row of a number. */
  constructor(called: (row: number) => string = String) {
    this.#called = called;
  }

  /** @param row  the number of the value's row. */
  hear(row: number, value: string): void {
    this.shortYears ||= SHORT_YEAR.test(value);
    this.bcYears ||= /^\s*[-−]\d{1,3}\s*$/.test(value);
    this.earlyYears ||= EARLY_YEAR.test(value);
    for (const { order, isDotted, isEither, yearFirst, isYearless } of figureDates(value)) {
      this.all++;
      if (isYearless) this.yearless++;
      if (yearFirst !== "no") this.yearMay++;
      if (yearFirst === "must") {
        this.yearMust++;
        this.firstYear ??= { row: this.#called(row), value };
      }
      if (order === "dmy") {
        this.dmy++;
        this.firstDmy ??= { row: this.#called(row), value };
      } else if (order === "mdy") {
        this.mdy++;
        this.firstMdy ??= { row: this.#called(row), value };
      }
      if (isEither) this.either++;
      if (isDotted) {
        this.dotted++;
        this.firstDotted ??= { row: this.#called(row), value };
      }
    }
  }
}

const FIRST = { dmy: "day first", mdy: "month first", ymd: "year first" } as const;

/** Names of columns where years come first, however short they are. */
const EASTERN = /[\uAC00-\uD7A3\u3040-\u30FF\u4E00-\u9FFF]/;

/** The order, or null where the column has no such dates. It is never a silent guess: `basis` says why. */
export function decideOrder(evidence: OrderEvidence, columnName = ""): ColumnOrder | null {
  const mayHaveYearFirst = evidence.all > 0 && evidence.yearMay === evidence.all;
  const found =
    (mayHaveYearFirst ? yearFirst(evidence, columnName) : null) ?? dayOrMonth(evidence, columnName);
  if (found === null) return null;
  const { basis, order } = found;
  const why =
    mayHaveYearFirst && basis === "value" && order === "dmy" ? orYear(evidence) : found.why;
  return { ...found, why, mayHaveYearFirst };
}

/** Says why the day is read first where the same value might have its year there. */
const orYear = ({ firstDmy }: OrderEvidence): string =>
  `“${firstDmy?.value}” (row ${firstDmy?.row}) has the day first, or its year: there is no month above 12. It is read day first, until you say.`;

type Found = Omit<ColumnOrder, "mayHaveYearFirst">;

/** The order with the year first, where every value can have it and one must, or where that is the custom of the column's name; else null. */
function yearFirst({ firstYear, yearMust }: OrderEvidence, name: string): Found | null {
  if (firstYear) return settledBy("ymd", firstYear, yearMust);
  if (!EASTERN.test(name)) return null;
  return { order: "ymd", basis: "name", why: `The column is called “${name}”: ${FIRST.ymd}.` };
}

function dayOrMonth(evidence: OrderEvidence, columnName: string): Found | null {
  const { dmy, mdy, either, firstDmy, firstMdy, firstDotted } = evidence;
  if (dmy + mdy + either + evidence.dotted === 0) return null;
  if (firstDmy && firstMdy) {
    const order = mdy > dmy ? "mdy" : "dmy";
    const why = `“${firstDmy.value}” (row ${firstDmy.row}) has the day first, “${firstMdy.value}” (row ${firstMdy.row}) the month: values that can be read either way are read ${FIRST[order]}, as most are.`;
    return { order, basis: "both", why };
  }
  if (firstDmy) return settledBy("dmy", firstDmy, dmy);
  if (firstMdy) return settledBy("mdy", firstMdy, mdy);
  // Where years come first, so does the month of what has none.
  const isEastern = evidence.yearless === evidence.all && EASTERN.test(columnName);
  const named = orderInName(columnName) ?? (isEastern ? "mdy" : null);
  if (named) {
    return {
      order: named,
      basis: "name",
      why: `The column is called “${columnName}”: ${FIRST[named]}.`,
    };
  }
  if (firstDotted) {
    const why = `“${firstDotted.value}” (row ${firstDotted.row}) is written with dots, as where the day comes first.`;
    return { order: "dmy", basis: "dots", why };
  }
  const why =
    "No value settles whether the day or the month comes first: day first, until you say.";
  return { order: "dmy", basis: "nothing", why };
}

function settledBy(order: Order, { row, value }: Witness, values: number): Found {
  const more = values > 1 ? `, and ${values - 1} more` : "";
  if (order === "ymd") {
    const why = `“${value}” (row ${row})${more} can only have the year first: there is no such day.`;
    return { order, basis: "value", why };
  }
  const why = `“${value}” (row ${row})${more} can only have the ${order === "dmy" ? "day" : "month"} first: there is no month above 12.`;
  return { order, basis: "value", why };
}

/** "dd/mm/yyyy", "d/M/y" and the like in a name or a setting. */
export function orderInName(name: string): Order | null {
  if (/d{1,2}[/. -]?m{1,4}[/. -]?y/i.test(name)) return "dmy";
  return /m{1,4}[/. -]?d{1,2}[/. -]?y/i.test(name) ? "mdy" : null;
}

/** False where the order is nobody's word: values that fit both are then named. */
export const isSettled = ({ basis }: ColumnOrder): boolean =>
  basis !== "both" && basis !== "nothing";
