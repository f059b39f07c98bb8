/**
 * Stated dates as people write them, in English and Korean. The date's own precision decides the
 * format, and nothing here makes a `Date` in local time: names come from date-fns by number.
 */
import type { Day, Locale, Month } from "date-fns";
import { enGB } from "date-fns/locale/en-GB";
import { ko } from "date-fns/locale/ko";
import { utcDay } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";
import { DAY_MS, type Interval } from "./interval.ts";
import { type DateBound, isDatePart, type StatedDate } from "./stated-date.ts";

export type DateStyle = "long" | "short";

/** How one language puts dates together. Parts come without their qualifiers. */
interface Language {
  readonly locale: Locale;
  year(year: number): string;
  /** A date, with or without its year. */
  part(part: DatePart, style: DateStyle, withYear: boolean): string;
  /** Two dates, shared parts said once. */
  pair(from: DatePart, to: DatePart, style: DateStyle, withYear: boolean): string;
  about(text: string, part: DatePart): string;
  uncertain(text: string): string;
  from(text: string, end: "open" | "unknown"): string;
  until(text: string, start: "open" | "unknown"): string;
  readonly always: string;
}

const SEASONS = {
  en: ["spring", "summer", "autumn", "winter"],
  ko: ["봄", "여름", "가을", "겨울"],
} as const;

const english: Language = {
  locale: enGB,
  year: (year) => (year > 0 ? String(year) : `${1 - year} BC`),
  part(part, style, withYear) {
    const year = withYear ? ` ${this.year(part.year)}` : "";
    switch (part.precision) {
      case "day":
        return `${part.day} ${monthName(enGB, part, style)}${year}`;
      case "month":
        return monthName(enGB, part, style) + year;
      case "season": {
        // A winter belongs to two years, and saying one of them would put it in the wrong one.
        const next = withYear && part.season === 4 ? `–${this.year(part.year + 1)}` : "";
        return `${SEASONS.en[(part.season ?? 1) - 1]}${year}${next}`;
      }
      case "decade":
        return part.year < 0 ? this.pair(...yearsOf(part, 10), style, true) : `${part.year}s`;
      case "century":
        return this.pair(...yearsOf(part, 100), style, true);
      case "year":
        return this.year(part.year);
    }
  },
  pair(from, to, style, withYear) {
    const last = this.part(to, style, withYear);
    if (sameDay(from, to)) return last;
    if (from.year === to.year && from.precision === to.precision) {
      if (from.precision === "day" && from.month === to.month) return `${from.day}–${last}`;
      if (from.precision !== "day") return `${this.part(from, style, false)}–${last}`;
    }
    if (from.year === to.year && from.month !== undefined && to.month !== undefined) {
      return `${this.part(from, style, false)} – ${last}`;
    }
    const first = this.part(from, style, true);
    if (from.precision === "year" && to.precision === "year") {
      return from.year > 0 ? `${first}–${last}` : `${to.year > 0 ? first : 1 - from.year}–${last}`;
    }
    return `${first} – ${last}`;
  },
  about: (text) => `about ${text}`,
  uncertain: (text) => `${text}, uncertain`,
  from: (text, end) => (end === "open" ? `from ${text}` : `from ${text}, end unknown`),
  until: (text, start) => (start === "open" ? `until ${text}` : `until ${text}, start unknown`),
  always: "any time",
};

const korean: Language = {
  locale: ko,
  year: (year) => (year > 0 ? `${year}년` : `기원전 ${1 - year}년`),
  part(part, style, withYear) {
    const year = withYear ? `${this.year(part.year)} ` : "";
    switch (part.precision) {
      case "day":
        return `${year}${monthName(ko, part, style)} ${part.day}일`;
      case "month":
        return year + monthName(ko, part, style);
      case "season": {
        const next =
          withYear && part.season === 4 ? `${part.year}–${this.year(part.year + 1)} ` : "";
        return `${next || year}${SEASONS.ko[(part.season ?? 1) - 1]}`;
      }
      case "decade":
        return part.year < 0 ? this.pair(...yearsOf(part, 10), style, true) : `${part.year}년대`;
      case "century":
        return this.pair(...yearsOf(part, 100), style, true);
      case "year":
        return this.year(part.year);
    }
  },
  pair(from, to, style, withYear) {
    const first = this.part(from, style, withYear);
    if (sameDay(from, to)) return first;
    if (from.year === to.year && from.precision === to.precision) {
      if (from.precision === "day" && from.month === to.month) {
        return `${first.slice(0, -1)}–${to.day}일`;
      }
      if (from.precision === "month") return `${first.slice(0, -1)}–${to.month}월`;
      return `${first}–${this.part(to, style, false)}`;
    }
    if (from.year === to.year && from.month !== undefined && to.month !== undefined) {
      return `${first}–${this.part(to, style, false)}`;
    }
    if (from.precision === "year" && to.precision === "year" && from.year > 0 === to.year > 0) {
      return `${first.slice(0, -1)}–${this.year(to.year).replace("기원전 ", "")}`;
    }
    return `${this.part(from, style, true)}–${this.part(to, style, true)}`;
  },
  about: (text, part) =>
    part.precision === "season" || part.precision === "decade" ? `${text} 무렵` : `${text}경`,
  uncertain: (text) => `${text}(불확실)`,
  from: (text, end) => (end === "open" ? `${text}부터` : `${text}부터, 끝은 알 수 없음`),
  until: (text, start) => (start === "open" ? `${text}까지` : `${text}까지, 시작은 알 수 없음`),
  always: "전체 기간",
};

const languageOf = (lang: string): Language => (/^ko\b/.test(lang) ? korean : english);

/** "7 March 2001", "27 February – 2 March 2001"; short: "7 Mar 2001". Korean has one length. */
export function dateText(date: StatedDate, lang: string, style: DateStyle): string {
  return boundsText(date.from, date.to, languageOf(lang), style, true);
}

/** For a row under the heading of its year: "7 Mar", "Mar", "27 Feb – 2 Mar", else the short text. */
export function dayText(date: StatedDate, lang: string): string {
  const parts = [date.from, date.to].filter(isDatePart);
  const years = new Set(parts.map((part) => part.year));
  const finer = parts.every(({ precision: p, season }) => FINER.has(p) && season !== 4);
  return boundsText(date.from, date.to, languageOf(lang), "short", years.size > 1 || !finer);
}

/** "Wednesday", for a date that is one certain day; else null. */
export function weekday(date: StatedDate, lang: string): string | null {
  const { from } = date;
  if (date.shape === "span" || !isDatePart(from) || from.precision !== "day") return null;
  if (from.approximate || from.uncertain) return null;
  const day = new Date(date.extent.start).getUTCDay() as Day;
  return languageOf(lang).locale.localize.day(day, { width: "wide" });
}

/** From here on, months say enough; and from there on, years. */
const MONTHS_FROM_MS = 62 * DAY_MS;
const YEARS_FROM_MS = 3 * 365 * DAY_MS;

/**
 * A window or a cluster, as coarsely as its length asks for: "7–8 Mar 2001", "Feb–Apr 2001",
 * "1972–2025". A span of whole months or years is said as these.
 */
export function spanText(span: Interval, lang: string): string {
  const language = languageOf(lang);
  // The last millisecond inside: an end at midnight belongs to the day before.
  const [first, last] = [calendarDay(span.start), calendarDay(span.end - 1)];
  if (first === null && last === null) return language.always;
  if (first === null || last === null) {
    const from = first ?? "open";
    const to = last ?? "open";
    return boundsText(from, to, language, "short", true);
  }
  const opensMonth = span.start === utcDay(first.year, first.month);
  const closesMonth = span.end === utcDay(last.year, last.month + 1);
  const wholeMonths = opensMonth && closesMonth;
  const wholeYears = wholeMonths && first.month === 1 && last.month === 12;
  const length = span.end - span.start;
  const precision =
    wholeYears || length >= YEARS_FROM_MS
      ? "year"
      : wholeMonths || length >= MONTHS_FROM_MS
        ? "month"
        : "day";
  return language.pair(coarsened(first, precision), coarsened(last, precision), "short", true);
}

function boundsText(
  from: DateBound,
  to: DateBound,
  language: Language,
  style: DateStyle,
  withYear: boolean,
): string {
  if (isDatePart(from) && isDatePart(to)) {
    const alike = from.approximate === to.approximate && from.uncertain === to.uncertain;
    if (alike) return qualified(language.pair(from, to, style, withYear), to, language);
    return `${partText(from, language, style, true)} – ${partText(to, language, style, true)}`;
  }
  if (isDatePart(from)) {
    return language.from(partText(from, language, style, withYear), to === "open" ? to : "unknown");
  }
  if (isDatePart(to)) {
    const start = from === "open" ? from : "unknown";
    return language.until(partText(to, language, style, withYear), start);
  }
  return language.always;
}

const partText = (part: DatePart, language: Language, style: DateStyle, withYear: boolean) =>
  qualified(language.part(part, style, withYear), part, language);

function qualified(text: string, part: DatePart, language: Language): string {
  const about = part.approximate ? language.about(text, part) : text;
  return part.uncertain ? language.uncertain(about) : about;
}

const FINER: ReadonlySet<string> = new Set(["day", "month", "season"]);

const sameDay = (a: DatePart, b: DatePart): boolean =>
  a.precision === b.precision &&
  a.year === b.year &&
  a.month === b.month &&
  a.season === b.season &&
  a.day === b.day;

const monthName = (locale: Locale, part: DatePart, style: DateStyle): string =>
  locale.localize.month(((part.month ?? 1) - 1) as Month, {
    width: style === "long" ? "wide" : "abbreviated",
  });

const certain = { approximate: false, uncertain: false } as const;

/** The first and last year of a decade or century; of negative ones the digits count down. */
function yearsOf(part: DatePart, count: number): [DatePart, DatePart] {
  const first = part.year < 0 ? part.year - count + 1 : part.year;
  const year = { ...certain, precision: "year" } as const;
  return [
    { ...year, year: first },
    { ...year, year: first + count - 1 },
  ];
}

interface CalendarDay extends DatePart {
  readonly month: number;
}

/** The UTC day an instant falls on, or null for an infinite one. */
function calendarDay(instant: number): CalendarDay | null {
  if (!Number.isFinite(instant)) return null;
  const date = new Date(instant);
  return {
    ...certain,
    precision: "day",
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

function coarsened(day: CalendarDay, precision: "day" | "month" | "year"): DatePart {
  const { year, month } = day;
  if (precision === "day") return day;
  return { ...certain, precision, year, ...(precision === "month" && { month }) };
}
