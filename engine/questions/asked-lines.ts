/** Lines of a filter that the database sums up, whatever their number. */
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { cellOf } from "../../src/query/axis/zoom.ts";
import { OPEN_START } from "../load/event-rows.ts";
import { axisOf, bitsOf, exact } from "./axis.ts";
import type { Condition } from "./conditions.ts";
import {
  type Candidate,
  type CellRow,
  CROWDED,
  crowdOf,
  daysOf,
  HALF_MS,
  type LevelGrid,
  LISTED,
  type Lines,
  LONG_PX,
  MOST_BARS,
  NAMED,
  type NamedCell,
  type TileCells,
} from "./lines.ts";
import type { Opened } from "./opened.ts";
import { DAYS_OF_BARS, NO_BAR, type Summed, valuesOfBars } from "./summed.ts";
import { firstFrom, lastUpTo } from "./whole-numbers.ts";

export interface AskedLines extends Lines {
  /** The first members of the cells of a tile, of all that begin on some days. */
  whoIsOn(tile: TileCells, days: readonly number[]): Promise<readonly NamedCell[]>;
}

export function askedLines(opened: Opened, summed: Summed): AskedLines {
  /** One text for whatever is summed up by cells. */
  const byCell = (
    tile: TileCells,
    lines: string,
    sums: string,
    more: { readonly having?: string; readonly values?: Condition["values"] } = {},
  ) => {
    const { lane, level, range, scale, folding, bars } = tile;
    const axis = axisOf(folding);
    const long = longCondition(tile);
    return opened.read(
      `SELECT ${lane.sql} AS lane, row_is_long AS crowded,
          least({cells:Int64} - 1, greatest(0, toInt64(floor((${axis.of("anchor_day")} - ${exact("grid_start")}) / ${exact("cell_ms")})) - {first_cell:Int64})) AS cell,
          ${sums}
        FROM (SELECT *, ${ANCHOR} AS anchor_day, (${long.sql}) AS row_is_long FROM ${lines})
        GROUP BY lane, crowded, cell ${more.having ?? ""} ORDER BY lane, crowded, cell`,
      {
        ...lane.values,
        ...axis.values,
        ...long.values,
        ...summed.values,
        ...daysOf(scale),
        cells: Math.ceil(level.tileMs / level.cellMs),
        grid_start: bitsOf(range.start),
        cell_ms: bitsOf(level.cellMs),
        first_cell: cellOf(scale.window.start, level.cellMs, range.start),
        ...valuesOfBars(bars),
        ...more.values,
      },
    );
  };
  const each = ({ bars }: TileCells, only = "1") =>
    summed.each(`${IN_TILE} AND ${bars.length > 0 ? NO_BAR : "1"} AND ${only}`);

  return {
    async inView(lane, window) {
      const rows = await opened.read(
        `SELECT ${lane.sql} AS lane, sumIf(events, NOT is_before AND NOT is_after), sumIf(events, inside),
            sumIf(events, is_before), ${NEAREST_BEFORE}, sumIf(events, NOT is_before AND is_after), ${NEAREST_AFTER}
          FROM (SELECT *, start_day >= {view_from:Int64} AND end_day <= {view_to:Int64} AS inside,
              from_half < {view_from_half:Int64} AND to_half <= {view_last_half:Int64} AS is_before,
              from_half >= {view_to_half:Int64} AS is_after
            FROM ${summed.from()})
          GROUP BY lane`,
        {
          ...lane.values,
          ...summed.values,
          view_from: firstFrom(window.start, DAY_MS),
          view_to: lastUpTo(window.end, DAY_MS),
          view_from_half: firstFrom(window.start, HALF_MS),
          view_last_half: lastUpTo(window.start, HALF_MS),
          view_to_half: firstFrom(window.end, HALF_MS),
        },
      );
      return rows.map((row) => {
        const [own = 0, drawn = 0, inside = 0, earlier, last = 0, later, first = 0] =
          row.map(Number);
        const before = earlier ? last : null;
        const after = later ? first : null;
        return { lane: own, drawn, inside, before, after };
      });
    },

    async near(lane, span, most) {
      const isNear = "from_half < {rest_to:Int64} AND to_half >= {rest_from:Int64}";
      // Events lie by their first days: what is known of these spares reading all others.
      const days = summed.isDays
        ? `start_day IN (SELECT start_day FROM ${summed.from(isNear)})`
        : "1";
      const rows = await opened.read(
        `SELECT row, ${lane.sql} AS lane FROM ${summed.each(`${isNear} AND ${days}`)} LIMIT {most:UInt32}`,
        {
          ...lane.values,
          ...summed.values,
          rest_from: firstFrom(span.start, HALF_MS),
          rest_to: firstFrom(span.end, HALF_MS),
          most: most + 1,
        },
      );
      if (rows.length > most) return null;
      return new Map(rows.map(([row, own]) => [Number(row), Number(own)]));
    },

    async long(lane, grid) {
      const long = longCondition(grid);
      const found = await opened.read(
        `SELECT lane, start_day, groupArraySorted(${MOST_BARS})((first, end_day))
          FROM (SELECT ${lane.sql} AS lane, start_day, end_day, arrayJoin(firsts) AS first FROM ${summed.from(long.sql)})
          GROUP BY lane, start_day`,
        { ...lane.values, ...summed.values, ...long.values },
      );
      return found.flatMap(([own, start, rows]) =>
        (rows as readonly (readonly [number, number])[]).map(
          ([row, end]): Candidate => ({ lane: Number(own), row, start: Number(start), end }),
        ),
      );
    },

    async cells(tile) {
      const found = summed.isDays
        ? await byCell(
            tile,
            linesBeside(summed, tile.bars.length > 0, (only) => each(tile, only)),
            `${CROWDS}, ${SUMS}`,
          )
        : await byCell(tile, each(tile), `${FIRST_ROWS}, ${SUMS}`);
      return found.map(([lane, crowded, cell, firsts, telling, ...sums]): CellRow => {
        const crowds = firsts as readonly number[];
        const speaks = BigInt(String(telling));
        const [events = 0, anchorDay = 0, hullStart = 0, hullEnd = 0, fromHalf = 0, toHalf = 0] =
          sums.map(Number);
        const [hue = 0, lastHue = 0, start = 0, end = 0] = sums.slice(6).map(Number);
        return {
          lane: Number(lane),
          crowded: Number(crowded) === 1,
          cell: Number(cell),
          crowds: summed.isDays ? crowds : crowds.map((row) => crowdOf(row, row, 1)),
          events,
          lead: 4_294_967_295 - Number(speaks & 0xffffffffn),
          weight: Number(speaks >> 32n),
          anchorDay,
          hullStart,
          hullEnd,
          fromHalf,
          toHalf,
          hue,
          lastHue,
          start,
          end,
        };
      });
    },

    async whoIsIn(tile, crowds) {
      return named(await byCell(tile, each(tile, OF_CROWDS), FIRST_ROWS, { values: { crowds } }));
    },

    async whoIsOn(tile, days) {
      const lines = each(tile, "start_day IN {crowd_days:Array(Int32)}");
      return named(await byCell(tile, lines, FIRST_ROWS, { values: { crowd_days: days } }));
    },

    async whoIsAt(tile, days) {
      return named(
        await byCell(
          tile,
          each(tile, "start_day IN {point_days:Array(Int32)}"),
          `groupArraySorted(${LISTED})(row)`,
          {
            having: `HAVING count() > ${NAMED} AND min(from_half) = max(from_half)`,
            values: { point_days: [OPEN_START, ...days] },
          },
        ),
      );
    },

    async led() {
      const rows = await opened.read(
        `SELECT lead, sum(events) FROM ${summed.from()} GROUP BY lead`,
        summed.values,
      );
      return new Map(rows.map(([value, events]) => [String(value), Number(events)]));
    },

    async begun(lane) {
      const rows = await opened.read(
        `SELECT start_day, sum(events) FROM ${summed.from()} WHERE ${lane.sql} >= 0 GROUP BY start_day`,
        { ...lane.values, ...summed.values },
      );
      return new Map(rows.map(([day, events]) => [Number(day), Number(events)]));
    },
  };
}

/** What an event must be to stand as a bar by itself at a level: neither point nor open, and long, or over a tile's edge. */
function longCondition({ level, range, folding }: LevelGrid): Condition {
  const axis = axisOf(folding);
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

const named = (rows: readonly (readonly unknown[])[]): readonly NamedCell[] =>
  rows.map(([lane, crowded, cell, members]) => ({
    lane: Number(lane),
    crowded: Number(crowded) === 1,
    cell: Number(cell),
    members: members as readonly number[],
  }));

const ANCHOR = `if(start_day = ${OPEN_START}, end_day, start_day)`;

/** The rows of what is drawn nearest to a window, of those as far away the first: both are parts of one number. */
const NEAREST_BEFORE =
  "4294967295 - bitAnd(maxIf(toUInt64(to_half + 2147483648) * 4294967296 + toUInt32(4294967295 - row), is_before), 4294967295)";
const NEAREST_AFTER =
  "bitAnd(minIf(toUInt64(from_half + 2147483648) * 4294967296 + row, NOT is_before AND is_after), 4294967295)";

const IN_TILE = `((start_day >= {from:Int64} AND start_day < {to:Int64})
  OR (start_day = ${OPEN_START} AND end_day >= {from:Int64} AND end_day < {to:Int64}))`;

const FIRST_ROWS = `groupArraySorted(${NAMED})(row)`;
/** What is known of a cell, after its members. */
const SUMS = `toString(max(telling)), sum(events), argMin(anchor_day, row),
          min(if(start_day = ${OPEN_START}, end_day - 1, start_day)), max(if(end_day = 2147483647, start_day + 1, end_day)),
          min(from_half), max(from_half), min(hue), max(last_hue), min(start_day), max(end_day)`;

/** The first lines of a cell, as `crowdOf` packs them. */
const CROWDS = `groupArraySorted(${NAMED})(
  row * ${2 * CROWDED} + if(last_row - row + 1 = events, 0, ${CROWDED}) + least(events, ${CROWDED - 1}))`;
/** Events of the days that some lines are of. */
const OF_CROWDS = `start_day IN (SELECT start_day FROM days WHERE dataset = {dataset:String} AND lanes = {summed:String}
  AND row IN {crowds:Array(UInt32)})`;

/** Lines of days, but for those that have bars among their events: of these each event is one. */
function linesBeside(summed: Summed, hasBars: boolean, each: (only: string) => string): string {
  if (!hasBars) return summed.from(IN_TILE);
  const columns = COLUMNS;
  return `(SELECT ${columns} FROM ${summed.from(`${IN_TILE} AND NOT (${DAYS_OF_BARS})`)}
    UNION ALL SELECT ${columns} FROM ${each(`start_day IN {bar_starts:Array(Int32)} AND ${DAYS_OF_BARS}`)})`;
}

const COLUMNS =
  "lead, start_day, end_day, from_half, row, last_row, events, telling, hue, last_hue";
