/** Lines of a filter that are in memory: a window of them is summed up without asking the database. */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import { firstIndex } from "../../src/query/arrays/sorted.ts";
import { OPEN_START } from "../load/event-rows.ts";
import type { AskedLines } from "./asked-lines.ts";
import { BarsByDays, CellSums, longer } from "./cell-sums.ts";
import type { LineTable } from "./line-table.ts";
import {
  type Candidate,
  type CellRow,
  fromHalfOf,
  HALF_MS,
  type LaneOfLead,
  type LaneView,
  type LevelGrid,
  LISTED,
  type Lines,
  MOST_BARS,
  NAMED,
  type NamedCell,
  rowOfCrowd,
  type TileCells,
  toHalfOf,
} from "./lines.ts";
import { firstFrom, lastUpTo } from "./whole-numbers.ts";

/** Events of lines, a line each. */
export interface EventsOfLines {
  /** Those that begin and end on the days of some bars, without these; null where they are too many. */
  besideBars(bars: readonly Candidate[]): Promise<LineTable | null>;
  /** Those that begin on some days; null where they are not in memory. */
  on(days: ReadonlySet<number>): LineTable | null;
}

/** @param asked  the same lines where they are asked for: it is known of events alone who is in a crowd */
export function keptLines(table: LineTable, asked: AskedLines, eventsOf: EventsOfLines): Lines {
  /** The cells of a tile that events of some days are in; null where these are not in memory. */
  const cellsOn = (tile: TileCells, days: readonly number[]): readonly CellRow[] | null => {
    const events = eventsOf.on(new Set(days));
    if (events === null) return null;
    const lanes = lanesIn(events, tile.lane);
    const sums = new CellSums(tile, Math.max(0, ...lanes) + 1);
    sums.add(events, lanes, new BarsByDays(tile.bars));
    return sums.rows();
  };
  return {
    ...asked,
    inView: (lane, window) => Promise.resolve(inView(table, lanesIn(table, lane), window)),
    async near(lane, span, most) {
      const near = rowsNear(table, lanesIn(table, lane), span, most);
      return near === undefined ? await asked.near(lane, span, most) : near;
    },
    long: (lane, grid) => Promise.resolve(longIn(table, lanesIn(table, lane), grid)),
    async cells(tile) {
      const { bars, lane } = tile;
      const sums = new CellSums(tile, Math.max(0, ...lanesIn(table, lane)) + 1);
      sums.add(table, lanesIn(table, lane), new BarsByDays(bars));
      if (bars.length > 0 && table.events !== null) {
        // Of lines that have bars among their events each event is one.
        const beside = await eventsOf.besideBars(bars);
        if (beside === null) return await asked.cells(tile);
        sums.add(beside, lanesIn(beside, lane), new BarsByDays([]));
      }
      return sums.rows();
    },
    async whoIsIn(tile, crowds) {
      const days = crowds.flatMap((row) => startOf(table, row) ?? []);
      const cells = cellsOn(tile, days);
      if (cells === null) return await asked.whoIsOn(tile, [...new Set(days)]);
      return cells.map((cell) => namedIn(cell, NAMED));
    },
    async whoIsAt(tile, days) {
      const cells = cellsOn(tile, [OPEN_START, ...days]);
      if (cells === null) return await asked.whoIsAt(tile, days);
      return cells
        .filter(({ events, fromHalf, toHalf }) => events > NAMED && fromHalf === toHalf)
        .map((cell) => namedIn(cell, LISTED));
    },
    led: () => Promise.resolve(ledIn(table)),
    begun: (lane) => Promise.resolve(begunIn(table, lanesIn(table, lane))),
  };
}

/** The first members of a cell of events, a line each. */
const namedIn = ({ lane, crowded, cell, crowds }: CellRow, most: number): NamedCell => ({
  lane,
  crowded,
  cell,
  members: crowds.slice(0, most).map(rowOfCrowd),
});

/** By place of what leads, the lane. */
const lanesIn = ({ leads }: LineTable, lane: LaneOfLead): Int16Array =>
  Int16Array.from([...leads, undefined], (lead) => lane.of(lead));

/** The day on which the line begins that has a row first. */
function startOf({ count, row: rows, start }: LineTable, row: number): number | undefined {
  const line = firstIndex(0, count, (at) => (rows[at] ?? 0) >= row);
  return rows[line] === row ? start[line] : undefined;
}

function inView(table: LineTable, laneByLead: Int16Array, window: Interval): readonly LaneView[] {
  const { lead, start, end, runs, row } = table;
  const { isInside, sideOf } = viewEdges(window);
  const lanes = Math.max(0, ...laneByLead) + 1;
  const inLanes = (value = 0) => new Float64Array(lanes).fill(value);
  const [drawn, inside, apart] = [inLanes(), inLanes(), inLanes()];
  const [before, after] = [new NearestByLane(lanes), new NearestByLane(lanes)];
  const laneOf = (line: number) => laneByLead[lead[line] ?? 0] ?? 0;
  for (let run = 0; run + 1 < runs.length; run++) {
    const [begin, until] = [runs[run] ?? 0, runs[run + 1] ?? 0];
    const [first, last] = [start[begin] ?? 0, end[begin] ?? 0];
    const side = sideOf(first, last);
    const isWhole = isInside(first, last);
    const standing = side === 0 ? drawn : apart;
    for (let line = begin; line < until; line++) {
      const lane = laneOf(line);
      const times = timesOf(table, line);
      add(standing, lane, times);
      if (isWhole) add(inside, lane, times);
      if (side < 0) before.offer(lane, row[line] ?? 0, -toHalfOf(first, last));
      if (side > 0) after.offer(lane, row[line] ?? 0, fromHalfOf(first, last));
    }
  }
  const numbers = [...drawn.keys()];
  return numbers
    .filter((lane) => drawn[lane] !== 0 || apart[lane] !== 0)
    .map((lane) => ({
      lane,
      drawn: drawn[lane] ?? 0,
      inside: inside[lane] ?? 0,
      before: before.rowIn(lane),
      after: after.rowIn(lane),
    }));
}

/** How many events a line has. */
const timesOf = ({ events }: LineTable, line: number): number =>
  events === null ? 1 : (events[line] ?? 0);

const add = (sums: Float64Array, at: number, more: number) => {
  sums[at] = (sums[at] ?? 0) + more;
};

/**
 * The row of each lane that is least away from a window. An open side is drawn at the other one, so that rows, which are
 * in order of their starts, do not say which.
 */
class NearestByLane {
  readonly #rows: Float64Array;
  readonly #least: Float64Array;

  constructor(lanes: number) {
    this.#rows = new Float64Array(lanes).fill(Number.NaN);
    this.#least = new Float64Array(lanes).fill(Number.POSITIVE_INFINITY);
  }

  /** @param away  in any measure that grows with the way */
  offer(lane: number, row: number, away: number): void {
    const least = this.#least[lane] ?? 0;
    // (Of those as far away the first.)
    if (away > least || (away === least && row >= (this.#rows[lane] ?? 0))) return;
    this.#least[lane] = away;
    this.#rows[lane] = row;
  }

  /** Null where there is none. */
  rowIn(lane: number): number | null {
    const row = this.#rows[lane] ?? Number.NaN;
    return Number.isNaN(row) ? null : row;
  }
}

/** Tells what lies inside a window, by its days, and on which side of it the others are drawn. */
function viewEdges({ start, end }: Interval) {
  const [from, to] = [firstFrom(start, DAY_MS), lastUpTo(end, DAY_MS)];
  const [fromHalf, untilHalf] = [firstFrom(start, HALF_MS), firstFrom(end, HALF_MS)];
  const lastHalf = lastUpTo(start, HALF_MS);
  return {
    isInside: (first: number, last: number) => first >= from && last <= to,
    sideOf(first: number, last: number): number {
      const half = fromHalfOf(first, last);
      if (half < fromHalf && toHalfOf(first, last) <= lastHalf) return -1;
      return half < untilHalf ? 0 : 1;
    },
  };
}

/** Null where there are more than so many, undefined where it is not known which. */
function rowsNear(
  { count, lead, start, end, row, events }: LineTable,
  laneByLead: Int16Array,
  span: Interval,
  most: number,
): ReadonlyMap<number, number> | null | undefined {
  const [from, to] = [firstFrom(span.start, HALF_MS), firstFrom(span.end, HALF_MS)];
  const near = new Map<number, number>();
  let all = 0;
  for (let line = 0; line < count; line++) {
    const first = start[line] ?? 0;
    const last = end[line] ?? 0;
    if (fromHalfOf(first, last) >= to || toHalfOf(first, last) < from) continue;
    all += events === null ? 1 : (events[line] ?? 0);
    if (all > most) return null;
    near.set(row[line] ?? 0, laneByLead[lead[line] ?? 0] ?? 0);
  }
  return near.size === all ? near : undefined;
}

function longIn(table: LineTable, laneByLead: Int16Array, grid: LevelGrid): readonly Candidate[] {
  const { start, end, runs } = table;
  const isLong = longer(grid);
  const found: Candidate[] = [];
  /** How many there are of one day, by lane: those of earlier runs come first, as rows are in the order of their days. */
  const ofDay = new Map<number, number>();
  let day = Number.NaN;
  for (let run = 0; run + 1 < runs.length; run++) {
    const line = runs[run] ?? 0;
    const [first, last] = [start[line] ?? 0, end[line] ?? 0];
    if (!isLong(first, last)) continue;
    if (first !== day) ofDay.clear();
    day = first;
    for (const [lane, rows] of firstsOfRun(table, run, laneByLead, ofDay)) {
      const there = ofDay.get(lane) ?? 0;
      const more = rows.sort((a, b) => a - b).slice(0, MOST_BARS - there);
      for (const row of more) found.push({ lane, row, start: first, end: last });
      ofDay.set(lane, there + more.length);
    }
  }
  return found;
}

/** The first events of a run of lines, by lane, where there is room for more bars. */
function firstsOfRun(
  table: LineTable,
  run: number,
  laneByLead: Int16Array,
  ofDay: ReadonlyMap<number, number>,
): ReadonlyMap<number, number[]> {
  const { lead, runs } = table;
  const byLane = new Map<number, number[]>();
  for (let line = runs[run] ?? 0; line < (runs[run + 1] ?? 0); line++) {
    const lane = laneByLead[lead[line] ?? 0] ?? 0;
    if ((ofDay.get(lane) ?? 0) >= MOST_BARS) continue;
    const rows = byLane.get(lane) ?? [];
    byLane.set(lane, rows);
    for (const row of firstsOf(table, line)) rows.push(row);
  }
  return byLane;
}

/** The first events of a line. */
const firstsOf = ({ offsets, firsts }: LineTable, line: number): Uint32Array =>
  offsets === null
    ? firsts.subarray(line, line + 1)
    : firsts.subarray(offsets[line], offsets[line + 1]);

function ledIn({ count, lead, leads, events }: LineTable): ReadonlyMap<string, number> {
  const sums = new Float64Array(leads.length + 1);
  for (let line = 0; line < count; line++) {
    const place = lead[line] ?? 0;
    sums[place] = (sums[place] ?? 0) + (events === null ? 1 : (events[line] ?? 0));
  }
  return new Map(leads.map((value, place) => [value, sums[place] ?? 0]));
}

function begunIn(
  { count, lead, start, events }: LineTable,
  laneByLead: Int16Array,
): ReadonlyMap<number, number> {
  const begun = new Map<number, number>();
  let day = Number.NaN;
  let sum = 0;
  const settle = () => {
    if (sum > 0) begun.set(day, sum);
    sum = 0;
  };
  // They are in the order of their first days.
  for (let line = 0; line < count; line++) {
    if ((laneByLead[lead[line] ?? 0] ?? -1) < 0) continue;
    if (start[line] !== day) settle();
    day = start[line] ?? 0;
    sum += events === null ? 1 : (events[line] ?? 0);
  }
  settle();
  return begun;
}
