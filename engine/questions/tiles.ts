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
import type { SparseRows } from "./sparse-rows.ts";

export interface LevelTerms {
  readonly condition: Condition;
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
  readonly rows: readonly number[];
}

/**
 * The bars of a level. Of those that begin on one day in one lane no more can find a line than there are lines, and
 * these are the first: so only as many are fetched.
 */
export async function barsOf(opened: Opened, terms: LevelTerms): Promise<Bars> {
  const { condition, lanes, level, range, request } = terms;
  const long = longCondition(terms);
  const found = await opened.read(
    `SELECT ${lanes.lane.sql} AS lane, start_day, groupArraySorted(${MOST_LINES})((row, end_day)) FROM events
      WHERE dataset = {dataset:String} AND (${long.sql}) AND (${condition.sql}) GROUP BY lane, start_day`,
    { ...lanes.lane.values, ...long.values, ...condition.values },
  );
  const candidates = found
    .flatMap(([lane, start, rows]) =>
      (rows as readonly (readonly [number, number])[]).map(([row, end]) => ({
        lane: Number(lane),
        row,
        start: Number(start) * DAY_MS,
        end: end * DAY_MS,
      })),
    )
    .sort((a, b) => a.row - b.row);
  const placed = findLongBars(
    {
      starts: Float64Array.from(candidates, ({ start }) => start),
      ends: Float64Array.from(candidates, ({ end }) => end),
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
    rows: candidates.flatMap(({ row }, at) => (placed.kindOf(at) === "bar" ? [row] : [])),
  };
}

/** Events of a cell, summed up. */
interface CellSum extends AnyCell {
  readonly sum: Sum;
}

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
    const named = ({ members, bar, ...sum }: Sum): Sum => ({
      ...sum,
      bar,
      members: members.slice(0, bar.from === bar.to ? LISTED : membersNamed),
    });
    return {
      ...units,
      cluster: ({ sum }) => units.ofSum(named(sum)),
      joined: (cells) => ({
        length: cells.reduce((count, { length }) => count + length, 0),
        sum: cells.map(({ sum }) => sum).reduce((a, b) => together(a, b, rows)),
      }),
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
  const { condition, lanes, level, range, request } = terms;
  const { folding } = request;
  const scale = tileScale(level, index, range.start, folding);
  const cells = Math.ceil(level.tileMs / level.cellMs);
  const shown = scale.shown();
  const axis = axisOf(folding);
  const long = longCondition(terms);
  const from = Math.ceil(shown.start / DAY_MS);
  const to = Math.ceil(shown.end / DAY_MS);
  const own = bars.rows;
  const ask = (members: number, only = "", having = "", more: Condition["values"] = {}) =>
    opened.read(
      `SELECT ${lanes.lane.sql} AS lane, row_is_long AS crowded,
          least({cells:Int64} - 1, greatest(0, toInt64(floor((${axis.of("anchor_day")} - ${exact("grid_start")}) / ${exact("cell_ms")})) - {first_cell:Int64})) AS cell,
          count(), min(row), toString(max(telling)), argMin(anchor_day, row),
          min(if(start_day = ${OPEN_START}, end_day - 1, start_day)), max(if(end_day = 2147483647, start_day + 1, end_day)),
          min(from_half), max(from_half), min(hue), max(hue), groupArraySorted(${members})(row), min(start_day), max(end_day)
        FROM (SELECT *, ${ANCHOR} AS anchor_day, (${long.sql}) AS row_is_long FROM events
          WHERE dataset = {dataset:String}
            AND ((start_day >= {from:Int64} AND start_day < {to:Int64})
              OR (start_day = ${OPEN_START} AND end_day >= {from:Int64} AND end_day < {to:Int64}))
            AND NOT (row IN {bars:Array(UInt32)}) AND (${condition.sql}) ${only})
        GROUP BY lane, crowded, cell ${having} ORDER BY lane, crowded, cell`,
      {
        ...lanes.lane.values,
        ...axis.values,
        ...long.values,
        ...condition.values,
        cells,
        grid_start: bitsOf(range.start),
        cell_ms: bitsOf(level.cellMs),
        first_cell: cellOf(scale.window.start, level.cellMs, range.start),
        from,
        to,
        bars: own,
        ...more,
      },
    );
  const made = lanes.lanes.map(() => ({
    events: 0,
    cells: [] as CellSum[],
    crowded: [] as CellSum[],
  }));
  const many = new Map<string, CellSum>();
  for (const found of await ask(NAMED)) {
    const [lane = 0, crowded = 0, cell = 0, length = 0] = found.slice(0, 4).map(Number);
    const telling = BigInt(String(found[5]));
    const [anchorDay = 0, start = 0, end = 0, fromHalf = 0, toHalf = 0, hue = 0, lastHue = 0] =
      found.slice(6, 13).map(Number);
    const lead = 4_294_967_295 - Number(telling & 0xffffffffn);
    rows.weights[lead] = Number(telling >> 32n);
    if (length === 1) {
      const [own, last] = [timeOfDay(Number(found[14])), timeOfDay(Number(found[15]))];
      rows.know(lead, own, last, Number(telling >> 32n), hue);
    }
    const sum: Sum = {
      events: length,
      members: found[13] as readonly number[],
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
    (crowded ? own.crowded : own.cells).push(cellSum);
    if (length > NAMED && fromHalf === toHalf) many.set(`${lane} ${crowded} ${cell}`, cellSum);
  }
  if (many.size > 0) {
    const having = `HAVING count() > ${NAMED} AND min(from_half) = max(from_half)`;
    // All that begin at one moment: no other days need be read again.
    const days = [...many.values()].map(({ sum }) => Math.floor(sum.bar.from / DAY_MS));
    const only = "AND start_day IN {point_days:Array(Int32)}";
    for (const found of await ask(LISTED, only, having, { point_days: [OPEN_START, ...days] })) {
      const cell = many.get(found.slice(0, 3).map(Number).join(" "));
      if (cell) Object.assign(cell.sum, { members: found[13] });
    }
  }
  await knowSingles(opened, rows, made);
  return made;
}

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
