/**
 * Stated dates: EDTF (ISO 8601-2) text, what it covers in UTC, and how sure it is.
 * The only module that imports the `edtf` library.
 */
import type { Interval } from "./interval.ts";

/** What the source states: never finer than its words. */
export type Precision = "day" | "month" | "season" | "year" | "decade" | "century";

/** One end of a date as written. Month is 1–12; season is 1–4 (spring to winter). */
export interface DatePart {
  readonly precision: Precision;
  readonly year: number;
  readonly month?: number;
  readonly season?: number;
  readonly day?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** `open`: goes on, `..`. `unknown`: it has an end, nobody says which; never confused. */
export type DateBound = DatePart | "open" | "unknown";

export interface StatedDate {
  /** The EDTF text as written. */
  readonly text: string;
  /** The UTC span it covers; an open or unknown side is infinite. */
  readonly extent: Interval;
  /** `point`: one date. `span`: an interval `a/b`. */
  readonly shape: "point" | "span";
  /** Equal for a point. */
  readonly from: DateBound;
  readonly to: DateBound;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export type ParsedDate =
  | { readonly ok: true; readonly date: StatedDate }
  | { readonly ok: false; readonly reason: string };
