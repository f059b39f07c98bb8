/** The marks of a window, and what is counted of it. */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import { Recent } from "../../src/query/arrays/recent.ts";
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
import { type LanesOf, lanesOf, outsideLanes } from "./lanes.ts";
import type { Opened } from "./opened.ts";
import { rangeOf } from "./overview.ts";
import { SparseRows } from "./sparse-rows.ts";
import { type Bars, barsOf, type LevelTerms, tileOf } from "./tiles.ts";

/** What is kept of the last windows: who pans or zooms asks for the same again. */
export class Windows {
  readonly #lanes: Memory<LanesOf> = new Recent(16);
  readonly #bars: Memory<Bars> = new Recent(16);
  readonly #tiles: Memory<Tile> = new Recent(64);

  async answer(opened: Opened, request: WindowRequest): Promise<WindowAnswer> {
    const condition = await matching(opened, request.criteria);
    const lanes = await this.#lanesOf(opened, condition, request);
    const view = await viewOf(opened, condition, lanes, request);
    const [layout, outside] = await Promise.all([
      atRest(opened, condition, lanes, view, request).then(
        (whole) => whole ?? this.#tiled(opened, condition, lanes, view, request),
      ),
      outsideOf(opened, condition, lanes, request),
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

  async #tiled(
    opened: Opened,
    condition: Condition,
    lanes: LanesOf,
    view: View,
    request: WindowRequest,
  ): Promise<WindowLayout> {
    const { folding, lang, criteria, glyphs, heightPx, widthPx } = request;
    const range = onAxis(folding, rangeOf(opened));
    const level = zoomLevel(onAxis(folding, request.window), widthPx, range);
    const terms: LevelTerms = { condition, lanes, level, range, request };
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
  condition: Condition,
  lanes: LanesOf,
  { window, lang }: WindowRequest,
): Promise<View> {
  const before = "to_half < {view_from_half:Int64}";
  const after = "from_half >= {view_to_half:Int64}";
  const rows = await opened.read(
    `SELECT ${lanes.lane.sql} AS lane, countIf(inside), countIf(touches AND NOT inside),
        countIf(NOT (${before}) AND NOT (${after})),
        countIf(${before}), maxIf(row, ${before}), countIf(NOT (${before}) AND ${after}), minIf(row, NOT (${before}) AND ${after})
      FROM (SELECT *, start_day >= {view_from:Int64} AND end_day <= {view_to:Int64} AS inside,
          start_day < {view_until:Int64} AND end_day >= {view_after:Int64} AS touches
        FROM events WHERE dataset = {dataset:String} AND (${condition.sql}))
      GROUP BY lane`,
    {
      ...lanes.lane.values,
      ...condition.values,
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
  condition: Condition,
  lanes: LanesOf,
  view: View,
  request: WindowRequest,
): Promise<WindowLayout | null> {
  const { rest } = request;
  if (rest === null) return null;
  const { window, widthPx, folding } = request;
  const span = nearSpan(scaleOf(window, widthPx, folding), rest.every === true);
  const near = await opened.read(
    `SELECT row, ${lanes.lane.sql} AS lane FROM events
      WHERE dataset = {dataset:String} AND from_half < {rest_to:Int64} AND to_half >= {rest_from:Int64}
        AND (${condition.sql}) LIMIT {most:UInt32}`,
    {
      ...lanes.lane.values,
      ...condition.values,
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

/** What does not match, near the window. */
async function outsideOf(
  opened: Opened,
  condition: Condition,
  { lanes }: LanesOf,
  request: WindowRequest,
): Promise<Outside> {
  if (!isFiltering(request.criteria)) return { ghosts: [], missing: [] };
  const outside: Condition = { sql: `NOT (${condition.sql})`, values: condition.values };
  const { lane, missing } = await outsideLanes(opened, outside, lanes, request);
  const { from, to } = ghostSpan(request);
  const values = {
    ...lane.values,
    ...outside.values,
    ghost_from: firstFrom(from, DAY_MS),
    ghost_to: firstFrom(to, DAY_MS),
  };
  const there = `FROM events WHERE dataset = {dataset:String} AND (${outside.sql}) AND ${lane.sql} >= 0`;
  const begun = "start_day < {ghost_from:Int64}";
  const [counted = []] = await opened.read(
    `SELECT countIf(${begun}), countIf(start_day < {ghost_to:Int64}) ${there}`,
    values,
  );
  const [begins = 0, beyond = 0] = counted.map(Number);
  const ghosts: Ghost[] = [];
  // Of those before the window only what reaches into it is shown; of both, every so many are looked at.
  for (const [when, events] of [
    [begun, begins],
    [`NOT (${begun}) AND start_day < {ghost_to:Int64}`, beyond - begins],
  ] as const) {
    if (events <= 0) continue;
    const reaching = "from_half < {ghost_to_half:Int64} AND to_half >= {ghost_from_half:Int64}";
    const step = stepOf(events);
    const found = await opened.read(
      step === 1
        ? `SELECT ${lane.sql} AS lane, from_half, to_half ${there} AND ${when} AND ${reaching} ORDER BY row`
        : `SELECT lane, from_half, to_half FROM (
            SELECT ${lane.sql} AS lane, row, from_half, to_half, row_number() OVER (ORDER BY row) - 1 AS at ${there} AND ${when})
          WHERE at % {step:UInt32} = 0 AND ${reaching} ORDER BY row`,
      {
        ...values,
        step,
        ghost_from_half: firstFrom(from, HALF_MS),
        ghost_to_half: firstFrom(to, HALF_MS),
      },
    );
    for (const row of found) {
      const [lane = 0, fromHalf = 0, toHalf = 0] = row.map(Number);
      ghosts.push({ lane, from: fromHalf * HALF_MS, to: toHalf * HALF_MS });
    }
  }
  return { ghosts: ghostsOf(ghosts, lanes.length, request), missing };
}
