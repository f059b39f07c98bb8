/** The cells of a tile, summed up from lines in memory. */
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { firstIndex } from "../../src/query/arrays/sorted.ts";
import { toAxis } from "../../src/query/axis/folding.ts";
import { cellOf } from "../../src/query/axis/zoom.ts";
import { OPEN_END, OPEN_START } from "../load/event-rows.ts";
import type { LineTable } from "./line-table.ts";
import {
  type CellRow,
  crowdOf,
  daysOf,
  fromHalfOf,
  type LevelGrid,
  LISTED,
  LONG_PX,
  NAMED,
  type TileCells,
} from "./lines.ts";

/** Columns by cell: lane by lane, those that are not long before those that are. No objects, for a million lines are added. */
export class CellSums {
  readonly #tile: TileCells;
  readonly #cells: number;
  readonly #events: Float64Array;
  readonly #firstRow: Float64Array;
  readonly #lead: Float64Array;
  readonly #weight: Float64Array;
  readonly #anchor: Int32Array;
  readonly #hullStart: Int32Array;
  readonly #hullEnd: Int32Array;
  readonly #fromHalf: Float64Array;
  readonly #toHalf: Float64Array;
  readonly #hue: Int8Array;
  readonly #lastHue: Int8Array;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #crowds: number[][] = [];

  /** @param lanes  how many there are */
  constructor(tile: TileCells, lanes: number) {
    this.#tile = tile;
    this.#cells = Math.ceil(tile.level.tileMs / tile.level.cellMs);
    const size = lanes * 2 * this.#cells;
    this.#events = new Float64Array(size);
    this.#firstRow = new Float64Array(size);
    this.#lead = new Float64Array(size);
    this.#weight = new Float64Array(size);
    this.#anchor = new Int32Array(size);
    this.#hullStart = new Int32Array(size);
    this.#hullEnd = new Int32Array(size);
    this.#fromHalf = new Float64Array(size);
    this.#toHalf = new Float64Array(size);
    this.#hue = new Int8Array(size);
    this.#lastHue = new Int8Array(size);
    this.#start = new Int32Array(size);
    this.#end = new Int32Array(size);
  }

  /** @param laneByLead  the lane of each place of what leads */
  add(table: LineTable, laneByLead: Int16Array, isLeftOut: (line: number) => boolean): void {
    const { count, lead, start, end } = table;
    const { from, to } = daysOf(this.#tile.scale);
    const cellOfDay = this.#cellOfDay();
    const isLong = longer(this.#tile);
    const put = (line: number, anchor: number) => {
      if (isLeftOut(line)) return;
      const lane = laneByLead[lead[line] ?? 0] ?? 0;
      const long = isLong(start[line] ?? 0, end[line] ?? 0) ? 1 : 0;
      const at = (lane * 2 + long) * this.#cells + cellOfDay(anchor);
      if (this.#events[at] === 0) this.#begin(at, table, line, anchor);
      this.#grow(at, table, line, anchor);
    };
    // Those that begin openly come first, and are anchored at their end.
    const first = firstIndex(0, count, (line) => (start[line] ?? 0) > OPEN_START);
    for (let line = 0; line < first; line++) {
      const anchor = end[line] ?? 0;
      if (anchor >= from && anchor < to) put(line, anchor);
    }
    const begin = firstIndex(first, count, (line) => (start[line] ?? 0) >= from);
    for (let line = begin; line < count; line++) {
      const anchor = start[line] ?? 0;
      if (anchor >= to) return;
      put(line, anchor);
    }
  }

  #begin(at: number, table: LineTable, line: number, anchor: number): void {
    const start = table.start[line] ?? 0;
    const end = table.end[line] ?? 0;
    this.#firstRow[at] = table.row[line] ?? 0;
    this.#lead[at] = table.teller[line] ?? 0;
    this.#weight[at] = table.weight[line] ?? 0;
    this.#anchor[at] = anchor;
    this.#hullStart[at] = hullStartOf(start, end);
    this.#hullEnd[at] = hullEndOf(start, end);
    this.#fromHalf[at] = fromHalfOf(start, end);
    this.#toHalf[at] = fromHalfOf(start, end);
    this.#hue[at] = table.hue[line] ?? 0;
    this.#lastHue[at] = table.lastHue[line] ?? 0;
    this.#start[at] = start;
    this.#end[at] = end;
    this.#crowds[at] = [];
  }

  #grow(at: number, table: LineTable, line: number, anchor: number): void {
    const start = table.start[line] ?? 0;
    const end = table.end[line] ?? 0;
    const row = table.row[line] ?? 0;
    const events = table.events === null ? 1 : (table.events[line] ?? 0);
    this.#events[at] = (this.#events[at] ?? 0) + events;
    if (row < (this.#firstRow[at] ?? 0)) {
      this.#firstRow[at] = row;
      this.#anchor[at] = anchor;
    }
    this.#tell(at, table.teller[line] ?? 0, table.weight[line] ?? 0);
    const half = fromHalfOf(start, end);
    least(this.#hullStart, at, hullStartOf(start, end));
    greatest(this.#hullEnd, at, hullEndOf(start, end));
    least(this.#fromHalf, at, half);
    greatest(this.#toHalf, at, half);
    least(this.#hue, at, table.hue[line] ?? 0);
    greatest(this.#lastHue, at, table.lastHue[line] ?? 0);
    least(this.#start, at, start);
    greatest(this.#end, at, end);
    // Of a cell at one moment more are listed; one that spreads later on names the first of these.
    const crowds = this.#crowds[at];
    const named = this.#fromHalf[at] === this.#toHalf[at] ? LISTED : NAMED;
    if (crowds !== undefined && crowds.length < named) {
      crowds.push(crowdOf(row, table.lastRow[line] ?? 0, events));
    }
  }

  /** The weightiest speaks, of several the first. */
  #tell(at: number, teller: number, weight: number): void {
    const most = this.#weight[at] ?? 0;
    if (weight < most || (weight === most && teller >= (this.#lead[at] ?? 0))) return;
    this.#weight[at] = weight;
    this.#lead[at] = teller;
  }

  /** In the order of lanes and cells. */
  rows(): readonly CellRow[] {
    return this.#crowds.flatMap((crowds, at): readonly CellRow[] => {
      const ofLane = Math.floor(at / this.#cells);
      return [
        {
          lane: ofLane >> 1,
          crowded: ofLane % 2 === 1,
          cell: at % this.#cells,
          crowds: crowds.sort((a, b) => a - b),
          events: this.#events[at] ?? 0,
          lead: this.#lead[at] ?? 0,
          weight: this.#weight[at] ?? 0,
          anchorDay: this.#anchor[at] ?? 0,
          hullStart: this.#hullStart[at] ?? 0,
          hullEnd: this.#hullEnd[at] ?? 0,
          fromHalf: this.#fromHalf[at] ?? 0,
          toHalf: this.#toHalf[at] ?? 0,
          hue: this.#hue[at] ?? 0,
          lastHue: this.#lastHue[at] ?? 0,
          start: this.#start[at] ?? 0,
          end: this.#end[at] ?? 0,
        },
      ];
    });
  }

  #cellOfDay(): (day: number) => number {
    const { level, range, scale } = this.#tile;
    const first = cellOf(scale.window.start, level.cellMs, range.start);
    const placeOf = placer(this.#tile);
    const last = this.#cells - 1;
    let known = Number.NaN;
    let cell = 0;
    return (day) => {
      if (day === known) return cell;
      known = day;
      cell = Math.min(last, Math.max(0, cellOf(placeOf(day), level.cellMs, range.start) - first));
      return cell;
    };
  }
}

type Numbers = Float64Array | Int32Array | Int8Array;
function least(all: Numbers, at: number, value: number): void {
  if (value < (all[at] ?? 0)) all[at] = value;
}
function greatest(all: Numbers, at: number, value: number): void {
  if (value > (all[at] ?? 0)) all[at] = value;
}

/** An open side ends a day beyond what is known. */
const hullStartOf = (start: number, end: number): number =>
  start === OPEN_START ? end - 1 : start;
const hullEndOf = (start: number, end: number): number => (end === OPEN_END ? start + 1 : end);

/** The place on the axis of each day that is asked for, of which many in turn are the same. */
function placer({ folding }: LevelGrid): (day: number) => number {
  let last = Number.NaN;
  let place = 0;
  return (day) => {
    if (day === last) return place;
    last = day;
    place = toAxis(folding, day * DAY_MS);
    return place;
  };
}

/** Whether what has some days stands as a bar by itself: neither point nor open, and long, or over a tile's edge. */
export function longer(grid: LevelGrid): (start: number, end: number) => boolean {
  const { level, range } = grid;
  const [placeOf, endPlaceOf] = [placer(grid), placer(grid)];
  return (start, end) => {
    if (end - start <= 1 || start === OPEN_START || end === OPEN_END) return false;
    const from = placeOf(start);
    const to = endPlaceOf(end);
    const edge = range.start + (cellOf(from, level.tileMs, range.start) + 1) * level.tileMs;
    return to > edge || !((to - from) * level.pxPerMs < LONG_PX);
  };
}
