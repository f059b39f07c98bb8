/** The marks of a window, and what is counted of it. */
import type { Interval } from "../../src/dataset/time/interval.ts";
import { Recent } from "../../src/query/arrays/recent.ts";
import { onAxis } from "../../src/query/axis/folding.ts";
import { scaleOf } from "../../src/query/axis/time-scale.ts";
import { zoomLevel } from "../../src/query/axis/zoom.ts";
import type { Lanes } from "../../src/query/criteria/facets.ts";
import { EVERYTHING, isFiltering } from "../../src/query/criteria/query.ts";
import { closerWindows, type PartingTerms, parts } from "../../src/query/rest/cluster-parting.ts";
import { ghostsOf } from "../../src/query/rest/ghosts.ts";
import { nearSpan, REST_MOST } from "../../src/query/rest/rest-layout.ts";
import { restingWindow } from "../../src/query/rest/window-at-rest.ts";
import { arrangeWindow, servedBy } from "../../src/query/window/layout.ts";
import type {
  LaneBand,
  Outside,
  WindowAnswer,
  WindowLayout,
  WindowRequest,
} from "../../src/query/window/mark.ts";
import type { Tile } from "../../src/query/window/plan.ts";
import { Stopped } from "../database.ts";
import { askedLines } from "./asked-lines.ts";
import { castOfRows } from "./cast.ts";
import { partsOf } from "./conditions.ts";
import { rowsOfIds } from "./events.ts";
import { EveryEvent } from "./every-event.ts";
import { keptLines } from "./kept-lines.ts";
import { KeptTables } from "./kept-tables.ts";
import { type LanesOf, type LedEvents, lanesOf, ledEvents, outsideLanes } from "./lanes.ts";
import { besideBars, type LineTable, lineTable, plainTable } from "./line-table.ts";
import type { Lines } from "./lines.ts";
import { Names } from "./names.ts";
import type { Opened } from "./opened.ts";
import { nearOutside, type OutsideOf, outsideOf } from "./outside.ts";
import { rangeOf } from "./overview.ts";
import type { Quiet } from "./quiet.ts";
import { RowLines } from "./row-lines.ts";
import { SparseRows } from "./sparse-rows.ts";
import { summed } from "./summed.ts";
import { type Bars, barsOf, type LevelTerms, tileOf } from "./tiles.ts";

/** What of the last filters is in memory. */
export interface Keeping {
  /** Bytes for the events of them; with 0 the database is asked each time. */
  readonly room: number;
  /** What is needed of all events is there too, up to so many of these. */
  readonly mostEvents: number;
}

/** What is kept of the last windows: who pans or zooms asks for the same again. */
export class Windows {
  readonly #tables: KeptTables;
  readonly #names = new Names();
  readonly #lanes: Memory<LanesOf> = new Recent(16);
  readonly #outside: Memory<OutsideOf> = new Recent(16);
  readonly #bars: Memory<Bars> = new Recent(16);
  readonly #tiles: Memory<Tile> = new Recent(64);
  readonly #every: EveryEvent;

  /** @param keeping  what of the last filters is in memory */
  constructor({ room, mostEvents }: Keeping, quiet: Quiet) {
    this.#tables = new KeptTables(room);
    this.#every = new EveryEvent(mostEvents, quiet);
  }

  /** Fetches nothing more for those who ask next. */
  close(): void {
    this.#every.close();
  }

  async answer(opened: Opened, request: WindowRequest): Promise<WindowAnswer> {
    const answer = await this.#answer(opened, request);
    // Who has seen some in these lanes will ask for others.
    const { leading: led } = ledEvents(opened, [], request);
    this.#every.wanted(opened, led?.column ?? null, led?.values ?? []);
    return answer;
  }

  async #answer(opened: Opened, request: WindowRequest): Promise<WindowAnswer> {
    const events = ledEvents(opened, await partsOf(opened, request.criteria), request);
    const all = await this.#rowsOf(opened, events);
    const table = await this.#tableOf(opened, events, request.lanes, all);
    const lanes = await this.#lanesOf(opened, events, table, all, request);
    const lines = linesOf(opened, events, table, all);
    const view = await viewOf(opened, this.#names, lanes, lines, request);
    const [layout, outside] = await Promise.all([
      atRest(opened, lanes, lines, view, request).then(
        (whole) => whole ?? this.#tiled(opened, lanes, lines, view, request),
      ),
      this.#outsideOf(opened, events, { table, all }, lanes.lanes, request),
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

  /** All events by their rows, led as some are; null where they are not in memory, or not yet. */
  async #rowsOf(opened: Opened, { leading: led, leads }: LedEvents): Promise<RowLines | null> {
    const every = this.#every.get(led?.column ?? null);
    const days = every && (await this.#daysOf(opened));
    return every && days ? new RowLines(every, days, leads, led?.rule ?? null) : null;
  }

  /** All events in one lane, of which the rows of each line follow each other. */
  #daysOf(opened: Opened): Promise<LineTable | null> {
    const all = ledEvents(opened, [], { criteria: EVERYTHING, lanes: "none", lang: "" });
    return this.#tableOf(opened, all, "none", null);
  }

  #tableOf(
    opened: Opened,
    events: LedEvents,
    lanes: Lanes,
    all: RowLines | null,
  ): Promise<LineTable | null> {
    const { condition, summed, leads } = events;
    const asked = events.leading?.asked?.having.values;
    const key = JSON.stringify([condition.sql, condition.values, lanes, asked]);
    return kept(this.#tables, key, opened, () => lineTable(opened, summed, lanes, leads, all));
  }

  #lanesOf(
    opened: Opened,
    events: LedEvents,
    table: LineTable | null,
    all: RowLines | null,
    request: WindowRequest,
  ): Promise<LanesOf> {
    const { criteria, lanes, lang } = request;
    return kept(this.#lanes, JSON.stringify([criteria, lanes, lang]), opened, () =>
      lanesOf(opened, events, table, all, request),
    );
  }

  async #outsideOf(
    opened: Opened,
    events: LedEvents,
    { table, all }: { readonly table: LineTable | null; readonly all: RowLines | null },
    lanes: LanesOf["lanes"],
    request: WindowRequest,
  ): Promise<Outside> {
    const { criteria, lang } = request;
    if (!isFiltering(criteria)) return { ghosts: [], missing: [] };
    const key = JSON.stringify([criteria, request.lanes, lang]);
    const outside = await kept(this.#outside, key, opened, async () => {
      const whole = ledEvents(opened, [], { ...request, criteria: EVERYTHING });
      const days = await this.#tableOf(opened, whole, request.lanes, null);
      const plain = {
        all: linesOf(opened, whole, days, null),
        matching: plainLines(opened, events, table, request.lanes),
      };
      return outsideOf(await outsideLanes(opened, events, lanes, plain, request));
    });
    const runs = await this.#daysOf(opened);
    const others = all && (events.mayLeadOthers ? all : all.plain());
    const matched = { condition: events.condition, table, others };
    const near = await nearOutside(opened, outside, matched, runs, request);
    return { ghosts: ghostsOf(near, lanes.length, request), missing: outside.missing };
  }

  async #tiled(
    opened: Opened,
    lanes: LanesOf,
    lines: Lines,
    view: View,
    request: WindowRequest,
  ): Promise<WindowLayout> {
    const { folding, lang, criteria, glyphs, heightPx, widthPx } = request;
    const range = onAxis(folding, rangeOf(opened));
    const level = zoomLevel(onAxis(folding, request.window), widthPx, range);
    const terms: LevelTerms = { lanes, lines, level, range, request };
    const key = JSON.stringify([
      criteria,
      request.lanes,
      lang,
      level.pxPerMs,
      heightPx,
      glyphs,
      folding,
    ]);
    const bars = await kept(this.#bars, key, opened, () => barsOf(terms));
    const { first, last } = servedBy({ level, range }, request);
    const tiles = new Map<number, Tile>();
    for (let index = first; index <= last; index++) {
      const made = await kept(this.#tiles, `${index} ${key}`, opened, () =>
        tileOf(opened, new SparseRows(opened, this.#names, lang), terms, bars, index),
      );
      tiles.set(index, made);
    }
    const rows = new SparseRows(opened, this.#names, lang);
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
  recent: Pick<Memory<T>, "get" | "forget">,
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

/** Matching events, looked through where they are in memory. @param all  likewise all events */
function linesOf(
  opened: Opened,
  { condition, summed: from, leads }: Pick<LedEvents, "condition" | "summed" | "leads">,
  table: LineTable | null,
  all: RowLines | null,
): Lines {
  const asked = askedLines(opened, from);
  if (table === null) return asked;
  const every = condition.sql === "1" ? all : null;
  return keptLines(table, asked, {
    besideBars: async (bars) =>
      every?.besideBars(bars) ?? (await besideBars(opened, from, bars, leads)),
    on: (days) => every?.on(days) ?? null,
  });
}

/** Matching events, led by their first value. */
function plainLines(
  opened: Opened,
  { condition, leading, summed: led, leads }: LedEvents,
  table: LineTable | null,
  lanes: Lanes,
): Lines {
  const own = leading?.asked ? summed(condition, lanes) : led;
  const plain = table && plainTable(table);
  return linesOf(opened, { condition, summed: own, leads }, plain, null);
}

async function viewOf(
  opened: Opened,
  names: Names,
  lanes: LanesOf,
  lines: Lines,
  { window, lang }: WindowRequest,
): Promise<View> {
  const seen = await lines.inView(lanes.lane, window);
  const byLane = new Map(seen.map((each) => [each.lane, each]));
  const briefs = await names.briefsOf(
    opened,
    seen.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
    lang,
  );
  const briefOf = (row: number | null = null) => (row === null ? null : (briefs.get(row) ?? null));
  return {
    bands: lanes.lanes.map((lane, i) => ({
      ...lane,
      events: lanes.events[i] ?? 0,
      inView: byLane.get(i)?.drawn ?? 0,
      before: briefOf(byLane.get(i)?.before),
      after: briefOf(byLane.get(i)?.after),
    })),
    totals: {
      total: opened.known.events,
      matching: lanes.events.reduce((all, each) => all + each, 0),
      inView: seen.reduce((all, { inside }) => all + inside, 0),
      partlyInView: seen.reduce((all, { drawn, inside }) => all + drawn - inside, 0),
    },
  };
}

/** The window laid out whole; null where the hand moves, or too many events are near. */
async function atRest(
  opened: Opened,
  lanes: LanesOf,
  lines: Lines,
  view: View,
  request: WindowRequest,
): Promise<WindowLayout | null> {
  const { rest } = request;
  if (rest === null) return null;
  const { window, widthPx, folding } = request;
  const span = nearSpan(scaleOf(window, widthPx, folding), rest.every === true);
  const laneByRow = await lines.near(lanes.lane, span, REST_MOST);
  if (laneByRow === null) return null;
  const { columns, rows } = await castOfRows(opened, [...laneByRow.keys()]);
  const assignment = {
    lanes: lanes.lanes,
    laneOf: Int16Array.from(rows, (row) => laneByRow.get(row) ?? -1),
    events: Uint32Array.from(lanes.events),
  };
  return restingWindow(columns, assignment, view, { ...request, rest });
}
