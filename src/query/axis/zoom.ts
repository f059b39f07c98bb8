import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import type { Folding } from "./folding.ts";
import { TimeScale } from "./time-scale.ts";

/**
 * The layout does not follow every step of a zoom: it is made for the nearest coarser scale of a
 * fixed series, four to the octave, at which everything has at most as much room as it will get.
 * The series begins with the view of everything, which is therefore laid out exactly. Panning does
 * not change the level, so it cannot reshuffle anything. All lengths are of the axis: on a folded
 * one, axis milliseconds.
 */
export interface ZoomLevel {
  /** The scale the layout is made for, in CSS pixels a millisecond; never above the real one. */
  readonly pxPerMs: number;
  /** The length of a tile: the power of two that is 1024 to 2048 px wide at this scale. */
  readonly tileMs: number;
  /** The finest cell in which a crowd may be merged: the power of two that is 16 to 32 px wide. */
  readonly cellMs: number;
}

const STEPS_PER_OCTAVE = 4;
const TILE_PX = 1024;
const CELL_PX = 16;

/**
 * The level for `span` drawn over `widthPx`.
 *
 * @param range all that can be panned to, on which the series of scales is built.
 * @throws RangeError unless all are finite and longer than nothing.
 */
export function zoomLevel(span: Interval, widthPx: number, range: Interval): ZoomLevel {
  const whole = widthPx / (range.end - range.start);
  const magnification = (range.end - range.start) / (span.end - span.start);
  if (!(whole > 0 && magnification > 0 && Number.isFinite(whole * magnification))) {
    throw new RangeError(`no scale: ${whole} px/ms, magnified ${magnification} times`);
  }
  // A little is added so that rounding does not put a view of everything on the level below.
  const step = Math.floor(Math.log2(magnification) * STEPS_PER_OCTAVE + 1e-6);
  const pxPerMs = whole * 2 ** (step / STEPS_PER_OCTAVE);
  const atLeast = (px: number) => 2 ** Math.ceil(Math.log2(px / pxPerMs));
  return { pxPerMs, tileMs: atLeast(TILE_PX), cellMs: atLeast(CELL_PX) };
}

/**
 * The fixed tile or cell of length `lengthMs` that `time` lies in. The grid is counted from the
 * start of what can be panned to, so that no tile's edge cuts through a view of everything.
 */
export const cellOf = (time: number, lengthMs: number, gridStart: number): number =>
  Math.floor((time - gridStart) / lengthMs);

/** The scale of a level, over one tile: x = 0 is the tile's start. */
export function tileScale(
  { pxPerMs, tileMs }: ZoomLevel,
  tile: number,
  gridStart: number,
  folding: Folding,
): TimeScale {
  const span = { start: gridStart + tile * tileMs, end: gridStart + (tile + 1) * tileMs };
  return new TimeScale(span, tileMs * pxPerMs, folding);
}

/** A little beyond what is dated, so that the first and last mark do not touch the frame. */
const MARGIN = 0.035;
const LEAST_MS = 3 * DAY_MS;

/** The times a reader can pan to: the hull of every finite bound, with a margin. */
export function panRange(columns: {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}): Interval {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const times of [columns.starts, columns.ends]) {
    for (const time of times) {
      if (!Number.isFinite(time)) continue;
      start = Math.min(start, time);
      end = Math.max(end, time);
    }
  }
  return start <= end ? withMargin({ start, end }) : { start: 0, end: LEAST_MS };
}

/** An extent with room on either side, as episodes and the whole extent are shown. */
export function withMargin({ start, end }: Interval): Interval {
  const margin = Math.max((end - start) * MARGIN, LEAST_MS);
  return { start: start - margin, end: end + margin };
}
