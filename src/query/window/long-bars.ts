/**
 * Bars that belong to no one tile: the wide ones, and those that cross the edge of their tile.
 * Each has a row of its lane to itself for its whole length, the same in every tile, and joins no
 * cluster while there are rows: a count spread over decades would not say when.
 */
import { drawnSpan, isPoint, MARK } from "./geometry.ts";
import type { Obstacle } from "./pack.ts";
import { cellOf, type ZoomLevel } from "./zoom.ts";

const LONG_PX = 200;
/** Rows a lane gives to long bars; the rest are counted in the tile they begin in. */
const ROWS = 6;

export interface LongBar {
  /** Row of the columns. */
  readonly event: number;
  readonly lane: number;
  /** Row of the lane. */
  readonly row: number;
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
}

export interface LongBars {
  readonly bars: readonly LongBar[];
  /** Whether the row of the columns is one of them, or one that had no place among them. */
  has(event: number): boolean;
  /** Those that had no place, by tile and lane. */
  crowded(tile: number): readonly (readonly number[])[];
  /** What stands in a tile, by lane; pixels count from the start of that tile. */
  obstacles(tile: number): readonly (readonly Obstacle[])[];
}

/**
 * @param starts extents of the columns, in order of time; epoch ms.
 * @param laneOf lane by row of the columns; -1 for what does not match.
 */
export function findLongBars(
  { starts, ends }: { readonly starts: Float64Array; readonly ends: Float64Array },
  { lanes, laneOf }: { readonly lanes: number; readonly laneOf: Int32Array },
  { pxPerMs, tileMs }: ZoomLevel,
  gridStart: number,
): LongBars {
  const bars: LongBar[] = [];
  const found = new Uint8Array(starts.length);
  const crowded = new Map<number, number[][]>();
  /** Where each row of each lane is free again. */
  const freeFrom = new Float64Array(lanes * ROWS).fill(Number.NEGATIVE_INFINITY);
  const clearance = MARK.clearance / pxPerMs;
  const noLanes = () => Array.from({ length: lanes }, (): number[] => []);

  for (let event = 0; event < starts.length; event++) {
    const lane = laneOf[event] ?? -1;
    const start = starts[event] ?? 0;
    const end = ends[event] ?? 0;
    if (lane < 0 || !Number.isFinite(end - start) || isPoint({ start, end })) continue;
    const tile = cellOf(start, tileMs, gridStart);
    const crosses = end > gridStart + (tile + 1) * tileMs;
    if (!crosses && (end - start) * pxPerMs < LONG_PX) continue;
    found[event] = 1;
    let row = 0;
    while (row < ROWS && (freeFrom[lane * ROWS + row] ?? 0) > start) row++;
    if (row < ROWS) {
      freeFrom[lane * ROWS + row] = end + clearance;
      bars.push({ event, lane, row, ...drawnSpan({ start, end }) });
    } else {
      const inTile = crowded.get(tile) ?? noLanes();
      inTile[lane]?.push(event);
      crowded.set(tile, inTile);
    }
  }

  return {
    bars,
    has: (event) => found[event] === 1,
    crowded: (tile) => crowded.get(tile) ?? noLanes(),
    obstacles(tile) {
      const from = gridStart + tile * tileMs;
      const standing: Obstacle[][] = Array.from({ length: lanes }, () => []);
      for (const bar of bars) {
        if (bar.from >= from + tileMs || bar.to <= from) continue;
        standing[bar.lane]?.push({
          left: (bar.from - from) * pxPerMs - MARK.clearance / 2,
          right: (bar.to - from) * pxPerMs + MARK.clearance / 2,
          row: bar.row,
        });
      }
      return standing;
    },
  };
}
