/** How far what stands on the plot goes down where one layout takes the place of another. */
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { edgesOf } from "../../../query/window/geometry.ts";
import type { Mark, WindowLayout } from "../../../query/window/mark.ts";
import { bandsOf, lineTop } from "../frame/bands.ts";
import type { TimelineState } from "../frame/timeline-state.ts";
import { keyOf } from "../marks/marks-of.ts";

/** As much of a state as says where marks stand. */
export type Shown = Pick<TimelineState, "scale" | "namesAbove"> & {
  readonly layout: Pick<WindowLayout, "lanes" | "marks" | "spacing">;
};

/** A place of the plot, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Who points at most so far beside a mark points at it. */
const NEAR_PX = 40;

/**
 * The mark at a place; null where none stands.
 *
 * @param pointedAt  the key of the one whose words are there: they reach further than any nearness.
 */
export function markAt({ x, y }: Point, shown: Shown, pointedAt: string | null): Mark | null {
  const { linePx } = bandsIn(shown);
  let [found, nearestPx]: [Mark | null, number] = [null, NEAR_PX];
  for (const mark of shown.layout.marks) {
    const below = y - topOf(mark, shown);
    if (below < 0 || below >= linePx) continue;
    if (keyOf(mark) === pointedAt) return mark;
    const px = besidePx(mark, x, shown.scale);
    if (px <= nearestPx) [found, nearestPx] = [mark, px];
  }
  return found;
}

/** CSS pixels by which a mark goes down; where it is several now, that of them which is nearest to `x`. */
export function markShift(mark: Mark, x: number, before: Shown, now: Shown): number {
  const held = new Set(eventsOf(mark));
  const [heir] = now.layout.marks
    .filter((each) => eventsOf(each).some((id) => held.has(id)))
    .sort((a, b) => besidePx(a, x, now.scale) - besidePx(b, x, now.scale));
  return heir ? topOf(heir, now) - topOf(mark, before) : laneShift(mark.lane, before, now);
}

/** CSS pixels by which a lane goes down; 0 where it is none any more. */
export function laneShift(lane: number, before: Shown, now: Shown): number {
  const key = before.layout.lanes[lane]?.key;
  const rank = now.layout.lanes.findIndex((each) => each.key === key);
  const [was, is] = [bandsIn(before).edges[lane], bandsIn(now).edges[rank]];
  return was === undefined || is === undefined ? 0 : is - was;
}

/** The rank of the lane at a height of the plot; the first above all of them. */
export const laneAt = (y: number, shown: Shown): number =>
  Math.max(
    0,
    bandsIn(shown).edges.findLastIndex((edge) => edge <= y),
  );

/** Whether all lanes stand where they stood. */
export const haveSameLanes = (before: Shown, now: Shown): boolean =>
  String(bandsIn(before).edges) === String(bandsIn(now).edges);

/** The upper edge of a mark's line, in CSS pixels from the top of the plot. */
export const topOf = (mark: Mark, shown: Shown): number => lineTop(mark, bandsIn(shown));

const bandsIn = ({ layout, namesAbove }: Shown) => bandsOf(layout, namesAbove);

const eventsOf = (mark: Mark): readonly string[] =>
  mark.type === "event" ? [mark.id] : mark.members;

/** How far a place is from a mark, in CSS pixels; 0 on it. */
function besidePx(mark: Mark, x: number, scale: TimeScale): number {
  const { left, right } = edgesOf(mark, scale);
  return Math.max(0, left - x, x - right);
}
