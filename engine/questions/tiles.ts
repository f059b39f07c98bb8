/** The plan of a zoom level and its tiles: what stands in each cell is summed up by the database, and packed here. */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import { toAxis } from "../../src/query/axis/folding.ts";
import { cellOf, tileScale, type ZoomLevel } from "../../src/query/axis/zoom.ts";
import { findLongBars, type LongBar, type LongBars } from "../../src/query/window/long-bars.ts";
import type { WindowRequest } from "../../src/query/window/mark.ts";
import { MIXED, type Sum, type UnitMaker } from "../../src/query/window/mark-units.ts";
import { layOutTile, type Tile } from "../../src/query/window/plan.ts";
import type { AnyCell, LaneCells } from "../../src/query/window/tile.ts";
import { OPEN_START, timeOfDay } from "../load/event-rows.ts";
import { axisOf, bitsOf, exact } from "./axis.ts";
import type { Condition } from "./conditions.ts";
import type { LanesOf } from "./lanes.ts";
import type { Opened } from "./opened.ts";
import { CROWDED, type SparseRows } from "./sparse-rows.ts";
import type { Summed } from "./summed.ts";

export interface LevelTerms {
  readonly lanes: LanesOf;
  readonly level: ZoomLevel;
  readonly range: Interval;
  readonly request: Pick<WindowRequest, "folding" | "lang" | "glyphs" | "heightPx">;
}

/** As `long-bars.ts` has them. */
const LONG_PX = 200;
const MOST_LINES = 6;

/** What an event must be to stand as a bar by itself at a level: neither point nor open, and long, or over a tile's edge. */
function longCondition({ level, range, request }: LevelTerms): Condition {
  const axis = axisOf(request.folding);
  const [start, end] = [axis.of("start_day"), axis.of("end_day")];
  const grid = exact("grid_start");
  const tile = exact("tile_ms");
  return {
    sql: `start_day != ${OPEN_START} AND end_day != 2147483647 AND end_day - start_day > 1 AND (
      ${end} > ${grid} + (floor((${start} - ${grid}) / ${tile}) + 1) * ${tile}
      OR NOT ((${end} - ${start}) * ${exact("px_per_ms")} < ${LONG_PX}))`,
    values: {
      ...axis.values,
      grid_start: bitsOf(range.start),
      tile_ms: bitsOf(level.tileMs),
      px_per_ms: bitsOf(level.pxPerMs),
    },
  };
}

export interface Bars {
  readonly long: LongBars;
  /** The events that are bars, by their rows and days. */
  readonly standing: readonly Candidate[];
}

interface Candidate {
  readonly lane: number;
  readonly row: number;
  /** Days. */
  readonly start: number;
  readonly end: number;
}

/**
 * The bars of a level. Of those that begin on one day in one lane no more can find a line than there are lines, and
 * these are the first: so only as many are fetched.
 */
export async function barsOf(opened: Opened, terms: LevelTerms): Promise<Bars> {
  const { lanes, level, range, request } = terms;
  const long = longCondition(terms);
  const found = await opened.read(
    `SELECT lane, start_day, groupArraySorted(${MOST_LINES})((first, end_day))
      FROM (SELECT ${lanes.lane.sql} AS lane, start_day, end_day, arrayJoin(firsts) AS first FROM ${lanes.summed.from(long.sql)})
      GROUP BY lane, start_day`,
    { ...lanes.lane.values, ...lanes.summed.values, ...long.values },
  );
  const candidates = found
    .flatMap(([lane, start, rows]) =>
      (rows as readonly (readonly [number, number])[]).map(
        ([row, end]): Candidate => ({ lane: Number(lane), row, start: Number(start), end }),
      ),
    )
    .sort((a, b) => a.row - b.row);
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

/** Members that the database names of each cell: those that a cluster does which zooming parts. */
const NAMED = 200;
/** And of one that none can part. */
const LISTED = 2_000;

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

const ANCHOR = `if(start_day = ${OPEN_START}, end_day, start_day)`;

async function cellsOf(
  opened: Opened,
  rows: SparseRows,
  terms: LevelTerms,
  bars: Bars,
  index: number,
): Promise<readonly LaneCells<CellSum>[]> {
  const { lanes, level, range, request } = terms;
  const { summed } = lanes;
  const { folding } = request;
  const scale = tileScale(level, index, range.start, folding);
  const cells = Math.ceil(level.tileMs / level.cellMs);
  const shown = scale.shown();
  const axis = axisOf(folding);
  const long = longCondition(terms);
  const from = Math.ceil(shown.start / DAY_MS);
  const to = Math.ceil(shown.end / DAY_MS);
  const own = bars.standing.filter(({ start }) => start >= from && start < to);
  const ask = (lines: string, sums: string, having = "", more: Condition["values"] = {}) =>
    opened.read(
      `SELECT ${lanes.lane.sql} AS lane, row_is_long AS crowded,
          least({cells:Int64} - 1, greatest(0, toInt64(floor((${axis.of("anchor_day")} - ${exact("grid_start")}) / ${exact("cell_ms")})) - {first_cell:Int64})) AS cell,
          ${sums}
        FROM (SELECT *, ${ANCHOR} AS anchor_day, (${long.sql}) AS row_is_long FROM ${lines})
        GROUP BY lane, crowded, cell ${having} ORDER BY lane, crowded, cell`,
      {
        ...lanes.lane.values,
        ...axis.values,
        ...long.values,
        ...summed.values,
        cells,
        grid_start: bitsOf(range.start),
        cell_ms: bitsOf(level.cellMs),
        first_cell: cellOf(scale.window.start, level.cellMs, range.start),
        from,
        to,
        bars: own.map(({ row }) => row),
        bar_starts: own.map(({ start }) => start),
        bar_ends: own.map(({ end }) => end),
        ...more,
      },
    );
  const noBar = own.length > 0 ? NO_BAR : "1";
  const each = (only = "1") => summed.each(`${IN_TILE} AND ${noBar} AND ${only}`);
  const eachMember = (most: number) => `groupArraySorted(${most})(row)`;
  const made = lanes.lanes.map(() => ({
    events: 0,
    cells: [] as CellSum[],
    crowded: [] as CellSum[],
  }));
  const byKey = new Map<string, CellSum>();
  const found = summed.isDays
    ? await ask(linesBeside(summed, own.length > 0, each), `${CROWDS}, ${SUMS}`)
    : await ask(each(), `${eachMember(NAMED)}, ${SUMS}`);
  const many: CellSum[] = [];
  for (const row of found) {
    const [lane = 0, crowded = 0] = row.slice(0, 2).map(Number);
    const named = row[3] as readonly number[];
    const telling = BigInt(String(row[4]));
    const [length = 0, anchorDay = 0, start = 0, end = 0, fromHalf = 0, toHalf = 0, hue = 0] = row
      .slice(5, 12)
      .map(Number);
    const [lastHue = 0, ownStart = 0, ownEnd = 0] = row.slice(12).map(Number);
    const lead = 4_294_967_295 - Number(telling & 0xffffffffn);
    rows.weights[lead] = Number(telling >> 32n);
    if (length === 1) {
      rows.know(lead, timeOfDay(ownStart), timeOfDay(ownEnd), Number(telling >> 32n), hue);
    }
    const sum: Sum = {
      events: length,
      members: summed.isDays ? rows.membersOf(named, fromHalf === toHalf ? LISTED : NAMED) : named,
      lead,
      anchor: toAxis(folding, anchorDay * DAY_MS),
      extent: { start: start * DAY_MS, end: end * DAY_MS },
      bar: { from: (fromHalf * DAY_MS) / 2, to: (toHalf * DAY_MS) / 2 },
      hue: hue === lastHue ? hue : MIXED,
    };
    const own = made[lane];
    if (!own) continue;
    own.events += length;
    const cellSum = { length, sum };
    byKey.set(row.slice(0, 3).map(Number).join(" "), cellSum);
    (crowded ? own.crowded : own.cells).push(cellSum);
    const isPoint = fromHalf === toHalf;
    if (length > NAMED && isPoint && sum.members.length < Math.min(length, LISTED))
      many.push(cellSum);
  }
  const name = (named: readonly (readonly unknown[])[]) => {
    for (const row of named) {
      const cell = byKey.get(row.slice(0, 3).map(Number).join(" "));
      if (cell) rows.nameMembers(cell.sum, row[3] as readonly number[]);
    }
  };
  if (many.length > 0) {
    const having = `HAVING count() > ${NAMED} AND min(from_half) = max(from_half)`;
    // All that begin at one moment: no other days need be read again.
    const days = many.map(({ sum }) => Math.floor(sum.bar.from / DAY_MS));
    const lines = each("start_day IN {point_days:Array(Int32)}");
    name(await ask(lines, eachMember(LISTED), having, { point_days: [OPEN_START, ...days] }));
  }
  rows.whoIsIn = async (crowds) =>
    name(
      await ask(each(OF_CROWDS), eachMember(NAMED), "", {
        crowds,
      }),
    );
  await rows.part(
    made.flatMap(({ cells, crowded, events }) =>
      events > DENSE ? [] : [...cells, ...crowded].flatMap(({ sum }) => sum.members),
    ),
  );
  await knowSingles(opened, rows, made);
  return made;
}

const IN_TILE = `((start_day >= {from:Int64} AND start_day < {to:Int64})
  OR (start_day = ${OPEN_START} AND end_day >= {from:Int64} AND end_day < {to:Int64}))`;
const NO_BAR = "NOT (row IN {bars:Array(UInt32)})";

/** What is known of a cell, after its members. */
const SUMS = `toString(max(telling)), sum(events), argMin(anchor_day, row),
          min(if(start_day = ${OPEN_START}, end_day - 1, start_day)), max(if(end_day = 2147483647, start_day + 1, end_day)),
          min(from_half), max(from_half), min(hue), max(last_hue), min(start_day), max(end_day)`;

/** The first lines of a cell, each as its row, whether all up to its last one are of it, and how many events it has. */
const CROWDS = `groupArraySorted(${NAMED})(
  row * ${2 * CROWDED} + if(last_row - row + 1 = events, 0, ${CROWDED}) + least(events, ${CROWDED - 1}))`;
/** Events of the days that some lines are of. */
const OF_CROWDS = `start_day IN (SELECT start_day FROM days WHERE dataset = {dataset:String} AND lanes = {summed:String}
  AND row IN {crowds:Array(UInt32)})`;

/** Lines of days, but for those that have bars among their events: of these each event is one. */
function linesBeside(summed: Summed, hasBars: boolean, each: (only: string) => string): string {
  if (!hasBars) return summed.from(IN_TILE);
  const days = `(start_day, end_day) IN (SELECT days.1, days.2 FROM (
    SELECT arrayJoin(arrayZip({bar_starts:Array(Int32)}, {bar_ends:Array(Int32)})) AS days))`;
  const columns = COLUMNS;
  return `(SELECT ${columns} FROM ${summed.from(`${IN_TILE} AND NOT (${days})`)}
    UNION ALL SELECT ${columns} FROM ${each(`start_day IN {bar_starts:Array(Int32)} AND ${days}`)})`;
}

const COLUMNS =
  "lead, start_day, end_day, from_half, row, last_row, events, telling, hue, last_hue";

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
