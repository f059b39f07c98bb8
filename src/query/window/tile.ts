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
  /** Index of the tile, from the start of the pan range. */
  readonly tile: number;
  /** Rows of the columns that are anchored in the tile, by lane, in order of time. */
  readonly lanes: readonly (readonly number[])[];
  /** Long bars that cross the tile's edges, by lane, already in a row. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** Tiles are counted from its start, and no label may leave it: nobody can pan beyond. */
  readonly panRange: { readonly start: number; readonly end: number };
  readonly heightPx: number;
  readonly lang: string;
  readonly glyphs: GlyphWidths | null;
}

/** The time (epoch ms) of pixel 0. */
export const tileStart = ({
  tile,
  level,
  panRange,
}: Pick<TileRequest, "tile" | "level" | "panRange">): number =>
  panRange.start + tile * level.tileMs;

/** One packing a lane, in the order of the lanes. */
export function layoutTile(request: TileRequest): readonly Packing[] {
  const { lanes, heightPx } = request;
  const units = lanes.map((rows) => rows.map((row) => unitOf([row], request)));
  const pack = (lane: number, rows: number) =>
    packLane(units[lane] ?? [], roomOf(request, lane, rows));
  const packings = lanes.map((_, lane) =>
    pack(lane, 1 + highestRow(request.obstacles[lane] ?? [])),
  );

  // Every lane has a row; what height the busy ones leave goes to the one that hides most for its
  // rows, as many rows as it takes to hide less.
  const busy = packings.filter((packing) => packing.placements.length > 0);
  let spare =
    Math.floor((heightPx - busy.length * 2 * LANE_PADDING_PX) / ROW_PX) -
    busy.reduce((sum, packing) => sum + packing.rows, 0);
  const open = new Map(packings.entries());
  while (spare > 0 && open.size > 0) {
    const [lane, before] = [...open].reduce((a, b) => (need(b[1]) > need(a[1]) ? b : a));
    open.delete(lane);
    for (let rows = before.rows + 1; rows <= before.rows + spare; rows++) {
      const after = pack(lane, rows);
      if (hidden(after) >= hidden(before)) continue;
      spare -= after.rows - before.rows;
      packings[lane] = after;
      open.set(lane, after);
      break;
    }
  }
  return packings;
}

/** How much the reader cannot see: events behind a count, and marks without their title. */
const hidden = (packing: Packing): number => packing.merged + packing.bare;
const need = (packing: Packing): number => hidden(packing) / packing.rows;

const highestRow = (obstacles: readonly Obstacle[]): number =>
  obstacles.reduce((highest, each) => Math.max(highest, each.row + 1), 0);

function roomOf(request: TileRequest, lane: number, rows: number): PackingRoom {
  const { level, panRange } = request;
  const origin = tileStart(request);
  const width = level.tileMs * level.pxPerMs;
  return {
    rows,
    bounds: {
      left: Math.max(0, (panRange.start - origin) * level.pxPerMs),
      right: Math.min(width, (panRange.end - origin) * level.pxPerMs),
    },
    obstacles: request.obstacles[lane] ?? [],
    gridStart: panRange.start,
    cellMs: level.cellMs,
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
  request: Omit<TileRequest, "lanes" | "obstacles">,
): Unit {
  const { columns, level, lang, glyphs } = request;
  const origin = tileStart(request);
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

/** A cluster's bar runs from where its first member is drawn to where its last one begins. */
export function barOf(columns: Columns, members: readonly number[]) {
  const starts = members.map((row) => drawnSpan(dateOf(columns, row)).from);
  return {
    from: starts.reduce((least, time) => Math.min(least, time)),
    to: starts.reduce((most, time) => Math.max(most, time)),
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
