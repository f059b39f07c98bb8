/** The ways to events beyond the days in sight: one at each end of a story that has any there. */
import type { DayWindow } from "../../../drawing/parallel/days-axis.ts";
import type { ParallelEvent } from "../../../query/parallel/parallel-types.ts";
import type { Place } from "./mark-places.ts";

export interface Way extends Place {
  readonly edge: "before" | "after";
  readonly count: number;
  /** The days that show them. */
  readonly window: DayWindow;
}

/** Room beyond what is shown, as a share of the days that were; after it also for its words. */
const ROOM = { before: 0.06, after: 0.24 } as const;

/** @param places  of the words that count them, at either end. */
export function waysBeyond(
  events: Readonly<Record<Way["edge"], readonly ParallelEvent[]>>,
  { from, to }: DayWindow,
  places: Readonly<Record<Way["edge"], Place>>,
): readonly Way[] {
  const ends = (edge: Way["edge"]) =>
    events[edge].flatMap(({ offset: { least, most } }) => [least, most].filter(Number.isFinite));
  const room = (edge: Way["edge"]) => (to - from) * ROOM[edge];
  const windows = {
    before: { from: Math.min(from, ...ends("before")) - room("before"), to },
    after: { from, to: Math.max(to, ...ends("after")) + room("after") },
  };
  return (["before", "after"] as const).flatMap((edge) => {
    const { length: count } = events[edge];
    return count === 0 ? [] : [{ edge, count, window: windows[edge], ...places[edge] }];
  });
}
