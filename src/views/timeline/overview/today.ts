import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { type Box, isFree } from "./name-places.ts";
import { LINE_PX, type StripHeights } from "./strip-heights.ts";

const GAP_PX = 4;

/** The line of today, and the place of its word. */
export interface Today {
  readonly linePx: number;
  /** Null where there is no room on either side. */
  readonly word: Box | null;
  /** What the two cover. */
  readonly boxes: readonly Box[];
}

/**
 * Today on the strip, its word at the right of its line or else at the left; null out of range.
 *
 * @param now     epoch ms.
 * @param wordPx  the width of the word.
 * @param taken   what the word keeps clear of.
 */
export function todayOn(
  strip: TimeScale,
  { topPx, basePx }: StripHeights,
  { now, wordPx, taken }: { now: number; wordPx: number; taken: readonly Box[] },
): Today | null {
  const linePx = Math.round(strip.toPx(now));
  if (linePx < 0 || linePx >= strip.widthPx) return null;
  const wordAt = (left: number) => ({
    left,
    right: left + wordPx,
    top: topPx,
    bottom: topPx + LINE_PX,
  });
  const places = [wordAt(linePx + GAP_PX), wordAt(linePx - GAP_PX - wordPx)];
  const word = places.find((box) => isFree(box, taken, strip.widthPx)) ?? null;
  const line = { left: linePx - 1, right: linePx + 2, top: topPx, bottom: basePx };
  return { linePx, word, boxes: word ? [line, word] : [line] };
}
