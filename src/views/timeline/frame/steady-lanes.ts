import type { LaneBand, WindowLayout } from "../../../query/window/mark.ts";

/**
 * A layout for a window that moves, whose lanes are no lower than they were: under a hand that zooms or pans nothing
 * below goes up and down with each answer, and the page around is not laid out anew. At rest they have their own height.
 *
 * @param before  null before the first.
 */
export function steadyLanes<T extends Lanes>(layout: T, before: Lanes | null): T {
  const were = before?.lanes ?? [];
  const isSame = layout.lanes.every(({ key }, i) => key === were[i]?.key);
  if (!before || !isSame || were.length !== layout.lanes.length) return layout;
  const lanes = layout.lanes.map((lane, i) => steady(lane, were[i] ?? lane));
  return { ...layout, lanes, compact: before.compact };
}

type Lanes = Pick<WindowLayout, "lanes" | "compact">;

const steady = (lane: LaneBand, was: LaneBand): LaneBand => ({
  ...lane,
  lines: Math.max(lane.lines, was.inView === 0 ? 0 : was.lines),
  // What has gone empty says so at rest.
  inView: lane.inView === 0 ? Math.min(was.inView, 1) : lane.inView,
});
