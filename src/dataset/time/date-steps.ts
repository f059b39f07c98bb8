/** Steps through the calendar from a stated date, which never give more than it says. */
import { partAt, utcDay } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";

export type StepUnit = "day" | "week" | "month" | "year";

/** The date so many units on, or back where `count` is negative, as precise as the unit; null where the base is coarser. */
export function stepFrom(base: DatePart, count: number, unit: StepUnit): DatePart | null {
  const { year, month, day } = base;
  if (unit === "year") return partAt(utcDay(year + count), "year");
  if (month === undefined) return null;
  if (unit === "month") return partAt(utcDay(year, month + count), "month");
  if (day === undefined) return null;
  return partAt(utcDay(year, month, day + (unit === "week" ? count * 7 : count)), "day");
}

/** The day of the week of a day, 0 for Sunday; null for what is no day. */
export function weekdayOf({ year, month, day }: DatePart): number | null {
  return day === undefined ? null : new Date(utcDay(year, month, day)).getUTCDay();
}

/** The nearest such weekday before the day, or after it: never the day itself. */
export function weekdayFrom(base: DatePart, weekday: number, side: -1 | 1): DatePart | null {
  const today = weekdayOf(base);
  if (today === null) return null;
  const days = (side * (weekday - today) + 7) % 7 || 7;
  return stepFrom(base, side * days, "day");
}

/** The nearest such month before the month of the base, or after it: never that month itself. */
export function monthFrom(base: DatePart, month: number, side: -1 | 1): DatePart | null {
  if (base.month === undefined) return null;
  const isSameYear = side * (month - base.month) > 0;
  return partAt(utcDay(base.year + (isSameYear ? 0 : side), month), "month");
}
