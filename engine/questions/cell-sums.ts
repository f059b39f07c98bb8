/** The cells of a tile, summed up from lines in memory. */
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { firstIndex } from "../../src/query/arrays/sorted.ts";
import { toAxis } from "../../src/query/axis/folding.ts";
import { cellOf } from "../../src/query/axis/zoom.ts";
import { OPEN_END, OPEN_START } from "../load/event-rows.ts";
import type { LineTable } from "./line-table.ts";
import {
  type Candidate,
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
  /** How many more are listed of each. */
  readonly #room: Uint16Array;
  /** The last run of lines that each has some of, counted through from 1. */
  readonly #lastRun: Int32Array;
  #run = 0;

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
    this.#room = new Uint16Array(size);
    this.#lastRun = new Int32Array(size);
  }

  /**
   * Adds what is anchored in the tile, but for bars that stand by themselves: what the same days have in common is worked
   * out once for all lines of these.
   *
   * @param laneByLead  the lane of each place of what leads
   * @param bars  these are left out where each line is one event; else all lines of the days of one
   */
  add(table: LineTable, laneByLead: Int16Array, bars: BarsByDays): void {
    const { start, end, runs } = table;
    const { from, to } = daysOf(this.#tile.scale);
    const cellOfDay = this.#cellOfDay();
    const isLong = longer(this.#tile);
    const last = runs.length - 1;
    const startOf = (run: number) => start[runs[run] ?? 0] ?? 0;
    const cellByLead = Int32Array.from(laneByLead, (lane) => lane * 2 * this.#cells);
    const put = (run: number, anchor: number) => {
      const days = { start: startOf(run), end: end[runs[run] ?? 0] ?? 0, anchor };
      const hasBars = bars.has(days.start, days.end);
      if (hasBars && table.events !== null) return;
      const long = isLong(days.start, days.end) ? this.#cells : 0;
      this.#addRun(table, run, days, cellByLead, cellOfDay(anchor) + long, hasBars ? bars : null);
    };
    // Those that begin openly come first, and are anchored at their end.
    const first = firstIndex(0, last, (run) => startOf(run) > OPEN_START);
    for (let run = 0; run < first; run++) {
      const anchor = end[runs[run] ?? 0] ?? 0;
      if (anchor >= from && anchor < to) put(run, anchor);
    }
    for (let run = firstIndex(first, last, (at) => startOf(at) >= from); run < last; run++) {
      const anchor = startOf(run);
      if (anchor >= to) return;
      put(run, anchor);
    }
  }

  /** @param cell  of the lane's own cells, those that are long behind the others */
  #addRun(
    table: LineTable,
    run: number,
    days: Days,
    cellByLead: Int32Array,
    cell: number,
    leftOut: BarsByDays | null,
  ): void {
    const { lead, row: rows, runs } = table;
    const until = runs[run + 1] ?? 0;
    this.#run += 1;
    for (let line = runs[run] ?? 0; line < until; line++) {
      const row = rows[line] ?? 0;
      if (leftOut?.rows.has(row)) continue;
      const at = (cellByLead[lead[line] ?? 0] ?? 0) + cell;
      if (this.#lastRun[at] !== this.#run) this.#enter(at, days, row);
      this.#addLine(at, table, line, row);
    }
  }

  #addLine(at: number, table: LineTable, line: number, row: number): void {
    const events = table.events === null ? 1 : (table.events[line] ?? 0);
    this.#events[at] = (this.#events[at] ?? 0) + events;
    this.#tell(at, table.teller[line] ?? 0, table.weight[line] ?? 0);
    least(this.#hue, at, table.hue[line] ?? 0);
    greatest(this.#lastHue, at, table.lastHue[line] ?? 0);
    const room = this.#room[at] ?? 0;
    if (room === 0) return;
    this.#room[at] = room - 1;
    this.#crowds[at]?.push(crowdOf(row, table.lastRow[line] ?? 0, events));
  }

  /** Has a cell hold some days. @param row  the first of them in it */
  #enter(at: number, days: Days, row: number): void {
    this.#lastRun[at] = this.#run;
    if (this.#events[at] === 0) this.#begin(at, days, row);
    else this.#spread(at, days, row);
  }

  #begin(at: number, { start, end, anchor }: Days, row: number): void {
    this.#firstRow[at] = row;
    this.#anchor[at] = anchor;
    this.#hullStart[at] = hullStartOf(start, end);
    this.#hullEnd[at] = hullEndOf(start, end);
    this.#fromHalf[at] = fromHalfOf(start, end);
    this.#toHalf[at] = fromHalfOf(start, end);
    this.#start[at] = start;
    this.#end[at] = end;
    this.#weight[at] = -1;
    this.#hue[at] = 127;
    this.#lastHue[at] = -128;
    this.#crowds[at] = [];
    this.#room[at] = LISTED;
  }

  /** Has a cell hold more days. */
  #spread(at: number, { start, end, anchor }: Days, row: number): void {
    if (row < (this.#firstRow[at] ?? 0)) {
      this.#firstRow[at] = row;
      this.#anchor[at] = anchor;
    }
    const half = fromHalfOf(start, end);
    least(this.#hullStart, at, hullStartOf(start, end));
    greatest(this.#hullEnd, at, hullEndOf(start, end));
    least(this.#fromHalf, at, half);
    greatest(this.#toHalf, at, half);
    least(this.#start, at, start);
    greatest(this.#end, at, end);
    // Of a cell at one moment more are listed; one that spreads later on names the first of these.
    if (this.#fromHalf[at] === this.#toHalf[at]) return;
    const listed = this.#crowds[at]?.length ?? 0;
    this.#room[at] = Math.max(0, NAMED - listed);
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
          crowds: inOrder(crowds),
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

/** Days that lines have in common, and the one they are anchored at. */
interface Days {
  readonly start: number;
  readonly end: number;
  readonly anchor: number;
}

/** Bars that stand by themselves. */
export class BarsByDays {
  readonly rows: ReadonlySet<number>;
  readonly #ends = new Map<number, Set<number>>();

  constructor(bars: readonly Candidate[]) {
    this.rows = new Set(bars.map(({ row }) => row));
    for (const { start, end } of bars) {
      this.#ends.set(start, (this.#ends.get(start) ?? new Set()).add(end));
    }
  }

  /** Whether one has these days. */
  has(start: number, end: number): boolean {
    return this.#ends.get(start)?.has(end) === true;
  }
}

/** Numbers that mostly are in order already. */
function inOrder(numbers: number[]): readonly number[] {
  for (let at = 1; at < numbers.length; at++) {
    if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return numbers.sort((a, b) => a - b);
  }
  return numbers;
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
