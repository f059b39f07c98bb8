/** The arithmetic of the overview's brush. Pixels count from the left edge of the strip. */
import type { Interval } from "../../../dataset/time/interval.ts";

/** How near to an edge a press takes hold of it. */
const GRIP_PX = 9;
/** Narrower than this the brush could not be seen, let alone taken hold of. */
const BRUSH_MIN_PX = 11;

export type Grip = "start" | "end" | "body" | "new";

export interface Strip {
  readonly range: Interval;
  readonly widthPx: number;
}

const timeAt = ({ range, widthPx }: Strip, x: number): number =>
  range.start + (Math.min(Math.max(x, 0), widthPx) / widthPx) * (range.end - range.start);

export const xAt = ({ range, widthPx }: Strip, time: number): number =>
  ((time - range.start) / (range.end - range.start)) * widthPx;

/** The brush as drawn: as wide as the window, and never too narrow to see. */
export function brushEdges(strip: Strip, window: Interval): { left: number; right: number } {
  const left = xAt(strip, window.start);
  const right = xAt(strip, window.end);
  const lack = Math.max(0, BRUSH_MIN_PX - (right - left)) / 2;
  return { left: left - lack, right: right + lack };
}

/** What a press at `x` takes hold of. A brush too narrow for three grips is all body. */
export function gripAt(strip: Strip, window: Interval, x: number): Grip {
  const { left, right } = brushEdges(strip, window);
  if (x < left - GRIP_PX || x > right + GRIP_PX) return "new";
  if (right - left < 3 * GRIP_PX) return "body";
  if (Math.abs(x - left) <= GRIP_PX) return "start";
  if (Math.abs(x - right) <= GRIP_PX) return "end";
  return "body";
}

/**
 * The window after dragging from one place to another. A new brush spans the drag; a body keeps
 * its length within the range; an edge cannot pass the other nearer than `shortest` (ms).
 */
export function dragged(
  strip: Strip,
  window: Interval,
  grip: Grip,
  from: number,
  to: number,
  shortest: number,
): Interval {
  const { range } = strip;
  const time = timeAt(strip, to);
  if (grip === "start") return { ...window, start: Math.min(time, window.end - shortest) };
  if (grip === "end") return { ...window, end: Math.max(time, window.start + shortest) };
  if (grip === "new") {
    const other = timeAt(strip, from);
    const start = Math.min(time, other);
    return { start, end: Math.max(time, other, start + shortest) };
  }
  const by = timeAt(strip, to) - timeAt(strip, from);
  return shifted(window, by, range);
}

/** The window moved by `by` ms, as far as the range lets it. */
export function shifted(window: Interval, by: number, range: Interval): Interval {
  const length = window.end - window.start;
  const start = Math.min(Math.max(window.start + by, range.start), range.end - length);
  return { start, end: start + length };
}
