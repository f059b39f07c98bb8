/**
 * Bars that belong to no one tile: the wide ones, and those that cross the edge of their tile.
 * Each has a line of its lane to itself for its whole length, the same in every tile, and joins no
 * cluster while there are lines: a count spread over decades would not say when.
 */

import { firstIndex } from "../arrays/sorted.ts";
import { type Folding, toAxis } from "../axis/folding.ts";
import { cellOf, tileScale, type ZoomLevel } from "../axis/zoom.ts";
import { CLEARANCE, isPoint } from "./geometry.ts";
import type { LaneAssignment } from "./lanes.ts";
import type { Obstacle } from "./pack.ts";

const LONG_PX = 200;
/** Lines a lane gives to long bars, and all lanes together; the rest join the crowd they begin in. */
const LINES = 6;
const LINES_OF_ALL = 48;

export interface LongBar {
  /** Row of the columns. */
  readonly event: number;
  readonly lane: number;
  /** Line of the lane. */
  readonly line: number;
}

export interface LongBars {
  /** What becomes of the event in a row of the columns. */
  kindOf(event: number): "short" | "bar" | "crowded";
  /** The bars that stand somewhere between two times (epoch ms). */
  between(from: number, to: number): readonly LongBar[];
  /** What stands in a tile, by lane; pixels count from the start of that tile. */
  obstacles(tile: number): readonly (readonly Obstacle[])[];
}

/** Extents of the columns, in order of time; epoch ms. */
interface Extents {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

const SHORT = 0;
const BAR = 1;
const CROWDED = 2;
const KINDS = ["short", "bar", "crowded"] as const;

/** Rows that may become a bar at some zoom: neither points nor open. In order of time. */
export function spanningRows({ starts, ends }: Extents): Uint32Array {
  const spans = (row: number) => {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    return Number.isFinite(end - start) && !isPoint({ start, end });
  };
  let count = 0;
  for (let row = 0; row < starts.length; row++) if (spans(row)) count += 1;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < starts.length; row++) if (spans(row)) rows[at++] = row;
  return rows;
}

/** A level, and the axis it is laid out on. */
interface Grid {
  readonly level: ZoomLevel;
  /** Where the first tile begins, in axis ms. */
  readonly gridStart: number;
  readonly folding: Folding;
}

/** @param spanning of the same extents. */
export function findLongBars(
  { starts, ends }: Extents,
  spanning: Uint32Array,
  { lanes, laneOf }: LaneAssignment,
  { level, gridStart, folding }: Grid,
): LongBars {
  const { pxPerMs, tileMs } = level;
  const kinds = new Uint8Array(starts.length);
  const lines = Math.max(1, Math.min(LINES, Math.floor(LINES_OF_ALL / lanes.length)));
  const clearance = CLEARANCE.marks / pxPerMs;
  const startOf = (event: number) => starts[event] ?? 0;
  const endOf = (event: number) => ends[event] ?? 0;
  /** The bars of each line of each lane, one after the other in time. */
  const standing = lanes.map(() => Array.from({ length: lines }, (): number[] => []));

  for (const event of spanning) {
    const own = standing[laneOf[event] ?? -1];
    if (!own) continue;
    const start = toAxis(folding, startOf(event));
    const end = toAxis(folding, endOf(event));
    const crosses = end > gridStart + (cellOf(start, tileMs, gridStart) + 1) * tileMs;
    if (!crosses && (end - start) * pxPerMs < LONG_PX) continue;
    const free = own.find((bars) => {
      const last = bars.at(-1);
      return last === undefined || toAxis(folding, endOf(last)) + clearance <= start;
    });
    free?.push(event);
    kinds[event] = free ? BAR : CROWDED;
  }

  function between(from: number, to: number): readonly LongBar[] {
    return standing.flatMap((own, lane) =>
      own.flatMap((bars, line) => {
        const found: LongBar[] = [];
        for (let at = firstEndingAfter(bars, from); at < bars.length; at++) {
          const event = bars[at] ?? 0;
          if (startOf(event) >= to) break;
          found.push({ event, lane, line });
        }
        return found;
      }),
    );
  }

  function firstEndingAfter(bars: readonly number[], time: number): number {
    return firstIndex(0, bars.length, (at) => endOf(bars[at] ?? 0) > time);
  }

  return {
    kindOf: (event) => KINDS[kinds[event] ?? SHORT] ?? "short",
    between,
    obstacles(tile) {
      const scale = tileScale(level, tile, gridStart, folding);
      const { start, end } = scale.shown();
      const obstacles: Obstacle[][] = lanes.map(() => []);
      for (const { event, lane, line } of between(start, end)) {
        obstacles[lane]?.push({
          left: scale.toPx(startOf(event)) - CLEARANCE.marks / 2,
          right: scale.toPx(endOf(event)) + CLEARANCE.marks / 2,
          line,
        });
      }
      return obstacles;
    },
  };
}
