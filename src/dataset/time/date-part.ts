/** What the source states: never finer than its words. */
export type Precision = "day" | "month" | "season" | "year" | "decade" | "century";

/** One end of a date as written. Month is 1–12; season is 1–4 (spring to winter). */
export interface DatePart {
  readonly precision: Precision;
  /** Astronomical: 0 is 1 BC. The first year written, for a decade or century. */
  readonly year: number;
  readonly month?: number;
  readonly season?: number;
  readonly day?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}
