/**
 * Where the extents of a list that runs down through time stand in its gutter: each is a bar from its
 * own row to the last one that begins before it ends, in one of a few tracks.
 */
import type { Interval } from "../../dataset/time/interval.ts";

export const TRACKS = 3;

/** A bar in rows, both included. */
export interface TrackBar {
  readonly row: number;
  readonly toRow: number;
  /** From 0, the one farthest from the titles. */
  readonly track: number;
}

/**
 * The bars of those rows that have an extent, in order. One that finds every track taken has none:
 * its row then carries its mark.
 *
 * @param starts   of all rows, in order.
 * @param extents  for each row, or null where it is a day.
 */
export function trackBars(
  starts: readonly number[],
  extents: readonly (Interval | null)[],
): readonly TrackBar[] {
  const bars: TrackBar[] = [];
  /** The last row that each track is taken for. */
  const takenTo = Array.from({ length: TRACKS }, () => -1);
  for (const [row, extent] of extents.entries()) {
    if (!extent) continue;
    const track = takenTo.findIndex((last) => last < row);
    if (track < 0) continue;
    const toRow = lastBefore(starts, extent.end, row);
    takenTo[track] = toRow;
    bars.push({ row, toRow, track });
  }
  return bars;
}

function lastBefore(starts: readonly number[], end: number, own: number): number {
  const after = starts.findIndex((start, row) => row > own && start >= end);
  return (after < 0 ? starts.length : after) - 1;
}
