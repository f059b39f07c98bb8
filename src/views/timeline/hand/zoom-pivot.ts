import { toAxis } from "../../../query/axis/folding.ts";
import { drawnSpan, edgesOf } from "../../../query/window/geometry.ts";
import type { TimelineState } from "../frame/timeline-state.ts";
import { keyOf } from "../marks/marks-of.ts";

/** The place (axis ms) about which a turn of the wheel zooms, given the one under the pointer. */
export type ZoomPivot = (event: MouseEvent, place: number, state: TimelineState) => number;

/** A hand on the wheel shakes by less. */
const SHAKE_PX = 4;

/**
 * Has a wheel over the words of a mark zoom about the mark: they go with it, and about the time that happens to be
 * under them both would leave the pointer. What the first turn is about all are, until the wheel rests.
 */
export function createZoomPivot(): ZoomPivot {
  let first: { readonly event: MouseEvent; readonly pivot: number | null } | null = null;
  return (event, place, state) => {
    const goesOn = first && state.isMoving && distancePx(first.event, event) < SHAKE_PX;
    if (!first || !goesOn) first = { event, pivot: pivotAt(event.target, place, state) };
    return first.pivot ?? place;
  };
}

/** The end of a mark (axis ms) beside which its words are pointed at; null on the mark itself, and elsewhere. */
function pivotAt(
  target: EventTarget | null,
  place: number,
  { layout, scale }: TimelineState,
): number | null {
  const key = target instanceof HTMLElement ? target.dataset["key"] : undefined;
  const mark = layout?.marks.find((each) => keyOf(each) === key);
  if (!mark) return null;
  const x = scale.placeToPx(place);
  const { left, right } = edgesOf(mark, scale);
  const { from, to } = mark.type === "cluster" ? mark.bar : drawnSpan(mark.event.date.extent);
  if (x >= left && x <= right) return null;
  return toAxis(scale.folding, x < left ? from : to);
}

const distancePx = (a: MouseEvent, b: MouseEvent): number =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
