/** The one form that most dates have, read without a parser. */
import { DAY_MS } from "./interval.ts";

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

/**
 * The UTC midnight (epoch ms) that a date such as `2001-02-27` begins with; NaN for any other
 * form, and for days that never were. What it reads, `parseDate` reads as the same day.
 *
 * @param from  where the date stands in the text, and where it ends: a table is looked through without a copy.
 */
export function plainDay(text: string, from = 0, to = text.length): number {
  if (to - from !== 10 || text.charCodeAt(from + 4) !== 45 || text.charCodeAt(from + 7) !== 45)
    return Number.NaN;
  const year = figures(text, from, from + 4);
  const month = figures(text, from + 5, from + 7);
  const day = figures(text, from + 8, from + 10);
  if (year < 0 || month < 1 || month > 12 || day < 1) return Number.NaN;
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

/** The number in figures; -1 for what is none. */
function figures(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const figure = text.charCodeAt(at) - 48;
    if (figure < 0 || figure > 9) return -1;
    number = number * 10 + figure;
  }
  return number;
}
