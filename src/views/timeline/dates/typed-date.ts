/** Dates as people type them, in English or Korean: "March 2001", "27 Feb 2001", "1990s", "2001년 3월". */
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import type { DatasetSummary } from "../../../query/answers/answer-types.ts";
import { knownTo } from "../../../query/reports/known-to.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** What the words of a pattern mean, by the groups it found. */
type Reading = readonly [
  pattern: RegExp,
  read: (groups: readonly string[], now: Date) => Interval | null,
];

const READINGS: readonly Reading[] = [
  [/^(\d{4})$/, ([year]) => stated(year)],
  [/^(\d{4})[-./](\d{1,2})$/, ([year, month]) => stated(year, month)],
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/, ([year, month, day]) => stated(year, month, day)],
  [/^(\d{3}0)(?:'?s|년대)$/, ([year]) => decade(year)],
  [new RegExp(`^${MONTH},? (\\d{4})$`), ([month, year]) => stated(year, numberOf(month))],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})$`),
    ([day, month, year]) => stated(year, numberOf(month), day),
  ],
  [
    new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    ([month, day, year]) => stated(year, numberOf(month), day),
  ],
  [/^(\d{4})년$/, ([year]) => stated(year)],
  [/^(\d{4})년 ?(\d{1,2})월$/, ([year, month]) => stated(year, month)],
  [/^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일$/, ([year, month, day]) => stated(year, month, day)],
  [new RegExp(`^last ${MONTH}$`), ([month], now) => lastMonth(Number(numberOf(month)), now)],
  [/^지난 ?(\d{1,2})월$/, ([month], now) => lastMonth(Number(month), now)],
  [/^(?:last year|작년|지난해)$/, (_, now) => stated(String(now.getUTCFullYear() - 1))],
  [/^(?:this year|올해)$/, (_, now) => stated(String(now.getUTCFullYear()))],
];

/**
 * The time that a typed date means, as wide as it says: a year is all of it.
 *
 * @param nowMs  what "last August" is counted from (epoch ms).
 * @returns null where it is no date that ever was, or is not understood.
 */
export function typedDate(text: string, nowMs: number): Interval | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, " ");
  for (const [pattern, read] of READINGS) {
    const found = pattern.exec(said);
    if (found) return read(found.slice(1), new Date(nowMs));
  }
  return null;
}

/**
 * The time that "last August" is counted from (epoch ms): the last moment of which the dataset can tell as of the
 * past, so that the words lead to events. Its plans reach further, and what was read of it may be long ago.
 */
export function countedFrom(
  { extent, sources }: Pick<DatasetSummary, "extent" | "sources">,
  todayMs: number,
): number {
  const ends = [extent?.end, knownTo(sources)].flatMap((end) => (end == null ? [] : [end - 1]));
  return Math.min(todayMs, ...ends);
}

/** What two fields mean together: an empty one leaves the window's own end, or what the other says. */
export function typedSpan(from: Interval | null, to: Interval | null): Interval | null {
  const start = from?.start ?? to?.start;
  const end = to?.end ?? from?.end;
  return start === undefined || end === undefined || end - start < DAY_MS ? null : { start, end };
}

function stated(year?: string, month?: string, day?: string): Interval | null {
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")];
  const parsed = parseDate(parts.filter((part) => part !== undefined).join("-"));
  return parsed.ok ? parsed.date.extent : null;
}

function decade(year = ""): Interval | null {
  const [first, last] = [stated(year), stated(String(Number(year) + 9))];
  return first && last && { start: first.start, end: last.end };
}

const numberOf = (month = ""): string => String(MONTHS.indexOf(month.slice(0, 3)) + 1);

/** The latest month of that number which is over. */
function lastMonth(month: number, now: Date): Interval | null {
  const isOver = month - 1 < now.getUTCMonth();
  return stated(String(now.getUTCFullYear() - (isOver ? 0 : 1)), String(month));
}
