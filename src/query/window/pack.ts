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
  /** Epoch ms from which cells are counted. */
  readonly gridStart: number;
  readonly cellMs: number;
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
    const cell = cellOf(unit.anchor, room.cellMs, room.gridStart);
    const company = cells.get(cell);
    if (company) company.push(unit);
    else cells.set(cell, [unit]);
  }
  if (cells.size === units.length) return units;
  return inOrder(
    [...cells.values()].flatMap((cell) => (cell.length > room.rows ? [room.merge(cell)] : cell)),
  );
}

/** Cells a unit looks for company in, before it would rather stand without its label. */
const NEAR_CELLS = 4;

/**
 * Merges the stuck unit with its company in the smallest near cell where it has any; across the
 * edge of a cell, with the mark that stands in its way.
 */
function mergeAround(units: readonly Unit[], stuck: Unit, room: PackingRoom): readonly Unit[] {
  const merged = (company: readonly Unit[]) =>
    inOrder([...units.filter((unit) => !company.includes(unit)), room.merge(company)]);
  for (let length = room.cellMs; length <= room.cellMs * NEAR_CELLS; length *= 2) {
    const company = companyIn(units, stuck, length, room);
    if (company.length > 1) return merged(company);
  }
  const middle = ({ mark }: Unit) => (mark.left + mark.right) / 2;
  const others = units.filter((unit) => unit !== stuck);
  const nearest = others.reduce((best, unit) =>
    Math.abs(middle(unit) - middle(stuck)) < Math.abs(middle(best) - middle(stuck)) ? unit : best,
  );
  return merged(inOrder([nearest, stuck]));
}

function companyIn(
  units: readonly Unit[],
  unit: Unit,
  length: number,
  room: PackingRoom,
): readonly Unit[] {
  const cell = cellOf(unit.anchor, length, room.gridStart);
  return units.filter((other) => cellOf(other.anchor, length, room.gridStart) === cell);
}

const hasNearCompany = (units: readonly Unit[], unit: Unit, room: PackingRoom): boolean =>
  companyIn(units, unit, room.cellMs * NEAR_CELLS, room).length > 1;

/** A placement under way: its label may still have to give way to a mark. */
interface Placed {
  readonly unit: Unit;
  readonly row: number;
  side: LabelSide;
  box: Edges;
}

function place(
  units: readonly Unit[],
  room: PackingRoom,
): { placements: readonly Placement[]; stuck: Unit | null } {
  const rows = Array.from({ length: room.rows }, (_, row) => ({
    fixed: room.obstacles.filter((obstacle) => obstacle.row === row),
    placed: [] as Placed[],
  }));
  const put = (unit: Unit, { side, box }: Choice): boolean => {
    const row = rows.findIndex(({ fixed, placed }) =>
      [...fixed, ...placed.map((each) => each.box)].every((other) => clear(box, other)),
    );
    rows[row]?.placed.push({ unit, row, side, box });
    return row >= 0;
  };

  /** A mark comes before a neighbour's label: takes the row where the fewest labels must go. */
  const putOverLabels = (unit: Unit): boolean => {
    const [best] = rows
      .map(({ fixed, placed }, row) => ({
        row,
        open: [...fixed, ...placed.map((each) => each.unit.mark)].every((other) =>
          clear(unit.mark, other),
        ),
        inTheWay: placed.filter((each) => !clear(unit.mark, each.box)),
      }))
      .filter(({ open }) => open)
      .sort((a, b) => a.inTheWay.length - b.inTheWay.length);
    if (!best) return false;
    for (const each of best.inTheWay) {
      each.side = "none";
      each.box = each.unit.mark;
    }
    rows[best.row]?.placed.push({ unit, row: best.row, side: "none", box: unit.mark });
    return true;
  };

  for (const unit of units) {
    let done = false;
    for (const choice of choices(unit, room.bounds)) done ||= put(unit, choice);
    // A count explains itself. A mark without its title is a riddle, but less of a lie than a
    // cluster with events of another time.
    const mayStandBare = unit.members.length > 1 || !hasNearCompany(units, unit, room);
    if (mayStandBare) done ||= putOverLabels(unit);
    if (!done && units.length === 1) {
      rows.push({ fixed: [], placed: [] });
      done = put(unit, { side: "none", box: unit.mark });
    }
    if (!done) return { placements: [], stuck: unit };
  }
  for (const row of rows) labelAgain(row.placed, row.fixed, room.bounds);
  const placements = rows.flatMap(({ placed }) =>
    placed.map(({ unit, row, side }) => ({ unit, row, label: side })),
  );
  return { placements, stuck: null };
}

/** Labels that had to go may have left room for others: the last placed are asked first. */
function labelAgain(placed: readonly Placed[], fixed: readonly Edges[], bounds: Edges): void {
  for (const each of placed.toReversed()) {
    if (each.side !== "none") continue;
    const others = [...fixed, ...placed.filter((other) => other !== each).map(({ box }) => box)];
    for (const { side, box } of choices(each.unit, bounds)) {
      if (!others.every((other) => clear(box, other))) continue;
      each.side = side;
      each.box = box;
      break;
    }
  }
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
