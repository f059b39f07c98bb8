/**
 * The sizes of the grammar of marks, in CSS pixels, and where a mark stands on the axis. The
 * layout reserves room by these and the view draws by them, so that the two cannot disagree.
 */
import type { StatedDate } from "../../dataset/edtf.ts";
import { DAY_MS, type Interval } from "../../dataset/interval.ts";

export const MARK = {
  /** Half the room of a disc, its dotted halo included. */
  discHalf: 8,
  /** The least width of a bar and of a cluster. */
  barMin: 12,
  clusterMin: 14,
  /** How far an open end fades. */
  openFade: 100,
  /** Between a mark and its label, and between a label and the next mark. */
  labelGap: 7,
  clearance: 14,
  /** Paper on either side of a label set into the middle of its bar, and the bar beyond it. */
  middlePadding: 36,
} as const;

/** One row of marks, and the padding above and below the rows of a lane. */
export const ROW_PX = 25;
export const LANE_PADDING_PX = 10;

/** Left and right edge on a line of pixels. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Whether a date is drawn as a point: a day is a claim of a point, anything wider is not. */
export const isPoint = (date: StatedDate): boolean =>
  date.shape === "point" && typeof date.from === "object" && date.from.precision === "day";

/** Where an extent is anchored: its start, or its end when the start is open. */
export const anchorOf = (extent: Interval): number =>
  Number.isFinite(extent.start) ? extent.start : Number.isFinite(extent.end) ? extent.end : 0;

/** Where an event's mark is drawn from and to (epoch ms); equal for a point, mid-day. */
export function drawnSpan(date: StatedDate): { readonly from: number; readonly to: number } {
  const { start, end } = date.extent;
  if (isPoint(date)) return { from: start + DAY_MS / 2, to: start + DAY_MS / 2 };
  const anchor = anchorOf(date.extent);
  return {
    from: Number.isFinite(start) ? start : anchor,
    to: Number.isFinite(end) ? end : anchor,
  };
}

/**
 * The edges of an event's mark. A point stands in the middle of its day; a bar is as wide as
 * what is known, and an open end fades over a fixed length instead of pretending to a bound.
 *
 * @param origin the time (epoch ms) that pixel 0 stands for.
 */
export function markEdges(date: StatedDate, pxPerMs: number, origin: number): Edges {
  const { from, to } = drawnSpan(date);
  const left = (from - origin) * pxPerMs;
  const right = (to - origin) * pxPerMs;
  if (isPoint(date)) return { left: left - MARK.discHalf, right: right + MARK.discHalf };
  if (!Number.isFinite(date.extent.end)) return { left, right: left + MARK.openFade };
  if (!Number.isFinite(date.extent.start)) return { left: right - MARK.openFade, right };
  return atLeast(left, right, MARK.barMin);
}

/** The edges of a cluster's bar. */
export const clusterEdges = (
  bar: { readonly from: number; readonly to: number },
  pxPerMs: number,
  origin: number,
): Edges => atLeast((bar.from - origin) * pxPerMs, (bar.to - origin) * pxPerMs, MARK.clusterMin);

/** Widened about its middle to `width` when it is narrower. */
export function atLeast(left: number, right: number, width: number): Edges {
  const lack = Math.max(0, width - (right - left)) / 2;
  return { left: left - lack, right: right + lack };
}
