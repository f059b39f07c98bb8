import type { Interval } from "../../dataset/time/interval.ts";
import type { Columns } from "../columns/columns.ts";
import { drawnFrom, drawnTo } from "./geometry.ts";
import type { LaneAssignment } from "./lanes.ts";
import type { LaneBand, WindowLayout } from "./mark.ts";

/** How many matching events the window holds, and what lies outside it lane by lane. */
export function countView(
  { count, starts, ends, brief }: Columns,
  { lanes, laneOf, events }: LaneAssignment,
  window: Interval,
  lang: string,
): { readonly bands: readonly Omit<LaneBand, "lines">[]; readonly totals: WindowLayout["totals"] } {
  const inLane = new Uint32Array(lanes.length);
  const before = nearestByLane(lanes.length);
  const after = nearestByLane(lanes.length);
  let inView = 0;
  let partlyInView = 0;
  for (let row = 0; row < count; row++) {
    const lane = laneOf[row] ?? -1;
    if (lane < 0) continue;
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    // What is drawn: an open end fades after a while, though the event may go on.
    const from = drawnFrom(start, end);
    // A bar that ends where the window begins is beyond it; of a point there, half is seen.
    const to = drawnTo(start, end);
    if (from < window.start && to <= window.start) before.offer(lane, row, window.start - to);
    else if (from < window.end) {
      inLane[lane] = (inLane[lane] ?? 0) + 1;
      if (window.start <= start && end <= window.end) inView += 1;
      else partlyInView += 1;
    } else after.offer(lane, row, from - window.end);
  }
  const briefOf = (row = -1) => (row < 0 ? null : brief(row, lang));
  const bands = lanes.map((lane, i) => ({
    ...lane,
    events: events[i] ?? 0,
    inView: inLane[i] ?? 0,
    before: briefOf(before.rows[i]),
    after: briefOf(after.rows[i]),
  }));
  const matching = events.reduce((sum, each) => sum + each, 0);
  return { bands, totals: { total: count, matching, inView, partlyInView } };
}

/**
 * The row of each lane that is least away; -1 for none. An open side is drawn at the other one, so that rows, which
 * are in order of their starts, do not say which.
 */
function nearestByLane(lanes: number) {
  const rows = new Int32Array(lanes).fill(-1);
  const least = new Float64Array(lanes).fill(Number.POSITIVE_INFINITY);
  return {
    rows,
    offer(lane: number, row: number, away: number): void {
      if (away >= (least[lane] ?? 0)) return;
      least[lane] = away;
      rows[lane] = row;
    },
  };
}
