/** Dates of the Julian, French republican and Hebrew calendars as the common days that they are. */
import { utcDay } from "../../../dataset/time/calendar.ts";
import { DAY_MS, type Interval, interval } from "../../../dataset/time/interval.ts";

export type OtherCalendar = "julian" | "french" | "hebrew";

/**
 * The days that a date covers: all of its month or year where no finer part is given; null where the calendar
 * has no such date.
 *
 * @param month  from 1, as the calendar's year has them.
 */
export function daysOf(
  calendar: OtherCalendar,
  year: number,
  month?: number,
  day?: number,
): Interval | null {
  const { lengths, newYear } = CALENDARS[calendar](year);
  if (newYear === null) return null;
  const first = (months: number) => lengths.slice(0, months).reduce((sum, each) => sum + each, 0);
  const [from, length] =
    month === undefined ? [0, first(lengths.length)] : [first(month - 1), lengths[month - 1] ?? 0];
  if (length === 0 || (day !== undefined && !(day >= 1 && day <= length))) return null;
  const start = newYear + (from + (day ?? 1) - 1) * DAY_MS;
  return interval(start, start + (day === undefined ? length : 1) * DAY_MS);
}

interface Year {
  /** Epoch ms of its first day; null where the calendar was not, or not surely, in use. */
  readonly newYear: number | null;
  /** Days of each month; 0 for one that the year does not have. */
  readonly lengths: readonly number[];
}

const CALENDARS: Readonly<Record<OtherCalendar, (year: number) => Year>> = {
  julian: (year) => ({
    newYear: utcDay(0, 1, -1) + (365 * year + Math.floor((year + 3) / 4)) * DAY_MS,
    lengths: [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  }),
  // Its years began with an equinox: of the fourteen that were lived, the third, seventh and eleventh were longer.
  french: (year) => ({
    newYear:
      year < 1 || year > 14
        ? null
        : utcDay(1792, 9, 22) + (365 * (year - 1) + Math.floor(year / 4)) * DAY_MS,
    lengths: [...Array.from({ length: 12 }, () => 30), year % 4 === 3 ? 6 : 5],
  }),
  hebrew: hebrewYear,
};

/** The months from Tishri, of which a common year has no second Adar. */
function hebrewYear(year: number): Year {
  const newYear = hebrewNewYear(year);
  const length = hebrewNewYear(year + 1) - newYear;
  const isLeap = length > 360;
  const [cheshvan, kislev] = [length % 10 === 5 ? 30 : 29, length % 10 === 3 ? 29 : 30];
  const adars = isLeap ? [30, 29] : [29, 0];
  return {
    newYear: year < 1 ? null : HEBREW_EPOCH + newYear * DAY_MS,
    lengths: [30, cheshvan, kislev, 29, 30, ...adars, 30, 29, 30, 29, 30, 29],
  };
}

/** 7 October 3761 BC of the Julian calendar, the first day of the year 1. */
const HEBREW_EPOCH = utcDay(-3760, 9, 7);

/** Days from the epoch to the first of Tishri, which is put off where a year would be too long or too short. */
function hebrewNewYear(year: number): number {
  const [before, own, after] = [hebrewDays(year - 1), hebrewDays(year), hebrewDays(year + 1)];
  if (after - own === 356) return own + 2;
  return own - before === 382 ? own + 1 : own;
}

/** Days to the mean new moon of Tishri, and a day more where that would be a Sunday, Wednesday or Friday. */
function hebrewDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const days = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}
