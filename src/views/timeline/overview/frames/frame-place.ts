import type { TimeScale } from "../../../../query/axis/time-scale.ts";
import { frameEdges, isWhole } from "./frame-drag.ts";
import type { Stretch } from "./live-stretches.ts";

/** Where the frame of a stretch is drawn, in whole CSS pixels from the left edge of the strip. */
export interface FramePlace {
  readonly left: number;
  readonly right: number;
  /** Whether it is around everything, or as good as. */
  readonly isWhole: boolean;
  /** The stretch in the plot above; null where none is above, and around everything. */
  readonly plot: { readonly left: number; readonly right: number } | null;
}

/** By whole pixels: a frame of all time does not move at each step that is made in a week of it. */
export function framePlace(strip: TimeScale, { time, plot }: Stretch): FramePlace {
  const { left, right } = frameEdges(strip, time);
  const isAll = isWhole(strip, time);
  return {
    left: Math.round(left),
    right: Math.round(right),
    isWhole: isAll,
    // What is all of both needs no lines that say so.
    plot: isAll ? null : plot && { left: Math.round(plot.leftPx), right: Math.round(plot.rightPx) },
  };
}
