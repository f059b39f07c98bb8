/** The contents of a column: how much of it is dates, addresses, numbers or words. */
import { NO_YEAR } from "../dates/date-reading.ts";
import { isYearless } from "../dates/numeric-date.ts";
import { readDate } from "../dates/read-date.ts";
import { isWebAddress } from "../tables/cell-words.ts";
import { type Cell, cellText, type Rows } from "../tables/table.ts";

export interface Contents {
  /** Values that were looked at and are not empty. */
  readonly filled: number;
  readonly dates: number;
  /** Those of the dates that state no year. */
  readonly yearless: number;
  /** Dates whose year has two digits. */
  readonly shortYears: number;
  readonly addresses: number;
  readonly numbers: number;
  /** Numbers that may be a moment counted from 1970. */
  readonly moments: number;
  /** Letters of a value, on average. */
  readonly letters: number;
  readonly distinct: number;
}

/** A column is known by its first values; more would only cost time. */
export const LOOKED_AT = 200;
const CONTEXT = { order: "dmy", thisYear: 2100 } as const;

export function contentsOf(
  rows: Rows<{ readonly cells: readonly Cell[] }>,
  column: number,
): Contents {
  const found = {
    filled: 0,
    dates: 0,
    yearless: 0,
    shortYears: 0,
    addresses: 0,
    numbers: 0,
    moments: 0,
    letters: 0,
  };
  const values = new Set<string>();
  for (const { cells } of rows.slice(0, LOOKED_AT)) {
    const text = cellText(cells[column]).trim();
    if (text === "") continue;
    found.filled++;
    found.letters += lengthOf(text);
    values.add(text);
    if (isWebAddress(text)) found.addresses++;
    else if (isNumber(text)) found.numbers++;
    if (isMoment(text)) found.moments++;
    const dated = datedAs(text);
    if (dated === "yearless") found.yearless++;
    if (dated === "short year") found.shortYears++;
    if (dated !== null) found.dates++;
  }
  return {
    ...found,
    letters: found.filled === 0 ? 0 : found.letters / found.filled,
    distinct: values.size,
  };
}

/** Counts of a column's values and of the addresses among them, for which none has to be read as a date. */
export function addressesIn(
  rows: Rows<{ readonly cells: readonly Cell[] }>,
  column: number,
): Pick<Contents, "filled" | "addresses"> {
  const found = { filled: 0, addresses: 0 };
  for (const { cells } of rows.slice(0, LOOKED_AT)) {
    const text = cellText(cells[column]).trim();
    if (text === "") continue;
    found.filled++;
    if (isWebAddress(text)) found.addresses++;
  }
  return found;
}

/** A place on a map, or one half of it: "59.1°, 10.2°", "(59.1, 10.2)", "129.37 E". */
const COORDINATES =
  /^\(?[-+]?\d{1,2}(?:\.\d+)?°?\s*[NS]?[,;]\s*[-+]?\d{1,3}\.\d+°?\s*[EW]?\)?$|^\d{1,3}(?:\.\d+)?°?\s?[NSEW]$/;

/** Its thousands may be parted; "3.10.1990" is none, and the hour of a day and a place on a map are no more than numbers. */
const isNumber = (text: string): boolean =>
  COORDINATES.test(text) ||
  /^(?:[-+]?\d+(?:[.,]\d{3})*(?:[.,]\d+)?\s*%?|\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?)$/i.test(
    text,
  );

/** True where the first values of a column are places on a map, and nobody's name of one. */
export function areCoordinates(
  rows: Rows<{ readonly cells: readonly Cell[] }>,
  column: number,
): boolean {
  const texts = [...rows.slice(0, 20)]
    .map(({ cells }) => cellText(cells[column]).trim())
    .filter(Boolean);
  return texts.length > 0 && texts.every((text) => COORDINATES.test(text));
}

const isMoment = (text: string): boolean => /^\d{9,10}(?:\d{3}|\d{6})?(?:\.\d+)?$/.test(text);

/** A word of the east has two letters where one of the west has five. */
const lengthOf = (text: string): number =>
  /^[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\s]+$/.test(text) ? text.length * 2 : text.length;

/** Whether it reads as a date by itself; a bare number is none but for a year. */
export const isDate = (text: string): boolean => /date|short year/.test(datedAs(text) ?? "");

/** A date, or a day of a year that is not told, as systems write it into their logs: "Feb 27 10:11:12". */
function datedAs(text: string): "date" | "short year" | "yearless" | null {
  if (text.length > 60 || !/[\d세기]/.test(text)) return null;
  const bare = isNumber(text);
  if (bare && !/^(?:1[0-9]|20)\d\d$/.test(text) && !/^\d{8}(?:\d{4}(?:\d\d)?)?$/.test(text))
    return null;
  const reading = readDate(text, CONTEXT);
  // "C1001" of many rows is a code, though "c1890" in a column of dates is about 1890.
  if (reading.ok) {
    if (/^c\d+$/i.test(text)) return null;
    return reading.notes.some(({ kind }) => kind === "two-digit-year") ? "short year" : "date";
  }
  // "1/2" by itself is rather a fraction.
  const isDay = !bare && reading.why === NO_YEAR && /\d/.test(text) && !isYearless(text);
  return isDay ? "yearless" : null;
}

/** Something that no name of a column is: a date, an address, a number, a long text. */
export const looksLikeData = (text: string): boolean =>
  text.length > 80 || isWebAddress(text) || isNumber(text) || isDate(text);
