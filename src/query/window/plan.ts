/**
 * What a layout needs that does not depend on where the window stands, worked out once for the
 * same matches, lanes and zoom level; tiles are laid out when a window first touches them.
 */
import type { Interval } from "../../dataset/time/interval.ts";
import { gather } from "../arrays/code-lists.ts";
import { Recent } from "../arrays/recent.ts";
import { firstIndex } from "../arrays/sorted.ts";
import { onAxis, toAxis } from "../axis/folding.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import { cellOf, panRange, tileScale, type ZoomLevel, zoomLevel } from "../axis/zoom.ts";
import type { Columns } from "../columns/columns.ts";
import { LINE_PX } from "./geometry.ts";
import type { GlyphWidths } from "./glyph-widths.ts";
import { assignLanes, type LaneAssignment } from "./lanes.ts";
import { findLongBars, type LongBars, spanningRows } from "./long-bars.ts";
import type { Mark, WindowRequest } from "./mark.ts";
import { markOf, TICKS } from "./mark-of.ts";
import { type MarkedRows, type UnitMaker, unitMaker } from "./mark-units.ts";
import { type AnyCell, type LaneCells, layoutTile } from "./tile.ts";

/** A tile, laid out. */
export interface Tile {
  readonly marks: readonly Mark[];
  /** Lines in use, by lane. */
  readonly lines: readonly number[];
}

export interface TilePlan {
  readonly level: ZoomLevel;
  /** All that can be panned to, in axis ms; tiles are counted from its start. */
  readonly range: Interval;
  readonly assignment: LaneAssignment;
  readonly long: LongBars;
  tile(index: number): Tile;
}

type LaneTerms = Pick<WindowRequest, "lanes" | "lang" | "criteria">;

/** Equal for requests with the same lanes: which value the reader filters by decides them too. */
const laneKeyOf = ({ lanes, lang, criteria }: LaneTerms): string =>
  JSON.stringify([lanes, lang, criteria.facets]);

/** The lanes of a request, and which each event stands in; remembered for the same matches. */
export const lanesFor = (columns: Columns, matches: Uint8Array, terms: LaneTerms): LaneAssignment =>
  remember(assignments, matches, laneKeyOf(terms), () =>
    assignLanes(columns, matches, terms.lanes, terms.criteria, terms.lang),
  );

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function planFor(columns: Columns, matches: Uint8Array, request: WindowRequest): TilePlan {
  const { heightPx, glyphs, folding } = request;
  const range = onAxis(
    folding,
    remember(ranges, columns, "", () => panRange(columns)),
  );
  const level = zoomLevel(onAxis(folding, request.window), request.widthPx, range);
  const assignment = lanesFor(columns, matches, request);
  const lines = Math.floor(heightPx / LINE_PX);
  const { wide, other } = glyphs ?? {};
  const key = JSON.stringify([
    laneKeyOf(request),
    level.pxPerMs,
    lines,
    wide,
    other,
    folding.parts,
  ]);
  return remember(plans, matches, key, () => makePlan(columns, assignment, request, level, range));
}

function makePlan(
  columns: Columns,
  assignment: LaneAssignment,
  request: WindowRequest,
  level: ZoomLevel,
  range: Interval,
): TilePlan {
  const { folding } = request;
  const { laneOf } = assignment;
  const lanes = assignment.lanes.length;
  const spanning = remember(spans, columns, "", () => spanningRows(columns));
  const long = findLongBars(columns, spanning, assignment, {
    level,
    gridStart: range.start,
    folding,
  });
  const anchors = anchorsOf(columns);
  const made = new Map<number, Tile>();

  /** What is anchored in the tile of a scale, lane by lane. */
  function rowsIn(scale: TimeScale): readonly LaneCells[] {
    const cells = Math.ceil(level.tileMs / level.cellMs);
    const first = cellOf(scale.window.start, level.cellMs, range.start);
    const { start, end } = scale.shown();
    const inCell = gather(anchors.between(start, end), lanes * cells * 2, (row) => {
      const lane = laneOf[row] ?? -1;
      const kind = long.kindOf(row);
      if (lane < 0 || kind === "bar") return -1;
      const place = toAxis(folding, anchors.at(row));
      const cell = cellOf(place, level.cellMs, range.start) - first;
      return (
        (lane * 2 + (kind === "crowded" ? 1 : 0)) * cells + Math.min(cells - 1, Math.max(0, cell))
      );
    });
    const some = (from: number) =>
      Array.from({ length: cells }, (_, cell) => inCell(from + cell)).filter(
        ({ length }) => length > 0,
      );
    return Array.from({ length: lanes }, (_, lane) => {
      const own = some(lane * 2 * cells);
      const crowded = some((lane * 2 + 1) * cells);
      return { events: eventsIn(own) + eventsIn(crowded), cells: own, crowded };
    });
  }

  const layOut = (index: number): Tile => {
    const scale = tileScale(level, index, range.start, folding);
    return layOutTile(columns, { level, range, long }, { index, scale }, rowsIn(scale), request);
  };

  return {
    level,
    range,
    assignment,
    long,
    tile(index) {
      const tile = made.get(index) ?? layOut(index);
      made.set(index, tile);
      return tile;
    },
  };
}

/**
 * Lays out what is anchored in a tile.
 *
 * @param made  makes units of cells that are not rows, of a maker for rows.
 */
export function layOutTile<Cell extends AnyCell = Uint32Array>(
  columns: MarkedRows,
  { level, range, long }: Pick<TilePlan, "level" | "range" | "long">,
  { index, scale }: { readonly index: number; readonly scale: TimeScale },
  lanes: readonly LaneCells<Cell>[],
  { lang, glyphs, heightPx }: Pick<WindowRequest, "lang" | "glyphs" | "heightPx">,
  made = (units: UnitMaker, _membersNamed: number) => units as unknown as UnitMaker<Cell>,
): Tile {
  const terms = { scale, lang };
  const unitsWith = (own: GlyphWidths | null, membersNamed: number) =>
    made(unitMaker(columns, { ...terms, glyphs: own, membersNamed }), membersNamed);
  const packings = layoutTile({
    level,
    scale,
    lanes,
    obstacles: long.obstacles(index),
    panRange: range,
    heightPx,
    units: unitsWith(glyphs, MEMBERS_NAMED),
    bareUnits: unitsWith(null, TICKS),
  });
  return {
    lines: packings.map(({ lines }) => lines),
    marks: packings.flatMap(({ placements }, lane) =>
      placements.map(({ unit, line, label }) =>
        markOf(columns, unit, { lane, line, label }, terms),
      ),
    ),
  };
}

const eventsIn = (cells: readonly Uint32Array[]): number =>
  cells.reduce((sum, { length }) => sum + length, 0);

/** A cluster names so many of its members, by which the view finds where an event went. */
const MEMBERS_NAMED = 200;

/** Where events are anchored: at their start, or at their end where the start is open. */
function anchorsOf({ starts, ends, count }: Columns) {
  // Ordered by start, so that open ones come first.
  let open = 0;
  while (open < count && !Number.isFinite(starts[open])) open++;

  function at(row: number): number {
    const start = starts[row] ?? 0;
    if (Number.isFinite(start)) return start;
    const end = ends[row] ?? 0;
    return Number.isFinite(end) ? end : 0;
  }

  /** The first row with a start of its own at or after `time`. */
  function firstFrom(time: number): number {
    return firstIndex(open, count, (row) => (starts[row] ?? 0) >= time);
  }

  return {
    at,
    /** The rows anchored from one time up to another, in order of time but for open starts. */
    between(start: number, end: number): Uint32Array {
      const first = firstFrom(start);
      const openRows = Array.from({ length: open }, (_, row) => row).filter((row) => {
        const anchor = at(row);
        return anchor >= start && anchor < end;
      });
      const rows = new Uint32Array(openRows.length + Math.max(0, firstFrom(end) - first));
      rows.set(openRows);
      for (let i = openRows.length; i < rows.length; i++) rows[i] = first + i - openRows.length;
      return rows;
    },
  };
}

type Memory<Key extends object, Value> = WeakMap<Key, Recent<Value>>;

/** Enough for going in and out again; at a million events each takes some megabytes. */
const KEPT = 12;
const ranges: Memory<Columns, Interval> = new WeakMap();
const spans: Memory<Columns, Uint32Array> = new WeakMap();
const assignments: Memory<Uint8Array, LaneAssignment> = new WeakMap();
const plans: Memory<Uint8Array, TilePlan> = new WeakMap();

/** The value of an owner and a key, made where it is not remembered. */
function remember<Key extends object, Value>(
  memory: Memory<Key, Value>,
  owner: Key,
  key: string,
  make: () => Value,
): Value {
  const known = memory.get(owner) ?? new Recent<Value>(KEPT);
  memory.set(owner, known);
  return known.get(key, make);
}
