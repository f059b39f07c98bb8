/** What matches over all of time: the home of the timeline, densities, counts. */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import type { Density, DensityBins } from "../../src/query/answers/answer-types.ts";
import { density } from "../../src/query/answers/density.ts";
import {
  around,
  fitting,
  foldedHome,
  type Home,
  type HomeTerms,
} from "../../src/query/answers/home.ts";
import { offsetsOfOneEach } from "../../src/query/arrays/code-lists.ts";
import { panRange } from "../../src/query/axis/zoom.ts";
import type { FacetColumn } from "../../src/query/columns/column-types.ts";
import type { Facet } from "../../src/query/criteria/facets.ts";
import { type Criteria, isFiltering } from "../../src/query/criteria/query.ts";
import { type CountsOverTime, countsOverTime } from "../../src/query/reports/counts-over-time.ts";
import { OPEN_START, timeOfDay } from "../load/event-rows.ts";
import { castOfRows } from "./cast.ts";
import { type Condition, every, knownDays, matching } from "./conditions.ts";
import { rowsOfIds } from "./events.ts";
import { tally, valuesOf } from "./facets.ts";
import { idsOf } from "./lists.ts";
import type { Opened } from "./opened.ts";
import { inOneLane } from "./summed.ts";
import { firstFrom } from "./whole-numbers.ts";

/** Extents, each once, and how many events have it. */
interface Extents {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly times: Uint32Array;
}

async function extentsOf(opened: Opened, condition: Condition): Promise<Extents> {
  const { from, values } = inOneLane(condition);
  const rows = await opened.read(
    `SELECT start_day, end_day, sum(events) FROM ${from()}
      GROUP BY start_day, end_day ORDER BY start_day, end_day`,
    values,
  );
  return {
    starts: Float64Array.from(rows, ([day]) => timeOfDay(Number(day))),
    ends: Float64Array.from(rows, ([, day]) => timeOfDay(Number(day))),
    times: Uint32Array.from(rows, ([, , count]) => Number(count)),
  };
}

/** All that can be panned to. */
export const rangeOf = ({ known: { bounds } }: Opened): Interval =>
  panRange({
    starts: Float64Array.of(bounds[0] * DAY_MS),
    ends: Float64Array.of(bounds[1] * DAY_MS),
  });

export async function homeOf(
  opened: Opened,
  { criteria, axis, open, widthPx }: HomeTerms,
): Promise<Home> {
  const { starts, ends, times } = await extentsOf(opened, await matching(opened, criteria));
  const range = rangeOf(opened);
  const isAll = !isFiltering(criteria);
  const fit = isAll
    ? null
    : fitting(
        { starts, ends },
        Uint32Array.from(times.keys()),
        range,
        await timeAround(opened, criteria),
      );
  const home = foldedHome({ starts, ends, matches: times }, range, fit, { axis, widthPx });
  return isAll && open !== null
    ? { ...home, window: await aroundOpen(opened, open, { ...home, widthPx }) }
    : home;
}

async function timeAround(opened: Opened, { near }: Criteria): Promise<Interval | null> {
  const own = near ? await knownDays(opened, near.event) : null;
  if (!near || own === null) return null;
  return { start: (own[0] - near.days) * DAY_MS, end: (own[1] + near.days) * DAY_MS };
}

/** At most so many on either side of the open event are its neighbours. */
const BESIDE = 20;

async function aroundOpen(
  opened: Opened,
  open: string,
  plot: Parameters<typeof around>[3],
): Promise<Interval | null> {
  const own = (await rowsOfIds(opened, [open])).get(open);
  if (!own) return null;
  const first = Math.max(0, own.row - BESIDE);
  const last = Math.min(opened.known.events - 1, own.row + BESIDE);
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const { columns } = await castOfRows(opened, rows);
  return around(columns, Uint32Array.from(rows.keys()), open, plot);
}

export async function densityOf(
  opened: Opened,
  criteria: Criteria,
  extent: Interval,
  mostBins: number,
): Promise<Density> {
  const condition = await matching(opened, criteria);
  // Of nothing: edges, and where the episodes stand.
  const walked = opened.walked.columns;
  const { fine, named } = density(walked, new Uint8Array(walked.count), extent, mostBins);
  return {
    fine: await binsOf(opened, condition, fine),
    named: await binsOf(opened, condition, named),
  };
}

async function binsOf(
  opened: Opened,
  condition: Condition,
  { edges, episodes }: DensityBins,
): Promise<DensityBins> {
  const bins = edges.length - 1;
  // From the second on: what comes before all of them is in the first bin, what comes after in the last.
  const days = [OPEN_START, ...edges.slice(1, bins).map((edge) => edge / DAY_MS)];
  const [matched, total] = await Promise.all([
    sumsOf(opened, condition, days),
    condition.sql === "1" ? null : sumsOf(opened, every([]), days),
  ]);
  const ids = await idsOf(
    opened,
    matched.flatMap(({ first }) => first ?? []),
  );
  return {
    edges,
    matching: matched.map(({ events }) => events),
    total: (total ?? matched).map(({ events }) => events),
    first: matched.map(({ first }) => (first === null ? null : (ids.get(first) ?? null))),
    episodes,
  };
}

interface BinSum {
  readonly events: number;
  readonly first: number | null;
}

/** The events that are read between some days, and the first of them; of those that begin openly only where there is no other. */
async function sumsOf(
  opened: Opened,
  condition: Condition,
  days: readonly number[],
): Promise<readonly BinSum[]> {
  const { from, values } = inOneLane(condition);
  const rows = await opened.read(
    `SELECT roundDown(read_day, {edges:Array(Int64)}) AS bin, start_day = ${OPEN_START} AS open, sum(events), min(row)
      FROM ${from()} GROUP BY bin, open ORDER BY open`,
    { ...values, edges: days },
  );
  const sums = new Map<number, BinSum>();
  for (const [day, , events, row] of rows) {
    const before = sums.get(Number(day));
    sums.set(Number(day), {
      events: (before?.events ?? 0) + Number(events),
      first: before?.first ?? Number(row),
    });
  }
  return days.map((day) => sums.get(day) ?? { events: 0, first: null });
}

export async function beginningIn(
  opened: Opened,
  criteria: Criteria,
  { start, end }: Interval,
): Promise<number> {
  const { from, values } = inOneLane(await matching(opened, criteria));
  const [found = []] = await opened.read(
    `SELECT sumIf(events, start_day < {from:Int64}), sumIf(events, start_day < {to:Int64}) FROM ${from()}`,
    { ...values, from: firstFrom(start, DAY_MS), to: firstFrom(end, DAY_MS) },
  );
  return Number(found[1]) - Number(found[0]);
}

export async function countsOf(
  opened: Opened,
  criteria: Criteria,
  facet: Facet,
  extent: Interval,
  room: { readonly mostBins: number; readonly mostRows: number },
): Promise<CountsOverTime> {
  const condition = await matching(opened, criteria);
  const { starts, ends, times } = await extentsOf(opened, condition);
  const none: FacetColumn = {
    values: [],
    offsets: new Uint32Array(times.length + 1),
    codes: new Uint8Array(),
  };
  const all = Uint32Array.from(times.keys());
  const whole = countsOverTime({ starts, ends }, none, all, extent, room, times);
  const [from = 0, to = 0] = [whole.edges[0], whole.edges.at(-1)];
  const touching = every([
    condition,
    {
      sql: "start_day < {touch_to:Int64} AND end_day > {touch_from:Int64}",
      values: { touch_from: from / DAY_MS, touch_to: to / DAY_MS },
    },
  ]);
  const counts = await tally(opened, facet, touching);
  const values = valuesOf(opened, facet);
  const some = values.filter((value) => (counts.get(value) ?? 0) > 0);
  const chosen = new Set(
    some
      .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .slice(0, Math.max(0, room.mostRows)),
  );
  const [empty = []] = await opened.read(
    `SELECT countIf(empty(${facet})) FROM events WHERE dataset = {dataset:String} AND (${touching.sql})`,
    touching.values,
  );
  const rows = await opened.read(
    `SELECT arrayJoin(${facet}) AS value, start_day, end_day, count() FROM events
      WHERE dataset = {dataset:String} AND (${touching.sql})
      GROUP BY value, start_day, end_day HAVING has({chosen:Array(String)}, value) ORDER BY start_day, end_day`,
    { ...touching.values, chosen: [...chosen] },
  );
  const own = values.filter((value) => chosen.has(value));
  const places = new Map(own.map((value, place) => [value, place]));
  const column: FacetColumn = {
    values: own,
    offsets: offsetsOfOneEach(rows.length),
    codes: Uint32Array.from(rows, ([value]) => places.get(String(value)) ?? 0),
  };
  const parted = countsOverTime(
    {
      starts: Float64Array.from(rows, ([, day]) => timeOfDay(Number(day))),
      ends: Float64Array.from(rows, ([, , day]) => timeOfDay(Number(day))),
    },
    column,
    Uint32Array.from(rows.keys()),
    extent,
    room,
    Uint32Array.from(rows, ([, , , count]) => Number(count)),
  );
  return {
    ...whole,
    rows: parted.rows,
    others: some.length - chosen.size,
    without: Number(empty[0]),
  };
}
