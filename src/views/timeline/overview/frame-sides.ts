import type { Interval } from "../../../dataset/time/interval.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { frameEdges, isWhole } from "./frames/frame-drag.ts";
import type { Box } from "./name-places.ts";
import type { StripHeights } from "./strip-heights.ts";

/** Paper on either side of a line, so that a word beside it does not touch it. */
const CLEAR_PX = 3;

/** What the upright lines of a frame cover, from the upper edge to the base; nothing of one around everything. */
export function frameSides(
  strip: TimeScale,
  { topPx, basePx }: StripHeights,
  time: Interval,
): readonly Box[] {
  if (isWhole(strip, time)) return [];
  const { left, right } = frameEdges(strip, time);
  return [left, right].map((at) => ({
    left: at - CLEAR_PX,
    right: at + CLEAR_PX,
    top: topPx,
    bottom: basePx,
  }));
}
