/** Dates in figures alone: 27/2/2001, 2/27/01, 27.2.2001, 2001/2/27, 2001. 2. 27., 2/2001. */
import { daysInMonth } from "../../dataset/time/calendar.ts";
import {
  type Attempt,
  type DateContext,
  NO_YEAR,
  type Note,
  type Order,
  refuse,
  type Stretch,
} from "./date-reading.ts";
import { partOf, point } from "./part-text.ts";
import { type Era, withoutEra, yearOf } from "./years.ts";

const YEAR_LAST = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*('?\d{2}|\d{4})\.?$/;
/** As offices of Korea write it, who leave a space behind each dot: "19. 5. 8." */
const SPACED = /^(\d\d)\.\s+(\d{1,2})\.\s+(\d{1,2})\.?$/;
const YEAR_FIRST = /^(['‘’]\d{2}|\d{4})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?\.?$/;
/** Marks that stand in no other date: of cameras, of file names, of Korean papers. */
const RARE = /^(\d{4})\s*([:_·])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
/** A day, or a day and month, that nobody knows: "00-00-1855". */
const ZEROS = /^(\d\d)([/.-])(\d\d)\2(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[/.](\d{4})$/;

/** Reads it by the order of its column, if it does not itself say which number is the month. */
export function numericDate(given: string, context: DateContext): Attempt {
  const { text, era } = withoutEra(given.replace(RARE, "$1-$3-$4"));
  const [, zeros, , other, of] = ZEROS.exec(text) ?? [];
  if (zeros !== undefined && (Number(zeros) === 0 || Number(other) === 0)) {
    const month = Number(zeros) + Number(other);
    return point(month === 0 ? partOf(Number(of)) : partOf(Number(of), month));
  }
  const last = withYearFirst(text, era, context) ?? withYearLast(text, era, context);
  if (last) return last;
  const [, yearFirst, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (yearFirst !== undefined && month !== undefined) {
    // "1950-53": no month, but the last digits of a later year.
    if (day === undefined && Number(month) > 12 && Number(month) > Number(yearFirst) % 100)
      return null;
    const { year: read, notes } = yearOf(yearFirst.replace(/^\D/, ""), era, context);
    const part = partOf(read, Number(month), day === undefined ? undefined : Number(day));
    return point(part, [...notes, ...monthOrYear(text)]);
  }
  const [, monthFirst, yearLast] = MONTH_YEAR.exec(text) ?? [];
  if (monthFirst !== undefined) return point(partOf(Number(yearLast), Number(monthFirst)));
  return isYearless(text) ? refuse(NO_YEAR) : null;
}

function withYearFirst(text: string, era: Era, context: DateContext): Attempt {
  const [, first, month, day] = SPACED.exec(text) ?? [];
  if (first === undefined || day === undefined || !isYearOf(first, day, context)) return null;
  const { year, notes } = yearOf(first, era, context);
  return point(partOf(year, Number(month), Number(day)), notes);
}

/** True where the first of three numbers is the year: by the custom of the column, by the year that the row states, or since the last is none. */
const isYearOf = (first: string, last: string, { order, year }: DateContext): boolean =>
  last.length === 1 ||
  order === "ymd" ||
  (year !== undefined && Number(first) === year % 100 && Number(last) !== year % 100);

const YEARLESS = /^(\d{1,2})\s*\/\s*(\d{1,2})$/;

/** Day and month of no year: "9/29". */
export function isYearless(text: string): boolean {
  const [, first, second] = YEARLESS.exec(text) ?? [];
  const [a, b] = [Number(first), Number(second)];
  return a > 0 && b > 0 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12;
}

function withYearLast(text: string, era: Era, context: DateContext): Attempt {
  const { order } = context;
  const [, first, , second, year] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  const isShort = year.length === 2 && first.length === 2;
  // "99-12-31": no month has so many days, and it is the year that comes first.
  if (b <= 12 && (a > 31 || (order === "ymd" && isShort && b > 0 && Number(year) <= 31))) {
    const { year: early, notes } = yearOf(first, era, context);
    return point(partOf(early, b, Number(year.replace("'", ""))), notes);
  }
  if (a > 12 && b > 12) {
    return refuse(`there is no month ${Math.min(a, b)}`, "a month from 1 to 12");
  }
  const { year: read, notes } = yearOf(year.replace("'", ""), era, context);
  const isDayFirst = (orderSaid(a, b) ?? order) !== "mdy";
  return point(isDayFirst ? partOf(read, b, a) : partOf(read, a, b), notes);
}

/** Reads "1826-7" and "1805-10" as years; null for a month that can be nothing else, such as "1826-07". */
export function yearsOf(text: string): Stretch | null {
  const [, from, last] = /^(\d{4})\s?[-–/]\s?([1-9]\d?)$/.exec(text) ?? [];
  if (from === undefined || last === undefined) return null;
  const to = from.slice(0, 4 - last.length) + last;
  return to > from ? { from: partOf(Number(from)), to: partOf(Number(to)), notes: [] } : null;
}

/** "1914-8" of a catalogue may be four years and not a month; "1914-08" is a month everywhere. */
function monthOrYear(text: string): readonly Note[] {
  const [, decade, last, figure] = /^(\d{3})(\d)[-/](\d)$/.exec(text) ?? [];
  if (last === undefined || figure === undefined || figure <= last) return [];
  const [month, years] = [`${decade}${last}-0${figure}`, `${decade}${last}/${decade}${figure}`];
  return [
    {
      kind: "month-or-year",
      said: `“${text}” may be a month or several years: it is read as the month, ${month}.`,
      accepted: `${month}, or ${years} for the years`,
    },
  ];
}

const PLAIN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * The same of the form that nearly all such dates have, in both orders at once and without a detour; null
 * for any other form, and where there is no such day.
 */
export function plainFigures(text: string, order: Order): PlainFigures | null {
  const [, first, second, year] = PLAIN.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  if (year.startsWith("0")) return null;
  const [a, b] = [Number(first), Number(second)];
  const said = orderSaid(a, b);
  const isDayFirst = (said ?? order) !== "mdy";
  const edtf = dayText(year, isDayFirst ? b : a, isDayFirst ? a : b);
  if (edtf === null) return null;
  const isEither = said === null && a !== b;
  return {
    edtf,
    otherwise: isEither ? dayText(year, isDayFirst ? a : b, isDayFirst ? b : a) : null,
  };
}

export interface PlainFigures {
  readonly edtf: string;
  readonly otherwise: string | null;
}

function dayText(year: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > 28 && day > daysInMonth(Number(year), month)) return null;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The order that two numbers, each other's day or month, can only have; null where either will do. */
function orderSaid(first: number, second: number): Order | null {
  if (first > 12 && second <= 12) return "dmy";
  return second > 12 && first <= 12 ? "mdy" : null;
}

/** A date in figures with the year last, or without any, as it is found in a value. */
export interface FigureDate {
  /** The order that it can only have; null where either will do, or where both are the same. */
  readonly order: Order | null;
  readonly isDotted: boolean;
  /** The place of a year of two digits: not first, first if all others are so, or nowhere else. */
  readonly yearFirst: "no" | "may" | "must";
  /** True where the two orders make two different days. */
  readonly isEither: boolean;
  readonly isYearless: boolean;
}

/** A quick look before the close one. */
const MAYBE_FIGURES = /(?<!\d)\d{1,2}[/.-]\s?\d{1,2}[/.-]\s?\d|^\d{1,2}\/\d{1,2}(?:$|\s+\d)/;
const FIGURES = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[/-]\d)/g;

/** Every date with the year last, or without any, in a value, which may hold two of them. */
export function figureDates(text: string): readonly FigureDate[] {
  if (!MAYBE_FIGURES.test(text)) return NONE;
  const alone =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{1,2})(\/)(\d{1,2})(?:$|\s+\d{1,2}:)/.exec(text);
  if (alone) return [figures(alone)];
  const spaced = SPACED.exec(text);
  if (spaced) return [spacedFigures(spaced)];
  return Array.from(text.matchAll(FIGURES), figures);
}

const NONE: readonly FigureDate[] = [];

/** Its last number may be a year too where it has two digits. */
function spacedFigures([, first = "", second = "", last = ""]: RegExpExecArray): FigureDate {
  if (last.length === 1) return { ...NO_ORDER, yearFirst: Number(second) <= 12 ? "must" : "no" };
  return figures([first, first, ".", second, last]);
}

const NO_ORDER = { order: null, isDotted: false, isEither: false, isYearless: false } as const;

function figures([, first = "", mark, second, last = ""]: RegExpMatchArray): FigureDate {
  const [a, b] = [Number(first), Number(second)];
  const isEither = a !== b && a <= 12 && b <= 12 && a > 0 && b > 0;
  const c = Number(last);
  const mayBe = first.length === 2 && last.length === 2 && b >= 1 && b <= 12 && c >= 1 && c <= 31;
  const yearFirst = !mayBe ? "no" : a > 31 || a === 0 ? "must" : "may";
  return {
    order: orderSaid(a, b),
    isDotted: mark === ".",
    isEither,
    yearFirst,
    isYearless: last === "",
  };
}
