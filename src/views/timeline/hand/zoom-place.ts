import { toAxis } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { densestPlace } from "../../../query/window/densest-place.ts";
import { anchorOf, edgesOf } from "../../../query/window/geometry.ts";
import type { TimelineState } from "../frame/timeline-state.ts";
import { keyOf } from "../marks/marks-of.ts";

export type ZoomPlace = typeof zoomPlace;

/**
 * The place (axis ms) about which a zoom without a pointer goes: the open event, else the mark with
 * the keyboard or the pointer, else where most begins when it zooms in, and the middle when it zooms
 * out.
 *
 * @param scale  of the window that is zoomed.
 */
export function zoomPlace(
  { layout, selection, pointedAt }: Pick<TimelineState, "layout" | "selection" | "pointedAt">,
  scale: TimeScale,
  factor: number,
): number {
  const { start, end } = scale.window;
  const isIn = (place: number) => place >= start && place < end;
  const open = selection && toAxis(scale.folding, anchorOf(selection.date.extent));
  if (open !== null && isIn(open)) return open;
  const marks = layout?.marks ?? [];
  const pointed = pointedAt === null ? null : marks.find((mark) => keyOf(mark) === pointedAt);
  if (pointed) {
    const { left, right } = edgesOf(pointed, scale);
    const seen = (Math.max(0, left) + Math.min(scale.widthPx, right)) / 2;
    if (isIn(scale.pxToPlace(seen))) return scale.pxToPlace(seen);
  }
  const densest = factor < 1 ? densestPlace(marks, scale, factor) : null;
  return densest ?? (start + end) / 2;
}
