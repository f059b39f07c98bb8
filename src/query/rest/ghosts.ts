/**
 * What the criteria leave out, for a picture in which it stays visible: where the events stand that do
 * not match, in the lanes that are drawn, and the lanes that are not drawn because nothing of theirs does.
 */
import { firstIndex } from "../arrays/sorted.ts";
import { scaleOf } from "../axis/time-scale.ts";
import type { Columns } from "../columns/columns.ts";
import type { Facet } from "../criteria/facets.ts";
import { isFiltering } from "../criteria/query.ts";
import { drawnFrom, drawnTo } from "../window/geometry.ts";
import {
  type LaneAssignment,
  laneFor,
  laneValues,
  NO_VALUE,
  OTHER_VALUES,
} from "../window/lanes.ts";
import type { Ghost, MissingLane, Outside, WindowRequest } from "../window/mark.ts";

const NOTHING: Outside = { ghosts: [], missing: [] };

/** @param assignment  of the events that match. @param matches one byte a row of the columns. */
export function outsideOf(
  columns: Columns,
  matches: Uint8Array,
  assignment: LaneAssignment,
  request: WindowRequest,
): Outside {
  if (!isFiltering(request.criteria)) return NOTHING;
  const lanes = known.get(assignment) ?? outsideLanes(columns, matches, assignment, request);
  known.set(assignment, lanes);
  const ghosts = ghostsNear(columns, lanes, assignment.lanes.length, request);
  return { ghosts, missing: lanes.missing };
}

interface OutsideLanes {
  /** The rows that do not match and whose lane is drawn, in order. */
  readonly rows: Uint32Array;
  /** By row, that lane; else -1. */
  readonly laneOf: Int16Array;
  readonly missing: readonly MissingLane[];
}

/** The assignment of lanes is itself remembered for the same criteria. */
const known = new WeakMap<LaneAssignment, OutsideLanes>();

/** So many lanes are named; a sentence with more is not read. */
const MOST_MISSING = 12;

function outsideLanes(
  columns: Columns,
  matches: Uint8Array,
  { lanes }: LaneAssignment,
  { lanes: by, criteria, lang }: WindowRequest,
): OutsideLanes {
  const fails = matches.map((flag) => 1 - flag);
  const led = laneValues(columns, fails, by, criteria);
  if (led === null)
    return withRows(
      Int16Array.from(fails, (flag) => flag - 1),
      [],
    );
  const { facet, column, codeOf } = led;
  const { values } = column;
  const laneByCode = drawnLanes(lanes, values);
  const left = new Uint32Array(values.length);
  const laneOf = Int16Array.from(codeOf, (code) => {
    if (code < 0) return -1;
    const lane = laneByCode[code] ?? -1;
    if (lane < 0 && code < left.length) left[code] = (left[code] ?? 0) + 1;
    return lane;
  });
  return withRows(laneOf, missingLanes(columns, facet, values, left, lang));
}

/** The drawn lane of each value, and last of those without one; -1 where none is drawn. */
export function drawnLanes(lanes: LaneAssignment["lanes"], values: readonly string[]): Int16Array {
  const laneByKey = new Map(lanes.map(({ key }, lane) => [key, lane]));
  const others = laneByKey.get(OTHER_VALUES) ?? -1;
  return Int16Array.from(
    [...values, NO_VALUE],
    (key) => laneByKey.get(key) ?? (key === NO_VALUE ? -1 : others),
  );
}

/** The first of the values that no lane is drawn for. @param left  by value, the events that so have no lane. */
export const missingLanes = (
  columns: Parameters<typeof laneFor>[0],
  facet: Facet,
  values: readonly string[],
  left: Uint32Array,
  lang: string,
): readonly MissingLane[] =>
  [...left.keys()]
    .filter((code) => (left[code] ?? 0) > 0)
    .sort((a, b) => (left[b] ?? 0) - (left[a] ?? 0) || a - b)
    .slice(0, MOST_MISSING)
    .map((code) => laneFor(columns, facet, values[code] ?? "", lang));

function withRows(laneOf: Int16Array, missing: readonly MissingLane[]): OutsideLanes {
  const rows = new Uint32Array(laneOf.length);
  let end = 0;
  for (let row = 0; row < laneOf.length; row++) if ((laneOf[row] ?? -1) >= 0) rows[end++] = row;
  return { rows: rows.slice(0, end), laneOf, missing };
}

/** To either side of the window, in widths of it: as far as the marks of an answer reach. */
const BEYOND = 0.5;
/** With more than so many near the window, those that would stand in one place are one. */
const MOST_APART = 300;
/** Places for all lanes together, and the fewest that one has. */
const PLACES = 1_200;
const FEWEST_PLACES = 60;
/** Of a larger crowd some are looked at: each place is taken many times over. */
const LOOKED_AT = 20_000;

function ghostsNear(
  { starts, ends }: Columns,
  { rows, laneOf }: OutsideLanes,
  lanes: number,
  request: WindowRequest,
): readonly Ghost[] {
  const { from, to } = ghostSpan(request);
  const startAt = (i: number) => starts[rows[i] ?? 0] ?? 0;
  const begins = firstIndex(0, rows.length, (i) => startAt(i) >= from);
  const beyond = firstIndex(begins, rows.length, (i) => startAt(i) >= to);
  const all = [...looked(rows, 0, begins), ...looked(rows, begins, beyond)].map((row): Ghost => {
    const [start, end] = [starts[row] ?? 0, ends[row] ?? 0];
    return { lane: laneOf[row] ?? 0, from: drawnFrom(start, end), to: drawnTo(start, end) };
  });
  return ghostsOf(all, lanes, request);
}

/** The time in which what does not match is shown. */
export function ghostSpan({ window, widthPx, folding }: WindowRequest): {
  readonly from: number;
  readonly to: number;
} {
  const scale = scaleOf(window, widthPx, folding);
  return { from: scale.toTime(-widthPx * BEYOND), to: scale.toTime(widthPx * (1 + BEYOND)) };
}

/** Those of some events that are near the window; of many, one in each place. */
export function ghostsOf(
  all: readonly Ghost[],
  lanes: number,
  request: WindowRequest,
): readonly Ghost[] {
  const { window, widthPx, folding } = request;
  const scale = scaleOf(window, widthPx, folding);
  const { from, to } = ghostSpan(request);
  const near = all.filter((ghost) => ghost.from < to && ghost.to >= from);
  if (near.length <= MOST_APART) return near;
  const places = Math.max(FEWEST_PLACES, Math.floor(PLACES / Math.max(1, lanes)));
  const placePx = (widthPx * (1 + 2 * BEYOND)) / places;
  const made = new Map<number, Ghost>();
  for (const ghost of near) {
    const place = Math.floor(scale.toPx(Math.max(from, ghost.from)) / placePx) + places;
    const key = (ghost.lane * 3 * places + place) * 2 + Number(ghost.to > ghost.from);
    const before = made.get(key);
    if (!before || before.to < ghost.to) made.set(key, ghost);
  }
  return [...made.values()];
}

/** Of so many events, those are looked at whose row is a multiple of this. */
export const stepOf = (events: number): number => Math.max(1, Math.ceil(events / LOOKED_AT));

/** Those of some rows that are looked at. */
function looked(rows: Uint32Array, from: number, to: number): Uint32Array {
  const step = stepOf(to - from);
  return rows.subarray(from, to).filter((row) => row % step === 0);
}
