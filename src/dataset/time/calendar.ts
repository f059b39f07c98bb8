/** The proleptic Gregorian calendar in UTC: where years, months, seasons and days begin and end. */

import { type DatePart, yearsOf } from "./date-part.ts";
import { type Interval, interval } from "./interval.ts";

/** UTC midnight of a day, in epoch ms. Month 1–12; months and days past the end carry over. Year 0 is 1 BC. */
export const utcDay = (year: number, month = 1, day = 1): number =>
  // Date.UTC would read the years 0–99 as 1900–1999.
  new Date(0).setUTCFullYear(year, month - 1, day);

/** 15 October 1582, the first day of the Gregorian calendar (epoch ms). */
export const GREGORIAN_FROM = Date.UTC(1582, 9, 15);

/** Number of days in a month. Month 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(utcDay(year, month + 1, 0)).getUTCDate();

/**
 * The UTC span that one stated date covers: all of the day, month… it names.
 *
 * Seasons are the meteorological ones of the northern hemisphere, as a reader of "spring 2001"
 * takes them: spring is March to May, and winter runs from December to February of the next year.
 */
export function partExtent(part: Omit<DatePart, "approximate" | "uncertain">): Interval {
  const { year, month = 1, day = 1, season = 1 } = part;
  switch (part.precision) {
    case "day":
      return interval(utcDay(year, month, day), utcDay(year, month, day + 1));
    case "month":
      return interval(utcDay(year, month), utcDay(year, month + 1));
    case "season":
      return interval(utcDay(year, season * 3), utcDay(year, season * 3 + 3));
    case "year":
      return interval(utcDay(year), utcDay(year + 1));
    case "decade":
      return years(yearsOf(part, 10));
    case "century":
      return years(yearsOf(part, 100));
  }
}

const years = ([first, last]: readonly [number, number]): Interval =>
  interval(utcDay(first), utcDay(last + 1));

/** The year, month or day (UTC) that an instant falls in: finite epoch ms. */
export function partAt(instant: number, precision: "day" | "month" | "year"): DatePart {
  const date = new Date(instant);
  return {
    precision,
    year: date.getUTCFullYear(),
    ...(precision !== "year" && { month: date.getUTCMonth() + 1 }),
    ...(precision === "day" && { day: date.getUTCDate() }),
    approximate: false,
    uncertain: false,
  };
}
