/** The one form that most dates have, read without a parser. */
import { DAY_MS } from "./interval.ts";

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

/**
 * The UTC midnight (epoch ms) that a date such as `2001-02-27` begins with; NaN for any other
 * form, and for days that never were. What it reads, `parseDate` reads as the same day.
 */
export function plainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45)
    return Number.NaN;
  const year = digit(text, 0) * 1_000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  // NaN, from what is not a digit, is in no range.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const before = DAYS_BEFORE[month - 1] ?? 0;
  const length = (DAYS_BEFORE[month] ?? 0) - before + (month === 2 ? leap : 0);
  if (day > length) return Number.NaN;
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const days = past * 365 + leaps + before + (month > 2 ? leap : 0) + day - 1;
  return (days - DAYS_TO_1970) * DAY_MS;
}

/** Days from 1 January of the year 1 to 1 January 1970. */
const DAYS_TO_1970 = 719_162;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}
