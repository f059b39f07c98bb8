/** The marks of a window, and what is counted of it. */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import { Recent } from "../../src/query/arrays/recent.ts";
import { firstIndex } from "../../src/query/arrays/sorted.ts";
import { onAxis } from "../../src/query/axis/folding.ts";
import { scaleOf } from "../../src/query/axis/time-scale.ts";
import { zoomLevel } from "../../src/query/axis/zoom.ts";
import { isFiltering } from "../../src/query/criteria/query.ts";
import { closerWindows, type PartingTerms, parts } from "../../src/query/rest/cluster-parting.ts";
import { ghostSpan, ghostsOf, stepOf } from "../../src/query/rest/ghosts.ts";
import { nearSpan, REST_MOST } from "../../src/query/rest/rest-layout.ts";
import { restingWindow } from "../../src/query/rest/window-at-rest.ts";
import { arrangeWindow, servedBy } from "../../src/query/window/layout.ts";
import type {
  Ghost,
  LaneBand,
  Outside,
  WindowAnswer,
  WindowLayout,
  WindowRequest,
} from "../../src/query/window/mark.ts";
import type { Tile } from "../../src/query/window/plan.ts";
import { Stopped } from "../database.ts";
import { castOfRows } from "./cast.ts";
import { type Condition, matching } from "./conditions.ts";
import { briefsOfRows, rowsOfIds } from "./events.ts";
import { type LanesOf, lanesOf, type OutsideLanes, outsideLanes } from "./lanes.ts";
import type { Opened } from "./opened.ts";
import { rangeOf } from "./overview.ts";
import { SparseRows } from "./sparse-rows.ts";
import type { Summed } from "./summed.ts";
import { type Bars, barsOf, type LevelTerms, tileOf } from "./tiles.ts";

/** What is kept of the last windows: who pans or zooms asks for the same again. */
export class Windows {
  readonly #lanes: Memory<LanesOf> = new Recent(16);
  readonly #outside: Memory<OutsideOf> = new Recent(16);
  readonly #bars: Memory<Bars> = new Recent(16);
  readonly #tiles: Memory<Tile> = new Recent(64);

  async answer(opened: Opened, request: WindowRequest): Promise<WindowAnswer> {
    const condition = await matching(opened, request.criteria);
    const lanes = await this.#lanesOf(opened, condition, request);
    const view = await viewOf(opened, lanes, request);
    const [layout, outside] = await Promise.all([
      atRest(opened, lanes, view, request).then(
        (whole) => whole ?? this.#tiled(opened, lanes, view, request),
      ),
      this.#outsideOf(opened, condition, lanes, request),
    ]);
    return { ...layout, ...outside };
  }

  /** The window that parts a cluster; null where none does. */
  async parting(opened: Opened, { request, cluster }: PartingTerms): Promise<Interval | null> {
    const found = await rowsOfIds(opened, cluster.members);
    const { columns } = await castOfRows(
      opened,
      [...found.values()].map(({ row }) => row),
    );
    for (const window of closerWindows(columns, request, cluster)) {
      if (parts(await this.answer(opened, { ...request, window }), cluster)) return window;
    }
    return null;
  }

  #lanesOf(opened: Opened, condition: Condition, request: WindowRequest): Promise<LanesOf> {
    const { criteria, lanes, lang } = request;
    return kept(this.#lanes, JSON.stringify([criteria, lanes, lang]), opened, () =>
      lanesOf(opened, condition, request),
    );
  }

  async #outsideOf(
    opened: Opened,
    condition: Condition,
    lanes: LanesOf,
    request: WindowRequest,
  ): Promise<Outside> {
    const { criteria, lang } = request;
    if (!isFiltering(criteria)) return { ghosts: [], missing: [] };
    const key = JSON.stringify([criteria, request.lanes, lang]);
    const outside = await kept(this.#outside, key, opened, () =>
      outsideLanesOf(opened, condition, lanes, request),
    );
    return await outsideNear(opened, outside, lanes.lanes.length, request);
  }

  async #tiled(
    opened: Opened,
    lanes: LanesOf,
    view: View,
    request: WindowRequest,
  ): Promise<WindowLayout> {
    const { folding, lang, criteria, glyphs, heightPx, widthPx } = request;
    const range = onAxis(folding, rangeOf(opened));
    const level = zoomLevel(onAxis(folding, request.window), widthPx, range);
    const terms: LevelTerms = { lanes, level, range, request };
    const key = JSON.stringify([
      criteria,
      request.lanes,
      lang,
      level.pxPerMs,
      heightPx,
      glyphs,
      folding,
    ]);
    const bars = await kept(this.#bars, key, opened, () => barsOf(opened, terms));
    const { first, last } = servedBy({ level, range }, request);
    const tiles = new Map<number, Tile>();
    for (let index = first; index <= last; index++) {
      const made = await kept(this.#tiles, `${index} ${key}`, opened, () =>
        tileOf(opened, new SparseRows(opened, lang), terms, bars, index),
      );
      tiles.set(index, made);
    }
    const rows = new SparseRows(opened, lang);
    const tile = (index: number) => tiles.get(index) ?? { marks: [], lines: [] };
    return await rows.settle(() =>
      arrangeWindow(rows, { level, range, long: bars.long, tile }, view, request),
    );
  }
}

/**
 * A value that is remembered once it was made. Who waits for one that another has asked for and given up makes it again.
 */
async function kept<T>(
  recent: Memory<T>,
  key: string,
  opened: Opened,
  make: () => Promise<T>,
): Promise<T> {
  const promise = recent.get(key, make);
  try {
    return await promise;
  } catch (cause) {
    recent.forget(key, promise);
    if (cause instanceof Stopped && !opened.isStopped())
      return await kept(recent, key, opened, make);
    throw cause;
  }
}

type Memory<T> = Recent<Promise<T>>;

interface View {
  readonly bands: readonly Omit<LaneBand, "lines">[];
  readonly totals: WindowLayout["totals"];
}

/** Half days: what is drawn begins and ends with one, or in the middle of it. */
const HALF_MS = DAY_MS / 2;

/** The first whole number of some length that is not before a time. */
function firstFrom(time: number, length: number): number {
  if (!Number.isFinite(time)) return time > 0 ? LAST : -LAST;
  let at = Math.floor(time / length);
  while (at * length < time) at += 1;
  return Math.max(-LAST, Math.min(LAST, at));
}
const LAST = 4_000_000_000;

async function viewOf(
  opened: Opened,
  lanes: LanesOf,
  { window, lang }: WindowRequest,
): Promise<View> {
  const rows = await opened.read(
    `SELECT ${lanes.lane.sql} AS lane, sumIf(events, inside), sumIf(events, touches AND NOT inside),
        sumIf(events, NOT is_before AND NOT is_after),
        sumIf(events, is_before), maxIf(last_row, is_before),
        sumIf(events, NOT is_before AND is_after), minIf(row, NOT is_before AND is_after)
      FROM (SELECT *, start_day >= {view_from:Int64} AND end_day <= {view_to:Int64} AS inside,
          start_day < {view_until:Int64} AND end_day >= {view_after:Int64} AS touches,
          to_half < {view_from_half:Int64} AS is_before, from_half >= {view_to_half:Int64} AS is_after
        FROM ${lanes.summed.from()})
      GROUP BY lane`,
    {
      ...lanes.lane.values,
      ...lanes.summed.values,
      view_from: firstFrom(window.start, DAY_MS),
      view_to: Math.max(-LAST, Math.min(LAST, Math.floor(window.end / DAY_MS))),
      view_until: firstFrom(window.end, DAY_MS),
      view_after: Math.max(-LAST, Math.min(LAST, Math.floor(window.start / DAY_MS) + 1)),
      view_from_half: firstFrom(window.start, HALF_MS),
      view_to_half: firstFrom(window.end, HALF_MS),
    },
  );
  const byLane = new Map(rows.map((row) => [Number(row[0]), row.map(Number)]));
  const own = lanes.lanes.map((_, lane) => {
    const [, , , inView = 0, earlier = 0, last = 0, later = 0, first = 0] = byLane.get(lane) ?? [];
    return { inView, before: earlier > 0 ? last : null, after: later > 0 ? first : null };
  });
  const briefs = await briefsOfRows(
    opened,
    own.flatMap((each) => [each.before ?? [], each.after ?? []].flat()),
    lang,
  );
  const briefOf = (row: number | null) => (row === null ? null : (briefs.get(row) ?? null));
  const sum = (at: number) => rows.reduce((all, row) => all + Number(row[at]), 0);
  return {
    bands: lanes.lanes.map((lane, i) => ({
      ...lane,
      events: lanes.events[i] ?? 0,
      inView: own[i]?.inView ?? 0,
      before: briefOf(own[i]?.before ?? null),
      after: briefOf(own[i]?.after ?? null),
    })),
    totals: {
      total: opened.known.events,
      matching: lanes.events.reduce((all, each) => all + each, 0),
      inView: sum(1),
      mayBeInView: sum(2),
    },
  };
}

/** The window laid out whole; null where the hand moves, or too many events are near. */
async function atRest(
  opened: Opened,
  lanes: LanesOf,
  view: View,
  request: WindowRequest,
): Promise<WindowLayout | null> {
  const { rest } = request;
  if (rest === null) return null;
  const { window, widthPx, folding } = request;
  const span = nearSpan(scaleOf(window, widthPx, folding), rest.every === true);
  const { summed } = lanes;
  const isNear = "from_half < {rest_to:Int64} AND to_half >= {rest_from:Int64}";
  // Events lie by their first days: what is known of these spares reading all others.
  const days = summed.isDays ? `start_day IN (SELECT start_day FROM ${summed.from(isNear)})` : "1";
  const near = await opened.read(
    `SELECT row, ${lanes.lane.sql} AS lane FROM ${summed.each(`${isNear} AND ${days}`)} LIMIT {most:UInt32}`,
    {
      ...lanes.lane.values,
      ...summed.values,
      rest_from: firstFrom(span.start, HALF_MS),
      rest_to: firstFrom(span.end, HALF_MS),
      most: REST_MOST + 1,
    },
  );
  if (near.length > REST_MOST) return null;
  const laneByRow = new Map(near.map(([row, lane]) => [Number(row), Number(lane)]));
  const { columns, rows } = await castOfRows(opened, [...laneByRow.keys()]);
  const assignment = {
    lanes: lanes.lanes,
    laneOf: Int16Array.from(rows, (row) => laneByRow.get(row) ?? -1),
    events: Uint32Array.from(lanes.events),
  };
  return restingWindow(columns, assignment, view, { ...request, rest });
}

/** What does not match: the lanes it has, and how many have begun by a day. */
interface OutsideOf extends OutsideLanes {
  readonly condition: Condition;
  /** Days on which some begin, in order, and how many have begun before each. */
  readonly days: readonly number[];
  readonly begun: readonly number[];
}

async function outsideLanesOf(
  opened: Opened,
  condition: Condition,
  lanes: LanesOf,
  request: WindowRequest,
): Promise<OutsideOf> {
  const outside = await outsideLanes(opened, lanes, request);
  const { lane, all, matching: matched } = outside;
  const byDay = async ({ counted, values }: Summed) =>
    await opened.read(
      `SELECT start_day, sum(events) FROM ${counted()} WHERE ${lane.sql} >= 0 GROUP BY start_day ORDER BY start_day`,
      { ...lane.values, ...values },
    );
  const [every, own] = await Promise.all([byDay(all), byDay(matched)]);
  const inside = new Map(own.map(([day, events]) => [day, Number(events)]));
  const begun = [0];
  for (const [day, events] of every) {
    begun.push((begun.at(-1) ?? 0) + Number(events) - (inside.get(day) ?? 0));
  }
  return { ...outside, condition, days: every.map(([day]) => Number(day)), begun };
}

/** What does not match, near the window. */
async function outsideNear(
  opened: Opened,
  { condition, lane, missing, days, begun, all }: OutsideOf,
  lanes: number,
  request: WindowRequest,
): Promise<Outside> {
  const { from, to } = ghostSpan(request);
  const [first, last] = [firstFrom(from, DAY_MS), firstFrom(to, DAY_MS)];
  const begunBy = (day: number) =>
    begun[firstIndex(0, days.length, (at) => (days[at] ?? 0) >= day)] ?? 0;
  const [begins, beyond] = [begunBy(first), begunBy(last)];
  // Of those before the window only what reaches into it is shown; of both, some are looked at.
  const near = all.each(`start_day < {ghost_to:Int64}
    AND row % if(start_day < {ghost_from:Int64}, {step_before:UInt32}, {step:UInt32}) = 0
    AND from_half < {ghost_to_half:Int64} AND to_half >= {ghost_from_half:Int64} AND NOT (${condition.sql})`);
  const found = await opened.read(
    `SELECT ${lane.sql} AS lane, from_half, to_half FROM ${near} WHERE lane >= 0 ORDER BY row`,
    {
      ...lane.values,
      ...all.values,
      ...condition.values,
      ghost_from: first,
      ghost_to: last,
      step_before: stepOf(begins),
      step: stepOf(beyond - begins),
      ghost_from_half: firstFrom(from, HALF_MS),
      ghost_to_half: firstFrom(to, HALF_MS),
    },
  );
  const ghosts = found.map((row): Ghost => {
    const [own = 0, fromHalf = 0, toHalf = 0] = row.map(Number);
    return { lane: own, from: fromHalf * HALF_MS, to: toHalf * HALF_MS };
  });
  return { ghosts: ghostsOf(ghosts, lanes, request), missing };
}
