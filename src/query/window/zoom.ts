import type { Interval } from "../../dataset/interval.ts";

/**
 * The layout does not follow every step of a zoom: it is made for the nearest coarser scale of a
 * fixed series, two to the octave, at which everything needs at least as much room as it will
 * get. Panning does not change the level, so it cannot reshuffle anything.
 */
export interface ZoomLevel {
  /** The scale the layout is made for, in CSS pixels a millisecond; never above the real one. */
  readonly pxPerMs: number;
  /** The length of a tile: the power of two that is 1024 to 2048 px wide at this scale. */
  readonly tileMs: number;
  /** The finest cell in which a crowd may be merged: the power of two that is 16 to 32 px wide. */
  readonly cellMs: number;
}

const STEPS_PER_OCTAVE = 2;
const TILE_PX = 1024;
const CELL_PX = 16;

/** The level for `span` drawn over `widthPx`. @throws RangeError unless both are finite and > 0. */
export function zoomLevel(span: Interval, widthPx: number): ZoomLevel {
  const scale = widthPx / (span.end - span.start);
  if (!(scale > 0 && Number.isFinite(scale))) throw new RangeError(`no scale: ${scale} px/ms`);
  const step = Math.floor(Math.log2(scale) * STEPS_PER_OCTAVE + 1e-9);
  const pxPerMs = 2 ** (step / STEPS_PER_OCTAVE);
  const atLeast = (px: number) => 2 ** Math.ceil(Math.log2(px / pxPerMs));
  return { pxPerMs, tileMs: atLeast(TILE_PX), cellMs: atLeast(CELL_PX) };
}

/** The fixed tile or cell of length `lengthMs` that `time` lies in, counted from the epoch. */
export const cellOf = (time: number, lengthMs: number): number => Math.floor(time / lengthMs);
