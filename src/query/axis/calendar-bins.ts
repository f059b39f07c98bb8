/** Time cut by the calendar, in UTC: quarters, or a unit that fits the length of what is cut. */
import { utcDay } from "../../dataset/time/calendar.ts";
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { roundYearAfter, roundYearAt } from "../../dataset/time/round-years.ts";

export type CalendarUnit = keyof typeof UNITS;

interface Length {
  readonly unit: "day" | "month" | "year";
  /** So many of them. */
  readonly step: number;
  /** The longest time (days) of which this unit is still a fine and readable part. */
  readonly upToDays: number;
}

/** From short to long. */
const UNITS = {
  day: { unit: "day", step: 1, upToDays: 200 },
  week: { unit: "day", step: 7, upToDays: 3 * 366 },
  month: { unit: "month", step: 1, upToDays: 20 * 366 },
  quarter: { unit: "month", step: 3, upToDays: 125 * 366 },
  year: { unit: "year", step: 1, upToDays: 500 * 366 },
  decade: { unit: "year", step: 10, upToDays: 5_000 * 366 },
  century: { unit: "year", step: 100, upToDays: 50_000 * 366 },
  millennium: { unit: "year", step: 1_000, upToDays: Number.POSITIVE_INFINITY },
} as const satisfies Record<string, Length>;

const UNIT_DAYS = { day: 1, month: 365.2425 / 12, year: 365.2425 } as const;
/** A Monday, from which weeks are counted: days from the epoch. */
const MONDAY = 4;
/** The last time that a `Date` can hold; the first is as far before the epoch. */
const LAST_MS = 100_000_000 * DAY_MS;

/** The unit of which a range has neither too few nor too many. */
export function binUnit(range: Interval, mostBins: number): CalendarUnit {
  const days = (range.end - range.start) / DAY_MS;
  const names = Object.keys(UNITS) as CalendarUnit[];
  const fits = (name: CalendarUnit) => {
    const { unit, step, upToDays } = UNITS[name];
    return days <= upToDays && days / (UNIT_DAYS[unit] * step) <= mostBins;
  };
  return names.find(fits) ?? "millennium";
}

/** The unit by which bins of a unit are named: by the month, by the year, or each by itself. */
export function namingUnit(unit: CalendarUnit): CalendarUnit {
  if (unit === "day" || unit === "week") return "month";
  return unit === "month" || unit === "quarter" ? "year" : unit;
}

/**
 * The edges of the units that a span touches, the first at or before its start and the last at or
 * after its end. Bin `i` is from edge `i` up to edge `i + 1`.
 */
export function calendarEdges({ start, end }: Interval, name: CalendarUnit): readonly number[] {
  const last = Math.min(end, LAST_MS);
  let edge = startOf(Math.max(start, -LAST_MS), name);
  const edges = [edge];
  while (edge < last) {
    edge = nextAfter(edge, name);
    edges.push(edge);
  }
  return edges;
}

function startOf(time: number, name: CalendarUnit): number {
  const { unit, step }: Length = UNITS[name];
  if (unit === "day") {
    return (Math.floor((time / DAY_MS - MONDAY) / step) * step + MONDAY) * DAY_MS;
  }
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (unit === "year") return held(utcDay(roundYearAt(year, step)), -LAST_MS);
  return held(utcDay(year, Math.floor(date.getUTCMonth() / step) * step + 1), -LAST_MS);
}

/** @param edge  the start of a unit. */
function nextAfter(edge: number, name: CalendarUnit): number {
  const { unit, step }: Length = UNITS[name];
  if (unit === "day") return edge + step * DAY_MS;
  const date = new Date(edge);
  const year = date.getUTCFullYear();
  if (unit === "year") return held(utcDay(roundYearAfter(year, step)), LAST_MS);
  return held(utcDay(year, date.getUTCMonth() + 1 + step), LAST_MS);
}

/** A time, or the end of all that a `Date` can hold where it would lie beyond. */
const held = (time: number, end: number): number => (Number.isNaN(time) ? end : time);
