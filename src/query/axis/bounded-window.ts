/** The windows that an axis can show: no shorter than a day, and nothing beyond all that can be panned to. */
import { DAY_MS, type Interval, intersection } from "../../dataset/time/interval.ts";
import { type Folding, inTime, onAxis } from "./folding.ts";

/** The widget counts places in whole milliseconds: a day that it has rounded is a day. */
const ROUNDED_MS = 1_000;

/** Whether a window (axis ms) shows a day, which is the least there is to see, or less. */
export const isLeast = (folding: Folding, window: Interval): boolean =>
  lackOf(folding, window) > -ROUNDED_MS;

/**
 * A window (axis ms) that shows less than a day, widened to one; any other as it is. A day is so long as it is where the
 * window stands: on a folded axis some are a hundred times as long as others.
 */
export function atLeastADay(folding: Folding, window: Interval): Interval {
  const lack = lackOf(folding, window);
  if (lack < ROUNDED_MS) return window;
  const { start, end } = inTime(folding, window);
  return onAxis(folding, { start: start - lack / 2, end: end + lack / 2 });
}

/** A window (axis ms) shifted or shortened until it lies within the range, and no shorter than a day. */
export function boundedWindow(folding: Folding, range: Interval, window: Interval): Interval {
  const { start, end } = atLeastADay(folding, window);
  const length = Math.min(end - start, range.end - range.start);
  const from = Math.min(Math.max((start + end - length) / 2, range.start), range.end - length);
  return { start: from, end: from + length };
}

/**
 * The window (axis ms) that shows a time that was asked for, all of it and no more: where it goes on beyond the range, not as
 * much again at the other end.
 */
export const windowFor = (folding: Folding, range: Interval, time: Interval): Interval =>
  boundedWindow(folding, range, onAxis(folding, intersection(time, range) ?? time));

/** How much of a day a window does not show, in milliseconds; less than 0 where it shows more. */
function lackOf(folding: Folding, window: Interval): number {
  const { start, end } = inTime(folding, window);
  return DAY_MS - (end - start);
}
