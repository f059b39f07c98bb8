/**
 * Lays out one tile: a fixed stretch of time at one zoom level, all lanes of it. A tile knows
 * nothing of the window, so that the same events are in the same rows and clusters wherever the
 * reader has panned to.
 */
import type { Interval } from "../../dataset/interval.ts";
import { LANE_PADDING_PX, ROW_PX } from "./geometry.ts";
import { type Obstacle, type Packing, type PackingRoom, packLane } from "./pack.ts";
import type { EventUnit, UnitMaker } from "./units.ts";
import { cellOf, type ZoomLevel } from "./zoom.ts";

export interface TileRequest {
  readonly level: ZoomLevel;
  /** The time (epoch ms) of pixel 0. */
  readonly start: number;
  /** Rows of the columns that are anchored in the tile, by lane, in order of time. */
  readonly lanes: readonly (readonly number[])[];
  /** Rows that found no row among the long bars and must not stand alone, by lane. */
  readonly crowded: readonly (readonly number[])[];
  /** Long bars in the tile, by lane, already in a row. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** The grid is counted from its start, and no label may leave it: nobody can pan beyond. */
  readonly panRange: Interval;
  readonly heightPx: number;
  readonly units: UnitMaker;
  /** When an event begins, by row of the columns (epoch ms). */
  anchorOf(row: number): number;
}

export type TilePacking = Packing<EventUnit>;

/** One packing a lane, in the order of the lanes. */
export function layoutTile(request: TileRequest): readonly TilePacking[] {
  const { lanes, heightPx, obstacles } = request;
  const units = lanes.map((_, lane) => unitsOf(request, lane));
  const pack = (lane: number, rows: number) =>
    packLane(units[lane] ?? [], roomOf(request, lane, rows));
  const packings = lanes.map((_, lane) => pack(lane, 1 + rowsTaken(obstacles[lane] ?? [])));

  // Every lane has a row; what height the busy ones leave goes to the one that hides most for its
  // rows, as many rows as it takes to hide less.
  const busy = packings.filter((packing) => packing.placements.length > 0);
  let spare =
    Math.floor((heightPx - busy.length * 2 * LANE_PADDING_PX) / ROW_PX) -
    busy.reduce((sum, packing) => sum + packing.rows, 0);
  const open = new Map([...packings.entries()].filter(([lane]) => !isDense(lanes[lane] ?? [])));
  while (spare > 0 && open.size > 0) {
    const [lane, before] = [...open].reduce((a, b) => (need(b[1]) > need(a[1]) ? b : a));
    open.delete(lane);
    if (hidden(before) === 0) continue;
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

/** So many events in a tile are a density whatever the rows: more of them would only be taller. */
const DENSE = 400;
const isDense = (rows: readonly number[]): boolean => rows.length > DENSE;

/** More than these in one finest cell are a cluster from the start: no lane has as many rows. */
const CELL_CROWD = 16;

function unitsOf(request: TileRequest, lane: number): readonly EventUnit[] {
  const { units, level, panRange, lanes, crowded } = request;
  const cells = new Map<number, number[]>();
  for (const row of lanes[lane] ?? []) {
    const cell = cellOf(request.anchorOf(row), level.cellMs, panRange.start);
    const company = cells.get(cell);
    if (company) company.push(row);
    else cells.set(cell, [row]);
  }
  const made = [...cells.values()].flatMap((rows) =>
    rows.length > CELL_CROWD ? [units.cluster(rows)] : rows.map((row) => units.single(row)),
  );
  const rest = crowded[lane] ?? [];
  if (rest.length > 0) made.push(units.cluster(rest));
  return made.sort((a, b) => a.mark.left - b.mark.left || a.anchor - b.anchor);
}

/** How much the reader cannot see: events behind a count, and marks without their title. */
const hidden = (packing: TilePacking): number => packing.merged + packing.bare;
const need = (packing: TilePacking): number => hidden(packing) / packing.rows;

const rowsTaken = (obstacles: readonly Obstacle[]): number =>
  obstacles.reduce((taken, { row }) => Math.max(taken, row + 1), 0);

function roomOf(request: TileRequest, lane: number, rows: number): PackingRoom<EventUnit> {
  const { level, start, panRange, units } = request;
  return {
    rows,
    bounds: {
      left: Math.max(0, (panRange.start - start) * level.pxPerMs),
      right: Math.min(level.tileMs * level.pxPerMs, (panRange.end - start) * level.pxPerMs),
    },
    obstacles: request.obstacles[lane] ?? [],
    gridStart: panRange.start,
    cellMs: level.cellMs,
    merge: (several) => units.merge(several),
  };
}
