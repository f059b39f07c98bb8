/** How finely a source states a date: never finer than its words. */
export type Precision = "day" | "month" | "season" | "year" | "decade" | "century";

/** One end of a date as written. Month is 1–12; season is 1–4 (spring to winter). */
export interface DatePart {
  readonly precision: Precision;
  /** Astronomical year: 0 is 1 BC. The first year written, for a decade or century. */
  readonly year: number;
  readonly month?: number;
  readonly season?: number;
  readonly day?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** One side of a date: `open` (`..`) has no end, `unknown` has one that nobody states. */
export type DateBound = DatePart | "open" | "unknown";

/** Tells whether a bound is a date, rather than open or unknown. */
export const isDatePart = (bound: DateBound): bound is DatePart => typeof bound === "object";

/** Tells whether two parts name the same date, however sure each is of it. */
export const sameDate = (a: DatePart, b: DatePart): boolean =>
  a.precision === b.precision &&
  a.year === b.year &&
  a.month === b.month &&
  a.season === b.season &&
  a.day === b.day;

/**
 * The first and last of the years (astronomical) that a part of `count` years covers: 2 for a winter, 10
 * for a decade. `-198X`, whose digits count away from zero, is -1989 to -1980.
 */
export function yearsOf(
  { precision, year }: Pick<DatePart, "precision" | "year">,
  count: number,
): readonly [first: number, last: number] {
  const countsDown = year < 0 && (precision === "decade" || precision === "century");
  const first = countsDown ? year - count + 1 : year;
  return [first, first + count - 1];
}
