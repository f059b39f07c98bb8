/**
 * Lays out one tile: a fixed stretch of time at one zoom level, all lanes of it. A tile knows
 * nothing of the window, so that the same events are in the same rows and clusters wherever the
 * reader has panned to.
 */
import type { Columns } from "../columns.ts";
import {
  anchorOf,
  clusterEdges,
  drawnSpan,
  LANE_PADDING_PX,
  markEdges,
  ROW_PX,
} from "./geometry.ts";
import type { GlyphWidths } from "./glyphs.ts";
import { clusterLabel, eventLabel, labelWidth } from "./label.ts";
import { type Obstacle, type Packing, type PackingRoom, packLane, type Unit } from "./pack.ts";
import type { ZoomLevel } from "./zoom.ts";

export interface TileRequest {
  readonly columns: Columns;
  readonly level: ZoomLevel;
  /** Index of the tile, from the epoch. */
  readonly tile: number;
  /** Rows of the columns that are anchored in the tile, by lane, in order of time. */
  readonly lanes: readonly (readonly number[])[];
  /** Long bars that cross the tile's edges, by lane, already in a row. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** No label may leave these times: beyond them nobody can pan. */
  readonly panRange: { readonly start: number; readonly end: number };
  readonly heightPx: number;
  readonly lang: string;
  readonly glyphs: GlyphWidths | null;
}

/** One packing a lane, in the order of the lanes. */
export function layoutTile(request: TileRequest): readonly Packing[] {
  const { lanes, heightPx } = request;
  const units = lanes.map((rows) => rows.map((row) => unitOf([row], request)));
  const rows = lanes.map((_, lane) => 1 + highestRow(request.obstacles[lane] ?? []));
  const pack = (lane: number) =>
    packLane(units[lane] ?? [], roomOf(request, lane, rows[lane] ?? 1));
  const packings = lanes.map((_, lane) => pack(lane));

  // Every lane has a row; what height is left goes, row by row, to the lane that hides the most.
  let spare =
    Math.floor((heightPx - lanes.length * 2 * LANE_PADDING_PX) / ROW_PX) -
    packings.reduce((sum, packing) => sum + packing.rows, 0);
  const open = new Set(lanes.keys());
  while (spare > 0 && open.size > 0) {
    const lane = [...open].reduce((a, b) => (hidden(packings[b]) > hidden(packings[a]) ? b : a));
    const before = packings[lane];
    if (!before || hidden(before) === 0) break;
    rows[lane] = (rows[lane] ?? 1) + 1;
    const after = pack(lane);
    if (rows[lane] > MAX_ROWS) open.delete(lane);
    spare -= Math.max(0, after.rows - before.rows);
    packings[lane] = after;
  }
  return packings;
}

const MAX_ROWS = 16;

const highestRow = (obstacles: readonly Obstacle[]): number =>
  obstacles.reduce((highest, each) => Math.max(highest, each.row + 1), 0);

/** How much the reader cannot see: events behind a count, and marks without their title. */
const hidden = (packing: Packing | undefined): number =>
  packing ? packing.merged + packing.bare : 0;

function roomOf(request: TileRequest, lane: number, rows: number): PackingRoom {
  const { level, tile, panRange } = request;
  const origin = tile * level.tileMs;
  const width = level.tileMs * level.pxPerMs;
  return {
    rows,
    bounds: {
      left: Math.max(0, (panRange.start - origin) * level.pxPerMs),
      right: Math.min(width, (panRange.end - origin) * level.pxPerMs),
    },
    obstacles: request.obstacles[lane] ?? [],
    cellMs: level.cellMs,
    tileMs: level.tileMs,
    merge: (units) =>
      unitOf(
        units.flatMap((unit) => unit.members).sort((a, b) => a - b),
        request,
      ),
  };
}

/** The unit for some rows of the columns, in order of time: an event, or a cluster. */
export function unitOf(
  members: readonly number[],
  { columns, level, tile, lang, glyphs }: Omit<TileRequest, "lanes" | "obstacles">,
): Unit {
  const origin = tile * level.tileMs;
  const lead = columns.brief(leadOf(columns, members), lang);
  const single = members.length === 1;
  const label = single ? eventLabel(lead) : clusterLabel(lead, members.length);
  return {
    members,
    anchor: anchorOf(dateOf(columns, members[0] ?? 0).extent),
    mark: single
      ? markEdges(dateOf(columns, members[0] ?? 0), level.pxPerMs, origin)
      : clusterEdges(barOf(columns, members), level.pxPerMs, origin),
    labelPx: glyphs && labelWidth(label, glyphs),
  };
}

/** A cluster's bar runs from its first member's mark to the end of its last. */
export function barOf(columns: Columns, members: readonly number[]) {
  const spans = members.map((row) => drawnSpan(dateOf(columns, row)));
  return {
    from: spans.reduce((least, span) => Math.min(least, span.from), Number.POSITIVE_INFINITY),
    to: spans.reduce((most, span) => Math.max(most, span.to), Number.NEGATIVE_INFINITY),
  };
}

export function dateOf(columns: Columns, row: number) {
  const date = columns.dates[row];
  if (!date) throw new RangeError(`no event in row ${row}`);
  return date;
}

/**
 * The most telling member of a crowd, which lends its title: most claims, then most links, then
 * the earliest.
 */
export function leadOf(columns: Columns, members: readonly number[]): number {
  const weight = (row: number) => {
    const event = columns.events[row];
    return event ? event.claims.length * 1_000 + event.links.length : 0;
  };
  return members.reduce((best, row) => (weight(row) > weight(best) ? row : best));
}
