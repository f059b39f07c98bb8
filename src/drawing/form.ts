/**
 * Shape is certainty, colour is topic: what a mark has to show of an event, whoever draws it.
 */

import type { EventStatus } from "../../dataset/format/vocabulary.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import type { Certainty } from "../../query/criteria/evidence.ts";

/**
 * - `disc`: a claim of one day. `bar`: somewhere inside a month, a year or an interval.
 * - `full` happened, `outline` has not, `half` rests on someone's word.
 * - `lasted`: the bar was filled throughout, so its ends are firm.
 */
export interface MarkForm {
  readonly shape: "disc" | "bar";
  readonly fill: "full" | "outline" | "half";
  /** Approximate or uncertain: dotted. */
  readonly about: boolean;
  readonly lasted: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Marked {
  readonly date: StatedDate;
  readonly status: EventStatus;
  readonly certainty: readonly Certainty[];
  readonly lasted: boolean;
}

function isDay(date: StatedDate): boolean {
  return date.shape === "point" && typeof date.from !== "string" && date.from.precision === "day";
}

export function markForm({ date, status, certainty, lasted }: Marked): MarkForm {
  const unfulfilled = status === "planned" || status === "projected";
  const secondHand = status === "alleged" || certainty.includes("second-hand");
  return {
    shape: isDay(date) ? "disc" : "bar",
    fill: unfulfilled ? "outline" : secondHand ? "half" : "full",
    about: date.approximate || date.uncertain,
    lasted,
    openStart: !Number.isFinite(date.extent.start),
    openEnd: !Number.isFinite(date.extent.end),
  };
}
