/** Words that say when, taken apart: what is known of the date before anything is known of the text around it. */
import type { Stretch } from "../../convert/dates/date-reading.ts";
import type { StepUnit } from "../../dataset/time/date-steps.ts";

/**
 * A day, week, month or year, so many away: "last month", 이듬해. It is counted from the article's own day or,
 * in a story, from the date that was told last.
 */
export interface Shift {
  readonly unit: StepUnit;
  readonly count: number;
  readonly from: "article" | "story";
}

/** A part of a year whose year is not said. Season, quarter and half count from 1. */
export interface YearPart {
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
}

/** The nearest before (-1) or after (1), where the words say so: "last August", 오는 3월. */
export type Near = -1 | 1 | null;

export type Core =
  | { readonly kind: "whole"; readonly stretch: Stretch }
  | {
      readonly kind: "in-year";
      readonly from: YearPart;
      readonly to: YearPart;
      readonly year: Shift | null;
      readonly near: Near;
      /** What it is the nearest to: "the following spring" is the one after what was told. */
      readonly nearTo: Shift["from"];
    }
  | {
      readonly kind: "in-month";
      readonly from: number;
      readonly to: number;
      readonly month: Shift | null;
      readonly near: Near;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      /** True for Saturday and Sunday together. */
      readonly isWeekend: boolean;
      readonly week: Shift | null;
      readonly near: Near;
    }
  /** `counted` where a number is said, as in "three days later", and not a name, as in "yesterday". */
  | { readonly kind: "shift"; readonly shift: Shift; readonly counted: boolean }
  /** "the past 40 years", 앞으로 10년간: all of it. */
  | { readonly kind: "length"; readonly unit: StepUnit; readonly count: number }
  /** "within 60 days": the day it ends. */
  | { readonly kind: "within"; readonly unit: StepUnit; readonly count: number }
  /** "for three weeks", of which nobody says from when. */
  | { readonly kind: "duration"; readonly unit: StepUnit; readonly count: number };

/** Which part of it: the first and last eight days of a month, its last three, a third. */
export type Part =
  | "early"
  | "middle"
  | "late"
  | "start"
  | "end"
  | "first-ten"
  | "second-ten"
  | "last-ten";

export type Bound = "until" | "before" | "since" | "after";

export interface Phrase {
  readonly core: Core;
  readonly part: Part | null;
  readonly bound: Bound | null;
  readonly about: boolean;
  /** Where the words name the weekday of a date: 0 for Sunday. */
  readonly weekday: number | null;
  /** "at least 10 years", "more than a year ago": it may be further away. */
  readonly least: boolean;
}

export const PLAIN = {
  part: null,
  bound: null,
  about: false,
  weekday: null,
  least: false,
} as const satisfies Omit<Phrase, "core">;

export const shiftOf = (unit: StepUnit, count: number, from: Shift["from"] = "article"): Shift => ({
  unit,
  count,
  from,
});
