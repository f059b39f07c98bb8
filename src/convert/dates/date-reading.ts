/** The result of reading a date that somebody wrote: EDTF with what to look at, or a reason. */
import type { DateBound } from "../../dataset/time/date-part.ts";

/** Reasons why a date that was read deserves a look. */
export type NoteKind =
  | "either-order"
  | "two-digit-year"
  | "vague"
  | "serial"
  | "epoch"
  | "short-bc"
  | "one-of"
  | "open-dash"
  | "unread-end"
  | "century-or-decade"
  | "month-or-year"
  | "fiscal-year"
  | "planned"
  | "older-edtf"
  | "calendar";

/** Something to look at in a date that was read all the same. */
export interface Note {
  readonly kind: NoteKind;
  /** One sentence for people, in English. */
  readonly said: string;
  /** A value that would leave nothing to look at. */
  readonly accepted: string;
}

export type DateReading =
  | {
      readonly ok: true;
      readonly edtf: string;
      readonly notes: readonly Note[];
      /** The date that it would be with day and month the other way, if that is another one. */
      readonly otherwise: string | null;
    }
  | {
      readonly ok: false;
      /** A clause for people, such as "there is no 30 February". */
      readonly why: string;
      readonly accepted: string;
    };

export type Refusal = Extract<DateReading, { ok: false }>;

/** Two bounds of what was read; the same object twice for one date. */
export interface Stretch {
  readonly from: DateBound;
  readonly to: DateBound;
  readonly notes: readonly Note[];
}

/** A stretch, a reason why it is none, or null for a form that somebody else may know. */
export type Attempt = Stretch | Refusal | null;

/** "ymd" is of years with two digits: where a year has four, it says itself where it is. */
export type Order = "dmy" | "mdy" | "ymd";

/** The facts known of a column before one of its dates is read. */
export interface DateContext {
  readonly order: Order;
  /** Years after this one are the future, for years of two digits. */
  readonly thisYear: number;
  /** The year of dates that state none; undefined where nobody said it: they are then refused. */
  readonly year?: number;
  /** True where other values of the column show that two digits behind a month are a year: "Sep-84", "9-Apr-06". */
  readonly shortYears?: boolean;
  /** True where other values of the column show that a minus is BC: "-500", beside which "-3000" is 3000 BC. */
  readonly bcYears?: boolean;
  /** True where other values of the column show that a number alone is a year, however small: "64", beside "44 BC" or "476". */
  readonly earlyYears?: boolean;
  /** True where no month is meant: "1826-7" is then two years, as it is about such a time or beside the year alone. */
  readonly ofYears?: boolean;
}

const ACCEPTED_DATES = "a date, such as 2001-02-27, Feb 2001, 2001, c. 1972 or 1950–53";

/** Words that are no date in any form. */
export const NO_DATE = "it is not a date";

/** The years that there is room for: days are counted no further. */
export const FURTHEST = "a year of at most six figures, such as Y-200000";

/** A day without its year, which is never guessed. */
export const NO_YEAR = "it has no year";

export const refuse = (why: string, accepted = ACCEPTED_DATES): Refusal => ({
  ok: false,
  why,
  accepted,
});

export const isRefusal = (attempt: Attempt): attempt is Refusal =>
  attempt !== null && "ok" in attempt;

export const isStretch = (attempt: Attempt): attempt is Stretch =>
  attempt !== null && !("ok" in attempt);
