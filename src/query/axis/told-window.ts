import type { Interval } from "../../dataset/time/interval.ts";
import { type Folding, inTime, onAxis } from "./folding.ts";

/** What the words of a fold need, and some over: a window that is widened by it is of more than its width. */
const WORDS_PX = 140;

/**
 * Widens a window whose end lies a little inside a fold, so that the fold has room to say what it holds: a
 * month of a fold of decades would be a torn line without a word, and cut the marks in it.
 *
 * @param widthPx  of the plot, in CSS pixels.
 */
export function toldWindow(folding: Folding, window: Interval, widthPx: number): Interval {
  const { start, end } = onAxis(folding, window);
  const shown = folding.parts.filter(({ place }) => place.end > start && place.start < end);
  const [first, last] = [shown[0], shown.at(-1)];
  // A window inside one part has no break to tell.
  if (!first || !last || first === last) return window;
  const least = ((end - start) * WORDS_PX) / widthPx;
  return inTime(folding, {
    start: first.folded
      ? Math.max(first.place.start, Math.min(start, first.place.end - least))
      : start,
    end: last.folded ? Math.min(last.place.end, Math.max(end, last.place.start + least)) : end,
  });
}
