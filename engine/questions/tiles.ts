/** The plan of a zoom level and its tiles: what stands in each cell is summed up by the database, and packed here. */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import { toAxis } from "../../src/query/axis/folding.ts";
import { tileScale, type ZoomLevel } from "../../src/query/axis/zoom.ts";
import { findLongBars, type LongBar, type LongBars } from "../../src/query/window/long-bars.ts";
import type { WindowRequest } from "../../src/query/window/mark.ts";
import { TICKS } from "../../src/query/window/mark-of.ts";
import { MIXED, type Sum, type UnitMaker } from "../../src/query/window/mark-units.ts";
import { layOutTile, type Tile } from "../../src/query/window/plan.ts";
import type { AnyCell, LaneCells } from "../../src/query/window/tile.ts";
import { timeOfDay } from "../load/event-rows.ts";
import type { LanesOf } from "./lanes.ts";
import {
  type Candidate,
  daysOf,
  HALF_MS,
  type LevelGrid,
  LISTED,
  type Lines,
  NAMED,
  type NamedCell,
} from "./lines.ts";
import type { Opened } from "./opened.ts";
import type { SparseRows } from "./sparse-rows.ts";

export interface LevelTerms {
  readonly lanes: LanesOf;
  readonly lines: Lines;
  readonly level: ZoomLevel;
  readonly range: Interval;
  readonly request: Pick<WindowRequest, "folding" | "lang" | "glyphs" | "heightPx">;
}

const gridOf = ({ level, range, request: { folding } }: LevelTerms): LevelGrid => ({
  level,
  range,
  folding,
});

export interface Bars {
  readonly long: LongBars;
  /** The events that are bars, by their rows and days. */
  readonly standing: readonly Candidate[];
}

/**
 * The bars of a level. Of those that begin on one day in one lane no more can find a line than there are lines, and
 * these are the first: so only as many are fetched.
 */
export async function barsOf(terms: LevelTerms): Promise<Bars> {
  const { lanes, lines, level, range, request } = terms;
  const found = await lines.long(lanes.lane, gridOf(terms));
  const candidates = found.toSorted((a, b) => a.row - b.row);
  const placed = findLongBars(
    {
      starts: Float64Array.from(candidates, ({ start }) => start * DAY_MS),
      ends: Float64Array.from(candidates, ({ end }) => end * DAY_MS),
    },
    Uint32Array.from(candidates.keys()),
    {
      lanes: lanes.lanes,
      laneOf: Int16Array.from(candidates, ({ lane }) => lane),
      events: Uint32Array.from(lanes.events),
    },
    { level, gridStart: range.start, folding: request.folding },
  );
  const rowOf = (at: number) => candidates[at]?.row ?? 0;
  return {
    long: {
      ...placed,
      between: (from, to) =>
        placed.between(from, to).map((bar): LongBar => ({ ...bar, event: rowOf(bar.event) })),
    },
    standing: candidates.filter((_, at) => placed.kindOf(at) === "bar"),
  };
}

/** Events of a cell, summed up. */
interface CellSum extends AnyCell {
  readonly sum: Sum;
}

/** Members that a cluster names: one that zooming parts fewer than one that no zoom can. */
const mostOf = ({ bar }: Pick<Sum, "bar">, named: number): number =>
  bar.from === bar.to ? LISTED : named;

export async function tileOf(
  opened: Opened,
  rows: SparseRows,
  terms: LevelTerms,
  bars: Bars,
  index: number,
): Promise<Tile> {
  const { level, range, request } = terms;
  const scale = tileScale(level, index, range.start, request.folding);
  const lanes = await cellsOf(opened, rows, terms, bars, index);
  const made = (units: UnitMaker, membersNamed: number): UnitMaker<CellSum> => {
    const named = (sum: Sum): Sum => ({
      ...sum,
      members: rows.firstOf(sum.members, mostOf(sum, membersNamed)),
    });
    return {
      ...units,
      cluster: ({ sum }) => units.ofSum(named(sum)),
      joined: (cells) => ({
        length: cells.reduce((count, { length }) => count + length, 0),
        sum: cells.map(({ sum }) => sum).reduce((a, b) => together(a, b, rows)),
      }),
      merge(several) {
        const unit = units.merge(several);
        return { ...unit, members: rows.firstOf(unit.members, mostOf(unit, membersNamed)) };
      },
      rows: ({ sum }) => sum.members,
    };
  };
  return await rows.settle(() =>
    layOutTile<CellSum>(
      rows,
      { level, range, long: bars.long },
      { index, scale },
      lanes,
      request,
      made,
    ),
  );
}

/** Two cells as one, whose events come one after the other. */
const together = (a: Sum, b: Sum, { weights }: SparseRows): Sum => ({
  events: a.events + b.events,
  members: [...a.members, ...b.members],
  lead: (weights[b.lead] ?? 0) > (weights[a.lead] ?? 0) ? b.lead : a.lead,
  anchor: a.anchor,
  extent: {
    start: Math.min(a.extent.start, b.extent.start),
    end: Math.max(a.extent.end, b.extent.end),
  },
  bar: { from: Math.min(a.bar.from, b.bar.from), to: Math.max(a.bar.to, b.bar.to) },
  hue: a.hue === b.hue ? a.hue : MIXED,
});

async function cellsOf(
  opened: Opened,
  rows: SparseRows,
  terms: LevelTerms,
  bars: Bars,
  index: number,
): Promise<readonly LaneCells<CellSum>[]> {
  const { lanes, lines, level, range, request } = terms;
  const { folding } = request;
  const scale = tileScale(level, index, range.start, folding);
  const { from, to } = daysOf(scale);
  const standing = bars.standing.filter(({ start }) => start >= from && start < to);
  const tile = { ...gridOf(terms), lane: lanes.lane, scale, bars: standing };
  const made = lanes.lanes.map(() => ({
    events: 0,
    cells: [] as CellSum[],
    crowded: [] as CellSum[],
  }));
  const byKey = new Map<string, CellSum>();
  const many: number[] = [];
  const found = await lines.cells(tile);
  for (const { lane, events } of found) {
    const own = made[lane];
    if (own) own.events += events;
  }
  for (const row of found) {
    const { lead, weight, hue, lastHue, fromHalf, toHalf, events } = row;
    const isPoint = fromHalf === toHalf;
    const own = made[row.lane];
    if (!own) continue;
    rows.weights[lead] = weight;
    if (events === 1) rows.know(lead, timeOfDay(row.start), timeOfDay(row.end), weight, hue);
    const sum: Sum = {
      events,
      members: rows.membersOf(row.crowds, isPoint ? LISTED : namedOf(own)),
      lead,
      anchor: toAxis(folding, row.anchorDay * DAY_MS),
      extent: { start: row.hullStart * DAY_MS, end: row.hullEnd * DAY_MS },
      bar: { from: fromHalf * HALF_MS, to: toHalf * HALF_MS },
      hue: hue === lastHue ? hue : MIXED,
    };
    const cellSum = { length: events, sum };
    byKey.set(keyOf(row), cellSum);
    (row.crowded ? own.crowded : own.cells).push(cellSum);
    const isListed = sum.members.length >= Math.min(events, LISTED);
    // All that begin at one moment: no other days need be read again.
    if (events > NAMED && isPoint && !isListed) many.push(Math.floor(fromHalf / 2));
  }
  const name = (named: readonly NamedCell[]) => {
    for (const row of named) {
      const cell = byKey.get(keyOf(row));
      if (cell) rows.nameMembers(cell.sum, row.members);
    }
  };
  if (many.length > 0) name(await lines.whoIsAt(tile, many));
  rows.whoIsIn = async (crowds) => name(await lines.whoIsIn(tile, crowds));
  await rows.part(
    made.flatMap(({ cells, crowded, events }) =>
      events > DENSE ? [] : [...cells, ...crowded].flatMap(({ sum }) => sum.members),
    ),
  );
  await knowSingles(opened, rows, made);
  return made;
}

/** Members that are known of a cell: where all of a lane are clusters, as many as these tick off. */
const namedOf = ({ events }: Pick<LaneCells, "events">): number => (events > DENSE ? TICKS : NAMED);

const keyOf = ({ lane, crowded, cell }: Pick<NamedCell, "lane" | "crowded" | "cell">): string =>
  `${lane} ${crowded} ${cell}`;

/** Events that may stand by themselves, of which the layout needs more than their sum. */
async function knowSingles(
  opened: Opened,
  rows: SparseRows,
  lanes: readonly LaneCells<CellSum>[],
): Promise<void> {
  const single = lanes.flatMap(({ cells, events }) =>
    events > DENSE ? [] : cells.flatMap(({ sum, length }) => (length > CROWD ? [] : sum.members)),
  );
  for (let at = 0; at < single.length; at += 50_000) {
    const found = await opened.read(SINGLES, { rows: single.slice(at, at + 50_000) });
    for (const [row, start, end, weight, hue] of found) {
      const [day, endDay] = [Number(start), Number(end)];
      rows.know(Number(row), timeOfDay(day), timeOfDay(endDay), Number(weight), Number(hue));
    }
  }
}

/** As `tile.ts` has them: with more events in a lane, or in a cell, none stands by itself. */
const DENSE = 400;
const CROWD = 16;

const SINGLES = `SELECT row, start_day, end_day, weight, hue FROM events
  WHERE dataset = {dataset:String} AND row IN {rows:Array(UInt32)}`;
