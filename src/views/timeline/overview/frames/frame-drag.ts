/**
 * The arithmetic of the overview's frames. Its strip is a scale over all that can be panned to, pixels
 * count from its left edge, and what is dragged moves as far on a folded strip as on an even one.
 */
import type { Interval } from "../../../../dataset/time/interval.ts";
import { inTime, onAxis } from "../../../../query/axis/folding.ts";
import type { TimeScale } from "../../../../query/axis/time-scale.ts";

/** How near to an edge a press takes hold of it. */
const GRIP_PX = 8;
/** A narrower frame has no room for two handles and something to move it by. */
export const HANDLES_FROM_PX = 24;
/** Narrower than this a frame could not be seen. */
const FRAME_MIN_PX = 8;
/** Share of the strip from which on a frame is as good as all of it. */
const WHOLE = 0.99;

export type Grip = "start" | "end" | "body" | "new";

/** What a press takes hold of: a part of one of the frames, or nothing, and a new one is drawn. */
export interface Hold {
  readonly grip: Grip;
  /** The frame's rank; null for a new one. */
  readonly stretch: number | null;
}

/** The frame as drawn: as wide as the window, and never too narrow to see. */
export function frameEdges(strip: TimeScale, window: Interval): { left: number; right: number } {
  const left = strip.toPx(window.start);
  const right = strip.toPx(window.end);
  const lack = Math.max(0, FRAME_MIN_PX - (right - left)) / 2;
  return { left: left - lack, right: right + lack };
}

/** The hold of a press at `x` on the frames of several windows. */
export function holdAt(strip: TimeScale, windows: readonly Interval[], x: number): Hold {
  for (const [stretch, window] of windows.entries()) {
    const grip = gripAt(strip, window, x);
    if (grip !== "new") return { grip, stretch };
  }
  return { grip: "new", stretch: null };
}

/**
 * The part of one frame that a press at `x` takes hold of. A frame too narrow for handles is all
 * body; one that fills the strip could not be moved, so that inside it a new one is drawn.
 */
export function gripAt(strip: TimeScale, window: Interval, x: number): Grip {
  const { left, right } = frameEdges(strip, window);
  if (x < left - GRIP_PX || x > right + GRIP_PX) return "new";
  if (right - left < HANDLES_FROM_PX) return "body";
  if (Math.abs(x - left) <= GRIP_PX) return "start";
  if (Math.abs(x - right) <= GRIP_PX) return "end";
  return isWhole(strip, window) ? "new" : "body";
}

/** Whether a window is all there is, or as good as. */
export function isWhole(strip: TimeScale, window: Interval): boolean {
  const { left, right } = frameEdges(strip, window);
  return right - left > strip.widthPx * WHOLE;
}

/**
 * The window (epoch ms) after dragging from one pixel to another. A new frame spans the drag; a body
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
