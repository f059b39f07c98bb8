/** Dates found in a text: the words, and what they may mean, with the way to each. */
import type { Span } from "../../dataset/format/span.ts";

/** A reading of words that say when, with the way to it. */
export interface DateReading {
  /** EDTF. */
  readonly date: string;
  readonly basis: "stated" | "publication" | "relative";
  /** The words that say so; null where it is the article's own day. */
  readonly wording: string | null;
  /** The date counted from, in EDTF; null where none is needed. */
  readonly base: string | null;
  readonly rule: ReadingRule;
}

/** The reason for a reading, which a view words. */
export type ReadingRule =
  | "as-written"
  | "year-of-base"
  | "year-before"
  | "year-after"
  | "weekday-before"
  | "weekday-after"
  | "weekday-same"
  | "counted-back"
  | "counted-on"
  | "until"
  | "since"
  | "last"
  | "this"
  | "next"
  | "part-of"
  | "decade"
  | "range"
  | "same-as-before"
  | "article-day";

/** Words of a text that say when. */
export interface FoundDate extends Span {
  readonly text: string;
  /** Likeliest first; where two are even, none is chosen. */
  readonly readings: readonly DateReading[];
  /** True where the first reading is likelier than the others. */
  readonly decided: boolean;
}
