import type { DatePart } from "../time/date-part.ts";

/** Length of the names of months: full, or abbreviated. */
export type DateStyle = "long" | "short";

/**
 * Everything that one language must say below the views. A year is astronomical (0 is 1 BC) and is never
 * shown so: `year` and `shortYear` are the only makers of a year's text.
 */
export interface Wording {
  /** Tag for `Intl`, with the region whose order of day and month it follows, such as en-GB. */
  readonly locale: string;
  /** Name of the language in the language itself. */
  readonly name: { readonly short: string; readonly full: string };

  /** A year by itself, with its era where it needs one: "2001", "44 BC", "AD 9". */
  year(year: number): string;
  /** A year where little room is left, or behind a name: without a suffix. */
  shortYear(year: number): string;
  /** Two years or one, for a sentence: "1972 to 2025". */
  years(first: number, last: number): string;

  /** A date without its qualifiers, with or without its year. */
  part(part: DatePart, style: DateStyle, withYear: boolean): string;
  /** Two dates without their qualifiers; a shared part is said once. */
  pair(from: DatePart, to: DatePart, style: DateStyle, withYear: boolean): string;
  /** A date that is approximate. */
  about(text: string, part: DatePart): string;
  /** A date that its source is not sure of. */
  uncertain(text: string): string;
  /** A span that begins with a date and has no end, or an unknown one. */
  from(text: string, end: "open" | "unknown"): string;
  /** A span that ends with a date and has no beginning, or an unknown one. */
  until(text: string, start: "open" | "unknown"): string;
  /** A span that is open on both sides. */
  readonly always: string;

  /** Full names of the days of the week, from Sunday. */
  readonly weekdays: readonly string[];
  /** A date with the short name of its weekday. @param weekday 0 is Sunday. */
  withWeekday(date: string, weekday: number): string;
  /** A day of the month with the short name of its weekday, for a tick: "Wed 7". */
  dayTick(day: number, weekday: number): string;

  /** The note beside the title of an event that somebody tells of. */
  says(name: string): string;
  /** The rest of a cluster behind the title that speaks for it. */
  more(events: number): string;
  /** What the count of a cluster counts, where no title has room. */
  readonly counted: string;
  /** Two authors. */
  both(first: string, second: string): string;
  /** The first of several authors. */
  andOthers(first: string): string;
}
