/**
 * Parts a cluster: finds the window in which it is several marks. What a window shows at rest depends
 * on all that stands in it, so that windows are tried, each closer than the one before.
 */
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { inTime, onAxis, toAxis } from "../axis/folding.ts";
import { scaleOf, type TimeScale } from "../axis/time-scale.ts";
import { toldWindow } from "../axis/told-window.ts";
import { withMargin } from "../axis/zoom.ts";
import type { Columns } from "../columns/columns.ts";
import { snapWindow } from "../criteria/link-window.ts";
import { anchorOf } from "../window/geometry.ts";
import type { ClusterMark, WindowAnswer, WindowRequest } from "../window/mark.ts";
import { answerWindow } from "./window-at-rest.ts";

export interface PartingTerms {
  /** What the timeline shows, with the cluster in it. */
  readonly request: WindowRequest;
  readonly cluster: Pick<ClusterMark, "bar" | "extent" | "members">;
}

/** Each window is half of the one before: from a year to a day it is nine. */
const MOST_TRIED = 9;

/**
 * The window (epoch ms) that parts a cluster; null where none does, so that only a list can.
 *
 * @param matches one byte a row of the columns; the same array for the same criteria.
 */
export function partingOf(
  columns: Columns,
  matches: Uint8Array,
  { request, cluster }: PartingTerms,
): Interval | null {
  for (const window of closerWindows(columns, request, cluster)) {
    if (parts(answerWindow(columns, matches, { ...request, window }), cluster)) return window;
  }
  return null;
}

/** Whether a cluster is several marks of a window. */
export const parts = ({ marks }: Pick<WindowAnswer, "marks">, cluster: PartingTerms["cluster"]) =>
  !marks.some((mark) => mark.type === "cluster" && holdsAll(mark, cluster));

/** A large cluster names only the first of its members, which is told by those. */
function holdsAll({ members }: ClusterMark, cluster: PartingTerms["cluster"]): boolean {
  const own = new Set(members);
  return cluster.members.every((id) => own.has(id));
}

/**
 * Windows that show less and less: the whole cluster, where its events begin, and where most of them do; of a
 * fold that they end in, always enough to say what it holds.
 */
export function* closerWindows(
  columns: Pick<Columns, "rowOf" | "starts" | "ends">,
  { window, widthPx, folding }: WindowRequest,
  cluster: PartingTerms["cluster"],
): Generator<Interval> {
  let last = windowOf(cluster, scaleOf(window, widthPx, folding));
  yield snapWindow(toldWindow(folding, last, widthPx));
  const places = cluster.members
    .flatMap((id) => {
      const row = columns.rowOf(id);
      if (row === undefined) return [];
      const extent = { start: columns.starts[row] ?? 0, end: columns.ends[row] ?? 0 };
      return [toAxis(folding, anchorOf(extent))];
    })
    .sort((a, b) => a - b);
  for (let tried = 1; tried < MOST_TRIED; tried++) {
    const { start, end } = onAxis(folding, last);
    const middle = fullest(places, (end - start) / 2);
    const quarter = (end - start) / 4;
    last = inTime(folding, { start: middle - quarter, end: middle + quarter });
    if (last.end - last.start < DAY_MS) return;
    yield snapWindow(toldWindow(folding, last, widthPx));
  }
}

/** The middle of the first places that are most in so long a stretch of the axis. */
function fullest(places: readonly number[], length: number): number {
  let best = { from: 0, to: 0 };
  for (let from = 0, to = 0; to < places.length; to++) {
    while ((places[to] ?? 0) - (places[from] ?? 0) > length) from++;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return ((places[best.from] ?? 0) + (places[best.to] ?? 0)) / 2;
}

/** Where all of a cluster's events begin, and always a real step closer than what is shown now. */
export function windowOf(
  { bar, extent }: Pick<ClusterMark, "bar" | "extent">,
  { folding, window }: TimeScale,
): Interval {
  const span = bar.from < bar.to ? { start: bar.from, end: bar.to } : extent;
  const fit = onAxis(folding, withMargin(span));
  const length = Math.min(fit.end - fit.start, (window.end - window.start) / 2);
  const middle = (fit.start + fit.end) / 2;
  return inTime(folding, { start: middle - length / 2, end: middle + length / 2 });
}
