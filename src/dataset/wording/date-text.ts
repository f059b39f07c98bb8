/**
 * Stated dates and spans of time as people write them, in each language of the interface. The date's
 * own precision decides the format, and nothing here makes a `Date` in local time.
 */
import { GREGORIAN_FROM, partAt, partExtent, utcDay } from "../time/calendar.ts";
import { type DateBound, type DatePart, isDatePart } from "../time/date-part.ts";
import { DAY_MS, EARLIEST, type Interval, LATEST } from "../time/interval.ts";
import type { StatedDate } from "../time/stated-date.ts";
import { type Language, WORDINGS } from "./languages.ts";
import type { DateStyle, Wording } from "./wording.ts";

/** A stated date: "7 March 2001", "27 February – 2 March 2001"; short: "7 Mar 2001". */
export function dateText(date: StatedDate, lang: Language, style: DateStyle): string {
  return boundsText(date.from, date.to, WORDINGS[lang], style, true);
}

/** A date under the heading of its year: "7 Mar", "Mar", "27 Feb – 2 Mar", else the short text. */
export function dayText(date: StatedDate, lang: Language): string {
  const parts = [date.from, date.to].filter(isDatePart);
  const years = new Set(parts.map((part) => part.year));
  const finer = parts.every(({ precision: p, season }) => FINER.has(p) && season !== 4);
  return boundsText(date.from, date.to, WORDINGS[lang], "short", years.size > 1 || !finer);
}

/**
 * "Wednesday", for a date that is one certain day; else null. Null also before 15 October 1582: sources of
 * that time count by the Julian calendar, so that a weekday here would be a fact that none of them states.
 */
export function weekday(date: StatedDate, lang: Language): string | null {
  const { from, extent } = date;
  if (date.shape === "span" || !isDatePart(from) || from.precision !== "day") return null;
  if (from.approximate || from.uncertain || extent.start < GREGORIAN_FROM) return null;
  return WORDINGS[lang].weekdays[new Date(extent.start).getUTCDay()] ?? null;
}

/** True for a date told by the day from before the Gregorian calendar: its source may count otherwise. */
export const isOfOldCalendar = ({ from, to }: StatedDate): boolean =>
  [from, to].some(
    (part) =>
      isDatePart(part) && part.precision === "day" && partExtent(part).start < GREGORIAN_FROM,
  );

/** The years that a finite span touches: "1972 to 2025" for a sentence, "1972–2025" beside a number. */
export function yearsText(
  { start, end }: Interval,
  lang: Language,
  style: "words" | "dash",
): string {
  const wording = WORDINGS[lang];
  // The last millisecond inside: an end at midnight belongs to the day before.
  const [first, last] = [partAt(start, "year"), partAt(end - 1, "year")];
  if (style === "words") return wording.years(first.year, last.year);
  return wording.pair(first, last, "long", true);
}

/** Lengths of a span from which on months, and years, say enough. */
const MONTHS_FROM_MS = 62 * DAY_MS;
const YEARS_FROM_MS = 3 * 365 * DAY_MS;

/**
 * The dates of a window or a cluster, as coarse as its length asks for: "7–8 Mar 2001", "Feb–Apr 2001",
 * "1972–2025". A span of whole months or years is said as these.
 */
export const spanText = (span: Interval, lang: Language): string => spanWith(span, lang, true);

/**
 * A span beside an axis that says the year: without it, where both ends are of one year.
 */
export function spanInYear(span: Interval, lang: Language): string {
  const isOneYear = partAt(span.start, "year").year === partAt(span.end - 1, "year").year;
  return spanWith(span, lang, !isOneYear);
}

function spanWith(span: Interval, lang: Language, withYear: boolean): string {
  const wording = WORDINGS[lang];
  const lastMs = span.end - 1;
  if (span.start === EARLIEST || span.end === LATEST) {
    const from = span.start === EARLIEST ? "open" : partAt(span.start, "day");
    const to = span.end === LATEST ? "open" : partAt(lastMs, "day");
    return boundsText(from, to, wording, "short", true);
  }
  const precision = precisionOf(span);
  const [from, to] = [partAt(span.start, precision), partAt(lastMs, precision)];
  // A span told in years is nothing without them.
  return wording.pair(from, to, "short", withYear || precision === "year");
}

function precisionOf({ start, end }: Interval): "day" | "month" | "year" {
  const [first, next] = [partAt(start, "day"), partAt(end, "day")];
  const wholeMonths =
    start === utcDay(first.year, first.month) && end === utcDay(next.year, next.month);
  const wholeYears = wholeMonths && first.month === 1 && next.month === 1;
  const length = end - start;
  if (wholeYears || length >= YEARS_FROM_MS) return "year";
  return wholeMonths || length >= MONTHS_FROM_MS ? "month" : "day";
}

function boundsText(
  from: DateBound,
  to: DateBound,
  wording: Wording,
  style: DateStyle,
  withYear: boolean,
): string {
  if (isDatePart(from) && isDatePart(to)) {
    const alike = from.approximate === to.approximate && from.uncertain === to.uncertain;
    if (alike) return qualified(wording.pair(from, to, style, withYear), to, wording);
    return `${partText(from, wording, style, true)} – ${partText(to, wording, style, true)}`;
  }
  if (isDatePart(from)) {
    return wording.from(partText(from, wording, style, withYear), to === "open" ? to : "unknown");
  }
  if (isDatePart(to)) {
    const start = from === "open" ? from : "unknown";
    return wording.until(partText(to, wording, style, withYear), start);
  }
  return wording.always;
}

const partText = (part: DatePart, wording: Wording, style: DateStyle, withYear: boolean) =>
  qualified(wording.part(part, style, withYear), part, wording);

function qualified(text: string, part: DatePart, wording: Wording): string {
  const about = part.approximate ? wording.about(text, part) : text;
  return part.uncertain ? wording.uncertain(about) : about;
}

const FINER: ReadonlySet<string> = new Set(["day", "month", "season"]);
