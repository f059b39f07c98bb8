/**
 * Lays out one tile: a fixed stretch of time at one zoom level, all lanes of it. A tile knows
 * nothing of the window, so that the same events are in the same lines and clusters wherever the
 * reader has panned to.
 */
import type { Interval } from "../../dataset/time/interval.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import type { ZoomLevel } from "../axis/zoom.ts";
import { packDense } from "./dense.ts";
import { LANE_PADDING_PX, LINE_PX } from "./geometry.ts";
import type { Packing } from "./mark-unit.ts";
import type { EventUnit, UnitMaker } from "./mark-units.ts";
import { type Obstacle, type PackingRoom, packLane } from "./pack.ts";

/** What is anchored in the tile in one lane. Rows are of the columns, in order of time. */
export interface LaneCells<Cell = Uint32Array> {
  readonly events: number;
  /** The finest cells that hold any. */
  readonly cells: readonly Cell[];
  /** Likewise those that found no line among the long bars and must not stand alone. */
  readonly crowded: readonly Cell[];
}

/** Events of a cell: their rows, or a number and a sum. */
export interface AnyCell {
  readonly length: number;
}

export interface TileRequest<Cell> {
  readonly level: ZoomLevel;
  /** Of the level, over the tile. */
  readonly scale: TimeScale;
  readonly lanes: readonly LaneCells<Cell>[];
  /** Long bars in the tile, by lane, already in a line. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** In axis ms. The grid is counted from its start, and no label may leave it: nobody can pan beyond. */
  readonly panRange: Interval;
  readonly heightPx: number;
  readonly units: UnitMaker<Cell>;
  /** Makes the many units of a dense lane, without their labels. */
  readonly bareUnits: UnitMaker<Cell>;
}

export type TilePacking = Packing<EventUnit>;

/** So many events in a tile are a density whatever the lines: more of them would only be taller. */
const DENSE = 400;

/** More than these in one finest cell are a cluster from the start: no lane has as many lines. */
const CELL_CROWD = 16;

/**
 * Marks that a screen of 1440 pixels has at most, all lanes together: what a reader can take in,
 * and a browser can move within a frame.
 */
const MOST_MARKS = 240;
const SCREEN_PX = 1_440;

/** One packing a lane, in the order of the lanes. */
export function layoutTile<Cell extends AnyCell>(
  request: TileRequest<Cell>,
): readonly TilePacking[] {
  const { lanes, heightPx, obstacles, scale, units, bareUnits } = request;
  const most = Math.floor((MOST_MARKS * scale.widthPx) / SCREEN_PX);
  const isDense = lanes.map(({ events }) => events > DENSE);
  const all = lanes.map((rows, lane) =>
    isDense[lane] ? inOrder(cellsOf(rows, bareUnits)) : unitsOf(rows, units),
  );
  const pack = (lane: number, lines: number) =>
    packLane(all[lane] ?? [], roomOf(request, lane, lines));
  const packings = all.map((own, lane) =>
    isDense[lane] ? unpacked(own) : pack(lane, 1 + linesTaken(obstacles[lane] ?? [])),
  );
  const share = fairShare(
    packings.map(({ placements }) => placements.length),
    most,
  );
  for (const [lane, own] of all.entries()) {
    if (!isDense[lane] && (packings[lane]?.placements.length ?? 0) <= share) continue;
    isDense[lane] = true;
    const line = linesTaken(obstacles[lane] ?? []);
    packings[lane] = packDense(own, share, {
      ...roomOf(request, lane, line + 1),
      units,
      bareUnits,
    });
  }

  // Every lane has a line; what height the busy ones leave goes to the one that hides most for its
  // lines, as many lines as it takes to hide less.
  const busy = packings.filter((packing) => packing.placements.length > 0);
  let spare =
    Math.floor((heightPx - busy.length * 2 * LANE_PADDING_PX) / LINE_PX) -
    busy.reduce((sum, packing) => sum + packing.lines, 0);
  let marks = packings.reduce((sum, { placements }) => sum + placements.length, 0);
  const open = new Map([...packings.entries()].filter(([lane]) => !isDense[lane]));
  while (spare > 0 && open.size > 0) {
    const [lane, before] = [...open].reduce((a, b) => (need(b[1]) > need(a[1]) ? b : a));
    open.delete(lane);
    if (hidden(before) === 0) continue;
    // With a line for each of them, more lines change nothing, however high the page is said to be.
    const useful = (all[lane]?.length ?? 0) + linesTaken(obstacles[lane] ?? []);
    const last = Math.min(before.lines + spare, useful);
    for (let lines = before.lines + 1; lines <= last; lines++) {
      const after = pack(lane, lines);
      const more = after.placements.length - before.placements.length;
      if (marks + more > most) break;
      if (hidden(after) >= hidden(before)) continue;
      spare -= after.lines - before.lines;
      marks += more;
      packings[lane] = after;
      open.set(lane, after);
      break;
    }
  }
  return packings;
}

function unitsOf<Cell extends AnyCell>(
  { cells, crowded }: LaneCells<Cell>,
  units: UnitMaker<Cell>,
): readonly EventUnit[] {
  const made = cells.flatMap((cell) =>
    cell.length > CELL_CROWD ? [units.cluster(cell)] : Array.from(units.rows(cell), units.single),
  );
  if (crowded.length > 0) made.push(units.cluster(units.joined(crowded)));
  return inOrder(made);
}

/** One for all that a cell holds, the bars without a line counted where they begin. */
const cellsOf = <Cell>(
  { cells, crowded }: LaneCells<Cell>,
  units: UnitMaker<Cell>,
): readonly EventUnit[] => [...cells, ...crowded].map(units.cluster);

/** A packing that only says how many there are. */
const unpacked = (units: readonly EventUnit[]): TilePacking => ({
  placements: units.map((unit) => ({ unit, line: 0, label: "none" })),
  lines: 1,
  merged: 0,
  bare: 0,
});

/** How many each may have at most, so that all together have `most`: who has fewer keeps them. */
function fairShare(counts: readonly number[], most: number): number {
  let left = most;
  const sorted = counts.toSorted((a, b) => a - b);
  for (const [i, count] of sorted.entries()) {
    const share = left / (sorted.length - i);
    if (count > share) return Math.max(1, Math.floor(share));
    left -= count;
  }
  return Number.POSITIVE_INFINITY;
}

const linesTaken = (obstacles: readonly Obstacle[]): number =>
  obstacles.reduce((taken, { line }) => Math.max(taken, line + 1), 0);

const inOrder = (units: readonly EventUnit[]): readonly EventUnit[] =>
  units.toSorted((a, b) => a.mark.left - b.mark.left || a.anchor - b.anchor);

/** How much the reader cannot see: events behind a count, and marks without their title. */
const hidden = (packing: TilePacking): number => packing.merged + packing.bare;
const need = (packing: TilePacking): number => hidden(packing) / packing.lines;

function roomOf<Cell>(
  request: TileRequest<Cell>,
  lane: number,
  lines: number,
): PackingRoom<EventUnit> {
  const { level, scale, panRange, units } = request;
  return {
    lines,
    bounds: {
      left: Math.max(0, scale.placeToPx(panRange.start)),
      right: Math.min(scale.widthPx, scale.placeToPx(panRange.end)),
    },
    obstacles: request.obstacles[lane] ?? [],
    gridStart: panRange.start,
    cellMs: level.cellMs,
    merge: (several) => units.merge(several),
  };
}
