/**
 * Packs the marks and labels of one lane into rows, and merges what does not fit.
 *
 *     row 0   ● label right        label left ●        6 label of a cluster
 *     row 1        ● label right                      ▔▔▔
 *             |<------------------- bounds ---------------------->|
 *
 * A label stands right of its mark, else left, else the mark joins a cluster with its
 * neighbours in the smallest cell of a fixed power-of-two grid of time that holds any. What is
 * merged depends on the crowd and the grid alone, never on where the window stands.
 */
import { type Edges, MARK } from "./geometry.ts";
import type { LabelSide } from "./marks.ts";
import { cellOf } from "./zoom.ts";

/** A mark that wants a place: one event, or a cluster of them. Pixels count from the tile. */
export interface Unit {
  /** Rows of the columns, in order of time; more than one makes a cluster. */
  readonly members: readonly number[];
  /** Epoch ms: decides the cell. */
  readonly anchor: number;
  readonly mark: Edges;
  /** Null draws no label, and needs no room for one. */
  readonly labelPx: number | null;
}

export interface Placement {
  readonly unit: Unit;
  readonly row: number;
  readonly label: LabelSide;
}

export interface Packing {
  readonly placements: readonly Placement[];
  /** Rows in use; at least 1. */
  readonly rows: number;
  /** Events that stand behind a count instead of a mark of their own. */
  readonly merged: number;
  /** Marks that found no room for their label. */
  readonly bare: number;
}

/** Something that already stands in a row: a long bar that began in another tile. */
export interface Obstacle extends Edges {
  readonly row: number;
}

export interface PackingRoom {
  readonly rows: number;
  /** No label may leave these; marks may. */
  readonly bounds: Edges;
  readonly obstacles: readonly Obstacle[];
  readonly cellMs: number;
  /** The length of the tile, in which everything can merge at the last. */
  readonly tileMs: number;
  /** Makes one unit of several; `members` are in order of time. */
  merge(units: readonly Unit[]): Unit;
}

interface Choice {
  readonly side: LabelSide;
  readonly box: Edges;
}

/** @param units in order of their marks' left edges. Loses nobody, whatever the room. */
export function packLane(units: readonly Unit[], room: PackingRoom): Packing {
  let waiting = mergeCells(units, room);
  for (;;) {
    const attempt = place(waiting, room);
    if (attempt.stuck === null) return summarize(attempt.placements, room.obstacles);
    waiting = mergeAround(waiting, attempt.stuck, room);
  }
}

/** More events in one finest cell than there are rows can never be shown apart. */
function mergeCells(units: readonly Unit[], room: PackingRoom): readonly Unit[] {
  const cells = new Map<number, Unit[]>();
  for (const unit of units) {
    const cell = cellOf(unit.anchor, room.cellMs);
    const company = cells.get(cell);
    if (company) company.push(unit);
    else cells.set(cell, [unit]);
  }
  if (cells.size === units.length) return units;
  return inOrder(
    [...cells.values()].flatMap((cell) => (cell.length > room.rows ? [room.merge(cell)] : cell)),
  );
}

/** Merges the stuck unit with its company in the smallest cell where it has any. */
function mergeAround(units: readonly Unit[], stuck: Unit, room: PackingRoom): readonly Unit[] {
  for (let length = room.cellMs; length <= room.tileMs; length *= 2) {
    const cell = cellOf(stuck.anchor, length);
    const company = units.filter((unit) => cellOf(unit.anchor, length) === cell);
    if (company.length > 1) {
      const apart = units.filter((unit) => cellOf(unit.anchor, length) !== cell);
      return inOrder([...apart, room.merge(company)]);
    }
  }
  // Alone in its tile, and `place` gives a lone unit a row of its own.
  return units;
}

/** Cells a unit may look for company in before it would rather stand without its label. */
const NEAR_CELLS = 4;

function hasNearCompany(units: readonly Unit[], unit: Unit, room: PackingRoom): boolean {
  const length = room.cellMs * NEAR_CELLS;
  const cell = cellOf(unit.anchor, length);
  return units.some((other) => other !== unit && cellOf(other.anchor, length) === cell);
}

function place(
  units: readonly Unit[],
  room: PackingRoom,
): { placements: Placement[]; stuck: Unit | null } {
  const rows = Array.from({ length: room.rows }, (_, row) =>
    room.obstacles.filter((obstacle) => obstacle.row === row).map((each): Edges => each),
  );
  const put = (unit: Unit, { side, box }: Choice): Placement | null => {
    const row = rows.findIndex((taken) => taken.every((other) => clear(box, other)));
    if (row < 0) return null;
    rows[row]?.push(box);
    return { unit, row, label: side };
  };
  const placements: Placement[] = [];
  for (const unit of units) {
    const bare: Choice = { side: "none", box: unit.mark };
    let placed: Placement | null = null;
    for (const choice of choices(unit, room.bounds)) placed ??= put(unit, choice);
    // A count explains itself. A mark without its title is a riddle, but less of a lie than a
    // cluster with events of another time.
    if (unit.members.length > 1 || !hasNearCompany(units, unit, room)) placed ??= put(unit, bare);
    if (!placed && units.length === 1) {
      rows.push([]);
      placed = put(unit, bare);
    }
    if (!placed) return { placements, stuck: unit };
    placements.push(placed);
  }
  return { placements, stuck: null };
}

/** Where a unit's label may stand, best first, and the room that takes. */
function* choices(unit: Unit, bounds: Edges): Generator<Choice> {
  const { mark, labelPx } = unit;
  if (labelPx === null) {
    yield { side: "none", box: mark };
    return;
  }
  if (mark.right - mark.left >= labelPx + 2 * MARK.middlePadding) {
    yield { side: "middle", box: mark };
    return;
  }
  const reach = MARK.labelGap + labelPx;
  if (mark.right + reach <= bounds.right) {
    yield { side: "right", box: { left: mark.left, right: mark.right + reach } };
  }
  if (mark.left - reach >= bounds.left) {
    yield { side: "left", box: { left: mark.left - reach, right: mark.right } };
  }
}

const clear = (a: Edges, b: Edges): boolean =>
  a.right + MARK.clearance <= b.left || b.right + MARK.clearance <= a.left;

const inOrder = (units: readonly Unit[]): readonly Unit[] =>
  [...units].sort((a, b) => a.mark.left - b.mark.left || a.anchor - b.anchor);

function summarize(placements: readonly Placement[], obstacles: readonly Obstacle[]): Packing {
  let rows = 1;
  let merged = 0;
  let bare = 0;
  for (const { row, unit, label } of placements) {
    rows = Math.max(rows, row + 1);
    if (unit.members.length > 1) merged += unit.members.length;
    else if (label === "none" && unit.labelPx !== null) bare += 1;
  }
  for (const { row } of obstacles) rows = Math.max(rows, row + 1);
  return { placements, rows, merged, bare };
}
