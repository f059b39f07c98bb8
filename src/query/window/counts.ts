import type { Interval } from "../../dataset/interval.ts";
import type { Columns } from "../columns.ts";
import { drawnSpan } from "./geometry.ts";
import type { LaneAssignment } from "./lanes.ts";
import type { LaneBand, WindowLayout } from "./marks.ts";

/** How many matching events the window holds, and what lies outside it lane by lane. */
export function countView(
  columns: Columns,
  { lanes, laneOf }: LaneAssignment,
  window: Interval,
  lang: string,
): { readonly bands: readonly Omit<LaneBand, "rows">[]; readonly totals: WindowLayout["totals"] } {
  const tallies = lanes.map(() => ({ events: 0, inView: 0, before: -1, after: -1 }));
  const totals = { total: columns.count, matching: 0, inView: 0, mayBeInView: 0 };
  for (let row = 0; row < columns.count; row++) {
    const tally = tallies[laneOf[row] ?? -1];
    if (!tally) continue;
    const start = columns.starts[row] ?? 0;
    const end = columns.ends[row] ?? 0;
    totals.matching += 1;
    tally.events += 1;
    if (window.start <= start && end <= window.end) totals.inView += 1;
    else if (start < window.end && window.start < end) totals.mayBeInView += 1;
    // What is drawn: an open end fades after a while, though the event may go on.
    const { from, to } = drawnSpan({ start, end });
    if (to < window.start) tally.before = row;
    else if (from < window.end) tally.inView += 1;
    else if (tally.after < 0) tally.after = row;
  }
  const brief = (row: number) => (row < 0 ? null : columns.brief(row, lang));
  const bands = lanes.map((lane, i) => {
    const { events = 0, inView = 0, before = -1, after = -1 } = tallies[i] ?? {};
    return { ...lane, events, inView, before: brief(before), after: brief(after) };
  });
  return { bands, totals };
}
