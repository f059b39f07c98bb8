/** Where the dates of the open event stand: the one it goes by, and those that other passages give. */
import type { StatedDate } from "../../../dataset/time/stated-date.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { drawnSpan } from "../../../query/window/geometry.ts";
import type { Selection } from "../frame/timeline-state.ts";

export function xOf(scale: TimeScale, date: StatedDate): number {
  const { from, to } = drawnSpan(date.extent);
  return (scale.toPx(from) + scale.toPx(to)) / 2;
}

/** A label does not begin further from its mark than this. */
const NEAR_PX = 120;

/** How far right of the open event its other dates reach (CSS pixels); 0 where none is near. */
export function otherDatesPx({ date, alternatives }: Selection, scale: TimeScale): number {
  const x = xOf(scale, date);
  if (x < 0 || x > scale.widthPx) return 0;
  const reaches = alternatives.map((other) => xOf(scale, other) - x);
  return Math.max(0, ...reaches.filter((reach) => reach < NEAR_PX));
}
