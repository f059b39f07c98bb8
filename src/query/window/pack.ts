/**
 * Packs the marks and labels of one lane into lines, and merges what does not fit.
 *
 *     line 0   ● label right        label left ●        6 label of a cluster
 *     line 1        ● label right                      ▔▔▔
 *             |<------------------- bounds ---------------------->|
 *
 * A label stands right of its mark, else left. Else the mark joins a cluster: with its company in
 * the smallest near cell of a fixed power-of-two grid of time, or across a cell's edge with the
 * nearest mark; one with no company near stands without its label instead. What is merged depends
 * on the crowd and the grid alone, never on where the window stands.
 */

import { cellOf } from "../axis/zoom.ts";
import type { Edges } from "./geometry.ts";
import type { Packing, Placement, Unit } from "./mark-unit.ts";
import { bareBox, type Choice, choices, Line, labelAgain, overlap } from "./pack-line.ts";

/** Something that already stands in a line: a long bar that began in another tile. */
export interface Obstacle extends Edges {
  readonly line: number;
}

export interface PackingRoom<U extends Unit> {
  readonly lines: number;
  /** No label may leave these; marks may. */
  readonly bounds: Edges;
  readonly obstacles: readonly Obstacle[];
  /** Axis ms from which cells are counted. */
  readonly gridStart: number;
  readonly cellMs: number;
  /** Makes one unit of several, given in order of their marks. */
  merge(units: readonly U[]): U;
}

/** @param units in order of their marks' left edges. Loses nobody, whatever the room. */
export function packLane<U extends Unit>(units: readonly U[], room: PackingRoom<U>): Packing<U> {
  let waiting = mergeCells(units, room);
  for (;;) {
    const attempt = place(waiting, room);
    if (attempt.stuck.length === 0) return summarize(attempt.placements, room.obstacles);
    waiting = mergeAround(waiting, attempt.stuck, room);
  }
}

/** More events in one finest cell than there are lines can never be shown apart. */
function mergeCells<U extends Unit>(units: readonly U[], room: PackingRoom<U>): readonly U[] {
  const cells = new Map<number, U[]>();
  for (const unit of units) {
    const cell = cellOf(unit.anchor, room.cellMs, room.gridStart);
    const company = cells.get(cell);
    if (company) company.push(unit);
    else cells.set(cell, [unit]);
  }
  if (cells.size === units.length) return units;
  return inOrder(
    [...cells.values()].flatMap((cell) => (cell.length > room.lines ? [room.merge(cell)] : cell)),
  );
}

/** Cells a unit looks for company in, before it would rather stand without its label. */
const NEAR_CELLS = 4;

/**
 * Merges each stuck unit with its company in the smallest near cell where it has any; across the
 * edge of a cell, with the mark that stands in its way.
 */
function mergeAround<U extends Unit>(
  units: readonly U[],
  stuck: readonly U[],
  room: PackingRoom<U>,
): readonly U[] {
  const left = new Set(units);
  for (const unit of stuck) {
    // It may have become company of another by now.
    if (!left.has(unit)) continue;
    const company = companyOf([...left], unit, room);
    for (const each of company) left.delete(each);
    left.add(room.merge(company));
  }
  return inOrder([...left]);
}

function companyOf<U extends Unit>(
  units: readonly U[],
  unit: U,
  room: PackingRoom<U>,
): readonly U[] {
  for (let length = room.cellMs; length <= room.cellMs * NEAR_CELLS; length *= 2) {
    const company = companyIn(units, unit, length, room);
    if (company.length > 1) return inOrder(company);
  }
  const middle = ({ mark }: Unit) => (mark.left + mark.right) / 2;
  const distance = (other: Unit) => Math.abs(middle(other) - middle(unit));
  const nearest = units
    .filter((other) => other !== unit)
    .reduce((best, other) => (distance(other) < distance(best) ? other : best));
  return inOrder([nearest, unit]);
}

function companyIn<U extends Unit>(
  units: readonly U[],
  unit: U,
  length: number,
  room: PackingRoom<U>,
): readonly U[] {
  const cell = cellOf(unit.anchor, length, room.gridStart);
  return units.filter((other) => cellOf(other.anchor, length, room.gridStart) === cell);
}

const hasNearCompany = <U extends Unit>(
  units: readonly U[],
  unit: U,
  room: PackingRoom<U>,
): boolean => companyIn(units, unit, room.cellMs * NEAR_CELLS, room).length > 1;

function place<U extends Unit>(
  units: readonly U[],
  room: PackingRoom<U>,
): { placements: readonly Placement<U>[]; stuck: readonly U[] } {
  const lines = Array.from(
    { length: room.lines },
    (_, line) => new Line<U>(room.obstacles.filter((obstacle) => obstacle.line === line)),
  );
  const put = (unit: U, choice: Choice): boolean => {
    const line = lines.findIndex((each) => each.isFree(choice.box));
    lines[line]?.put(unit, line, choice);
    return line >= 0;
  };

  /** A mark comes before a neighbour's label: takes the line where the fewest labels must go. */
  const putOverLabels = (unit: U): boolean => {
    const [best] = lines
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => line.isFreeOfMarks(bareBox(unit)))
      .map(({ line, index }) => ({
        line,
        index,
        inTheWay: line.placed.filter((each) => overlap(bareBox(unit), each.box)),
      }))
      .sort((a, b) => a.inTheWay.length - b.inTheWay.length);
    if (!best) return false;
    for (const each of best.inTheWay) {
      each.side = "none";
      each.box = bareBox(each.unit);
    }
    best.line.put(unit, best.index, { side: "none", box: bareBox(unit) });
    return true;
  };

  const stuck: U[] = [];
  for (const unit of units) {
    let done = false;
    for (const choice of choices(unit, room.bounds)) done ||= put(unit, choice);
    // A count explains itself. A mark without its title is a riddle, but less of a lie than a
    // cluster with events of another time.
    const mayStandBare = unit.events > 1 || !hasNearCompany(units, unit, room);
    if (!done && mayStandBare) done = putOverLabels(unit);
    if (!done && units.length === 1) {
      lines.push(new Line<U>([]));
      done = put(unit, { side: "none", box: bareBox(unit) });
    }
    if (!done) stuck.push(unit);
  }
  for (const line of lines) labelAgain(line, room.bounds);
  const placements = lines.flatMap(({ placed }) =>
    placed.map(({ unit, line, side }) => ({ unit, line, label: side })),
  );
  return { placements, stuck };
}

const inOrder = <U extends Unit>(units: readonly U[]): readonly U[] =>
  [...units].sort((a, b) => a.mark.left - b.mark.left || a.anchor - b.anchor);

function summarize<U extends Unit>(
  placements: readonly Placement<U>[],
  obstacles: readonly Obstacle[],
): Packing<U> {
  let lines = 1;
  let merged = 0;
  let bare = 0;
  for (const { line, unit, label } of placements) {
    lines = Math.max(lines, line + 1);
    if (unit.events > 1) merged += unit.events;
    else if (label === "none" && unit.labelPx !== null) bare += 1;
  }
  for (const { line } of obstacles) lines = Math.max(lines, line + 1);
  return { placements, lines, merged, bare };
}
