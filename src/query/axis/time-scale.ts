import type { Interval } from "../../dataset/time/interval.ts";
import { type AxisPart, EVEN, type Folding, inTime, onAxis, toAxis, toTime } from "./folding.ts";

/** A part of the axis as far as it is on the screen. */
export interface ShownPart {
  readonly part: AxisPart;
  /** CSS pixels from the left edge of the plot; may lie beyond it. */
  readonly leftPx: number;
  readonly rightPx: number;
  /** Whether it is drawn as a fold: one that fills most of the plot has room to be told like any other part. */
  readonly folded: boolean;
}

/** Of the plot's width: from here on a fold is unfolded. */
const UNFOLDED_SHARE = 0.6;

/**
 * The only place where time becomes pixels. It shows a window of the axis over a width; x = 0 is the
 * left edge of the plot, and what lies outside has an x outside.
 */
export class TimeScale {
  /** What is shown, in axis milliseconds; on an even axis these are time. */
  readonly window: Interval;
  readonly widthPx: number;
  readonly folding: Folding;
  /** CSS pixels an axis millisecond. */
  readonly pxPerMs: number;

  /**
   * @throws RangeError unless window and width are longer than nothing.
   */
  constructor(window: Interval, widthPx: number, folding: Folding = EVEN) {
    this.window = window;
    this.widthPx = widthPx;
    this.folding = folding;
    this.pxPerMs = widthPx / (window.end - window.start);
    if (!(this.pxPerMs > 0 && Number.isFinite(this.pxPerMs))) {
      throw new RangeError(`no scale: ${widthPx} px for ${window.start}..${window.end}`);
    }
  }

  /** CSS pixels from the left edge of the plot to a time (epoch ms); infinite for an open end. */
  toPx(time: number): number {
    return this.placeToPx(toAxis(this.folding, time));
  }

  /** The time (epoch ms) at CSS pixels from the left edge of the plot. */
  toTime(px: number): number {
    return toTime(this.folding, this.pxToPlace(px));
  }

  placeToPx(place: number): number {
    return (place - this.window.start) * this.pxPerMs;
  }

  pxToPlace(px: number): number {
    return this.window.start + px / this.pxPerMs;
  }

  /** The interval of time (epoch ms) that is shown. */
  shown(): Interval {
    return inTime(this.folding, this.window);
  }

  /** The parts of a folded axis that are on the screen, from left to right; none where it is even. */
  shownParts(): readonly ShownPart[] {
    return this.folding.parts
      .filter(({ place }) => place.end > this.window.start && place.start < this.window.end)
      .map((part) => {
        const leftPx = this.placeToPx(part.place.start);
        const rightPx = this.placeToPx(part.place.end);
        const seenPx = Math.min(this.widthPx, rightPx) - Math.max(0, leftPx);
        return {
          part,
          leftPx,
          rightPx,
          folded: part.folded && seenPx < this.widthPx * UNFOLDED_SHARE,
        };
      });
  }
}

/** The scale that shows an interval of time. */
export const scaleOf = (shown: Interval, widthPx: number, folding: Folding = EVEN): TimeScale =>
  new TimeScale(onAxis(folding, shown), widthPx, folding);
