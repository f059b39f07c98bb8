/**
 * What a layout needs that does not depend on where the window stands, worked out once for the
 * same matches, lanes and zoom level; tiles are laid out when a window first touches them.
 */
import type { Interval } from "../../dataset/interval.ts";
import type { Columns } from "../columns.ts";
import type { WindowRequest } from "../store.ts";
import { ROW_PX } from "./geometry.ts";
import { assignLanes, type LaneAssignment } from "./lanes.ts";
import { findLongBars, type LongBar } from "./long-bars.ts";
import { panRange } from "./pan-range.ts";
import { layoutTile, type TilePacking } from "./tile.ts";
import { unitMaker } from "./units.ts";
import { type ZoomLevel, zoomLevel } from "./zoom.ts";

export interface TilePlan {
  readonly level: ZoomLevel;
  readonly range: Interval;
  readonly assignment: LaneAssignment;
  readonly long: readonly LongBar[];
  tile(index: number): readonly TilePacking[];
}

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function planFor(columns: Columns, matches: Uint8Array, request: WindowRequest): TilePlan {
  const { lanes, lang, criteria, heightPx, glyphs } = request;
  const range = remember(ranges, columns, "", () => panRange(columns));
  const level = zoomLevel(request.window, request.widthPx, range);
  // Which value the reader filters by decides the lane.
  const laneKey = JSON.stringify([lanes, lang, criteria.facets]);
  const assignment = remember(assignments, matches, laneKey, () =>
    assignLanes(columns, matches, lanes, criteria, lang),
  );
  const rows = Math.floor(heightPx / ROW_PX);
  const key = JSON.stringify([laneKey, level.pxPerMs, rows, glyphs?.wide, glyphs?.other]);
  return remember(plans, matches, key, () => makePlan(columns, assignment, request, level, range));
}

function makePlan(
  columns: Columns,
  assignment: LaneAssignment,
  request: WindowRequest,
  level: ZoomLevel,
  range: Interval,
): TilePlan {
  const { laneOf } = assignment;
  const lanes = assignment.lanes.length;
  const long = findLongBars(columns, { lanes, laneOf }, level, range.start);
  const anchors = anchorsOf(columns);
  const made = new Map<number, readonly TilePacking[]>();

  function rowsIn(start: number, end: number): readonly (readonly number[])[] {
    const found = Array.from({ length: lanes }, (): number[] => []);
    const take = (row: number) => {
      const lane = laneOf[row] ?? -1;
      if (lane >= 0 && !long.has(row)) found[lane]?.push(row);
    };
    for (const row of anchors.openStarts) {
      const anchor = anchors.at(row);
      if (anchor >= start && anchor < end) take(row);
    }
    for (let row = anchors.firstFrom(start); row < columns.count; row++) {
      if (anchors.at(row) >= end) break;
      take(row);
    }
    return found;
  }

  return {
    level,
    range,
    assignment,
    long: long.bars,
    tile(index) {
      const known = made.get(index);
      if (known) return known;
      const start = range.start + index * level.tileMs;
      const scale = { pxPerMs: level.pxPerMs, origin: start };
      const packings = layoutTile({
        level,
        start,
        lanes: rowsIn(start, start + level.tileMs),
        crowded: long.crowded(index),
        obstacles: long.obstacles(index),
        panRange: range,
        heightPx: request.heightPx,
        units: unitMaker(columns, scale, request.lang, request.glyphs),
        anchorOf: anchors.at,
      });
      made.set(index, packings);
      return packings;
    },
  };
}

/** Where events are anchored: at their start, or at their end where the start is open. */
function anchorsOf({ starts, ends, count }: Columns) {
  const openStarts: number[] = [];
  // Ordered by start, so that open ones come first.
  while (openStarts.length < count && !Number.isFinite(starts[openStarts.length])) {
    openStarts.push(openStarts.length);
  }
  return {
    openStarts,
    at(row: number): number {
      const start = starts[row] ?? 0;
      if (Number.isFinite(start)) return start;
      const end = ends[row] ?? 0;
      return Number.isFinite(end) ? end : 0;
    },
    /** The first row with a start of its own at or after `time`. */
    firstFrom(time: number): number {
      let low = openStarts.length;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) < time) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

type Memory<Key extends object, Value> = WeakMap<Key, Map<string, Value>>;

const KEPT = 24;
const ranges: Memory<Columns, Interval> = new WeakMap();
const assignments: Memory<Uint8Array, LaneAssignment> = new WeakMap();
const plans: Memory<Uint8Array, TilePlan> = new WeakMap();

/** The value known for a key, which then is the newest; the oldest are forgotten. */
function remember<Key extends object, Value>(
  memory: Memory<Key, Value>,
  owner: Key,
  key: string,
  make: () => Value,
): Value {
  const known = memory.get(owner) ?? new Map<string, Value>();
  memory.set(owner, known);
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return value;
}
