import type { Interval } from "../../../dataset/time/interval.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { snapWindow } from "../../../query/criteria/link-window.ts";

/**
 * The span of time between two places of the plot, in either order; as far as it is on the screen.
 * A fold is taken whole: it has no scale by which a part of it could be meant. It begins and ends as its dates are
 * told, which are those that the link will have.
 *
 * @returns null where both are the same place.
 */
export function spanBetween(aPx: number, bPx: number, scale: TimeScale): Interval | null {
  const on = (px: number) => Math.min(Math.max(px, 0), scale.widthPx);
  const folds = scale.shownParts().filter(({ folded }) => folded);
  const foldAt = (px: number) => folds.find((each) => px > each.leftPx && px < each.rightPx);
  const left = on(Math.min(aPx, bPx));
  const right = on(Math.max(aPx, bPx));
  if (left === right) return null;
  return snapWindow({
    start: scale.toTime(foldAt(left)?.leftPx ?? left),
    end: scale.toTime(foldAt(right)?.rightPx ?? right),
  });
}
