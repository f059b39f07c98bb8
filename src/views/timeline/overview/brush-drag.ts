/**
 * The arithmetic of the overview's brush. Its strip is a scale over all that can be panned to, pixels
 * count from its left edge, and what is dragged moves as far on a folded strip as on an even one.
 */
import type { Interval } from "../../../dataset/time/interval.ts";
import { inTime, onAxis } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";

/** How near to an edge a press takes hold of it. */
const GRIP_PX = 9;
/** Narrower than this the brush could not be seen, let alone taken hold of. */
const BRUSH_MIN_PX = 11;

export type Grip = "start" | "end" | "body" | "new";

/** The brush as drawn: as wide as the window, and never too narrow to see. */
export function brushEdges(strip: TimeScale, window: Interval): { left: number; right: number } {
  const left = strip.toPx(window.start);
  const right = strip.toPx(window.end);
  const lack = Math.max(0, BRUSH_MIN_PX - (right - left)) / 2;
  return { left: left - lack, right: right + lack };
}

/** What a press at `x` takes hold of. A brush too narrow for three grips is all body. */
export function gripAt(strip: TimeScale, window: Interval, x: number): Grip {
  const { left, right } = brushEdges(strip, window);
  if (x < left - GRIP_PX || x > right + GRIP_PX) return "new";
  if (right - left < 3 * GRIP_PX) return "body";
  if (Math.abs(x - left) <= GRIP_PX) return "start";
  if (Math.abs(x - right) <= GRIP_PX) return "end";
  return "body";
}

/**
 * The window (epoch ms) after dragging from one pixel to another. A new brush spans the drag; a body
 * keeps its width within the strip; an edge cannot pass the other nearer than `shortest` (axis ms).
 */
export function dragged(
  strip: TimeScale,
  window: Interval,
  grip: Grip,
  fromPx: number,
  toPx: number,
  shortest: number,
): Interval {
  const { start, end } = onAxis(strip.folding, window);
  const placeAt = (px: number) => strip.pxToPlace(Math.min(Math.max(px, 0), strip.widthPx));
  const [from, to] = [placeAt(fromPx), placeAt(toPx)];
  const back = (place: Interval) => inTime(strip.folding, place);
  switch (grip) {
    case "start":
      return back({ start: Math.min(to, end - shortest), end });
    case "end":
      return back({ start, end: Math.max(to, start + shortest) });
    case "new": {
      const first = Math.min(from, to);
      return back({ start: first, end: Math.max(from, to, first + shortest) });
    }
    case "body":
      return shifted(strip, window, to - from);
  }
}

/** The window (epoch ms) moved along the axis by `by` axis ms, as far as the strip lets it. */
export function shifted(strip: TimeScale, window: Interval, by: number): Interval {
  const place = onAxis(strip.folding, window);
  const length = place.end - place.start;
  const start = Math.min(Math.max(place.start + by, strip.window.start), strip.window.end - length);
  return inTime(strip.folding, { start, end: start + length });
}
