/**
 * A number of days that is known as far as the dates are: somewhere from `least` to `most`, both of
 * them possible. What is known to the day has two equal ends; an open side is infinite.
 */
import type { Interval } from "./interval.ts";

export interface DayBand {
  readonly least: number;
  readonly most: number;
}

/** The days from a zero to an extent, before it negative. @param zero  the extent of that day. */
export function offsetFrom(zero: Interval, { start, end }: Interval): DayBand {
  const dayMs = zero.end - zero.start;
  return {
    least: Math.floor((start - zero.start) / dayMs),
    most: Math.ceil((end - zero.start) / dayMs) - 1,
  };
}

/** The days by which the second is later than the first, each being anywhere in its band. */
export const lagBetween = (first: DayBand, second: DayBand): DayBand => ({
  least: second.least - first.most,
  most: second.most - first.least,
});

/** True where the first is earlier wherever in their bands the two are. */
export const isSurelyBefore = (first: DayBand, second: DayBand): boolean =>
  first.most < second.least;

export const DAY_UNITS = ["days", "weeks", "months"] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** Days of a unit; two stories begin in different months, so that a month is one of average length. */
export const DAYS_IN: Readonly<Record<DayUnit, number>> = {
  days: 1,
  weeks: 7,
  months: 365.2425 / 12,
};

/** The band in whole units, widened to these: it never says more than the days do. */
export const inUnits = ({ least, most }: DayBand, unit: DayUnit): DayBand => ({
  // Not -0, which is no other number of weeks than 0.
  least: Math.floor(least / DAYS_IN[unit]) + 0,
  most: Math.ceil(most / DAYS_IN[unit]) + 0,
});
