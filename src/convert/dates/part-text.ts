/** Parts of dates as EDTF text, and the parts before and after them. */
import { partAt, partExtent } from "../../dataset/time/calendar.ts";
import {
  type DateBound,
  type DatePart,
  isDatePart,
  sameDate,
} from "../../dataset/time/date-part.ts";
import type { Note, Stretch } from "./date-reading.ts";

const SURE = { approximate: false, uncertain: false };

/** A year, month or day, by how much of it is given. */
export function partOf(year: number, month?: number, day?: number): DatePart {
  if (month === undefined) return { precision: "year", year, ...SURE };
  if (day === undefined) return { precision: "month", year, month, ...SURE };
  return { precision: "day", year, month, day, ...SURE };
}

/** @param season  1 to 4, spring to winter. */
export const seasonOf = (year: number, season: number): DatePart => ({
  precision: "season",
  year,
  season,
  ...SURE,
});

/** One date, as a stretch that begins and ends with it. */
export const point = (part: DatePart, notes: readonly Note[] = []): Stretch => ({
  from: part,
  to: part,
  notes,
});

export const span = (from: DateBound, to: DateBound, notes: readonly Note[] = []): Stretch => ({
  from,
  to,
  notes,
});

/** The ten years that begin with `year`; before the year 1 they have no name in EDTF. */
export const decadeOf = (year: number): Stretch =>
  year < 0 ? span(partOf(year), partOf(year + 9)) : point({ precision: "decade", year, ...SURE });

/** The hundred years that begin with `year`. */
export const centuryOf = (year: number): Stretch =>
  year < 0 ? span(partOf(year), partOf(year + 99)) : point({ precision: "century", year, ...SURE });

/** Three months, from the first quarter to the fourth. */
export const quarterOf = (year: number, quarter: number): Stretch =>
  span(partOf(year, quarter * 3 - 2), partOf(year, quarter * 3));

export const halfOf = (year: number, half: number): Stretch =>
  span(partOf(year, half * 6 - 5), partOf(year, half * 6));

/** The EDTF text of a stretch, unchecked: the days in it may not exist. */
export function stretchText({ from, to }: Stretch): string {
  if (from === to || isSameBound(from, to)) return boundText(from);
  return `${boundText(from)}/${boundText(to)}`;
}

function isSameBound(from: DateBound, to: DateBound): boolean {
  if (!isDatePart(from) || !isDatePart(to)) return false;
  return (
    sameDate(from, to) && from.approximate === to.approximate && from.uncertain === to.uncertain
  );
}

function boundText(bound: DateBound): string {
  if (bound === "open") return "..";
  if (bound === "unknown") return "";
  return partText(bound);
}

export function partText(part: DatePart): string {
  return coreText(part) + markText(part);
}

function coreText({ precision, year, month = 0, day = 0, season = 0 }: DatePart): string {
  switch (precision) {
    case "decade":
      return `${String(Math.floor(year / 10)).padStart(3, "0")}X`;
    case "century":
      return `${String(Math.floor(year / 100)).padStart(2, "0")}XX`;
    case "season":
      return `${yearText(year)}-${20 + season}`;
    case "month":
      return `${yearText(year)}-${two(month)}`;
    case "day":
      return `${yearText(year)}-${two(month)}-${two(day)}`;
    case "year":
      return yearText(year);
  }
}

function markText({ approximate, uncertain }: DatePart): string {
  if (approximate) return uncertain ? "%" : "~";
  return uncertain ? "?" : "";
}

function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The part that ends where this one begins, as precise: the day before a day, the year before a decade. */
export const partBefore = (part: DatePart): DatePart => ({
  ...partAt(partExtent(part).start - 1, steps(part)),
  approximate: part.approximate,
  uncertain: part.uncertain,
});

/** The part that begins where this one ends. */
export const partAfter = (part: DatePart): DatePart => ({
  ...partAt(partExtent(part).end, steps(part)),
  approximate: part.approximate,
  uncertain: part.uncertain,
});

function steps({ precision }: DatePart): "day" | "month" | "year" {
  if (precision === "day") return "day";
  return precision === "month" || precision === "season" ? "month" : "year";
}
