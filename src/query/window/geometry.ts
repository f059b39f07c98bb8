/**
 * The sizes of the grammar of marks, in CSS pixels, and where a mark stands on the axis. The
 * layout reserves room by these and the view draws by them, so that the two cannot disagree.
 */

import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { countText } from "../../dataset/wording/count-text.ts";
import { placeAround } from "../axis/folding.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import type { Mark, Spacing } from "./mark.ts";

export const MARK = {
  /** Half the room of a disc, its dotted halo included. */
  discHalf: 8,
  /** The least width of a bar, and of a cluster: its count, a digit at a time, must fit on it. */
  barMin: 12,
  clusterMin: 14,
  digit: 7,
  /** How far an open end fades. */
  openFade: 100,
  /** Between a mark and its label, and between its title and its note. */
  labelGap: 7,
  noteGap: 6,
  /** Paper on either side of a label set into the middle of its bar, and the bar beyond it. */
  middlePadding: 36,
} as const;

/** What stands clear of what, in CSS pixels, wherever it is decided. */
export const CLEARANCE = {
  /** Beside a mark: the discs of neighbouring days do not grow together. */
  mark: 2,
  /** Beyond the end of a label: wider than the space between words, so that nobody reads on. */
  label: 12,
  /** Between two marks, each with what it says: that of a label and that of a mark. */
  marks: 14,
  /** Paper beside the words of a label: letters do not touch what is painted behind them. */
  paper: 3,
  /** Where the label parts a bar, so much more that the bar is seen to end and to go on. */
  paperInBar: 11,
  /** From the middle of another date's ring to the label after it: the ring, and the space of a label. */
  otherDate: 11,
} as const;

/** One line of marks, and the padding above and below the lines of a lane. */
export const LINE_PX = 25;
export const LANE_PADDING_PX = 10;

/** The bar of a cluster: from the top of its line, and how thick. */
export const CLUSTER_BAR = { top: 18, thick: 3 } as const;

/** Spacing where many lanes share one screen, each a line or two. */
export const COMPACT: Spacing = { linePx: 19, paddingPx: 4 };
/** Spacing of them on a narrow screen: a line is as high as a finger needs, and no higher. */
export const SNUG: Spacing = { linePx: 24, paddingPx: 2 };
/** Spacing where a single stretch is read. */
export const ROOMY: Spacing = { linePx: LINE_PX, paddingPx: LANE_PADDING_PX };

/** Left and right edge on a line of pixels. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Whether an extent is drawn as a point: a day is a claim of a point, anything wider is not. */
export const isPoint = ({ start, end }: Interval): boolean => end - start <= DAY_MS;

/** Where an extent is anchored: its start, or its end when the start is open. */
export const anchorOf = (extent: Interval): number =>
  Number.isFinite(extent.start) ? extent.start : Number.isFinite(extent.end) ? extent.end : 0;

/** A stretch that a mark is drawn over (epoch ms); of no length for a point. */
export interface DrawnSpan {
  readonly from: number;
  readonly to: number;
}

/** Where an event's mark is drawn from and to: a point in the middle of its day. */
export const drawnSpan = ({ start, end }: Interval): DrawnSpan => ({
  from: drawnFrom(start, end),
  to: drawnTo(start, end),
});

/** The two sides of `drawnSpan`, for passes over a million extents. */
export function drawnFrom(start: number, end: number): number {
  if (end - start <= DAY_MS) return (start + end) / 2;
  if (Number.isFinite(start)) return start;
  return Number.isFinite(end) ? end : 0;
}
export function drawnTo(start: number, end: number): number {
  if (end - start <= DAY_MS) return (start + end) / 2;
  if (Number.isFinite(end)) return end;
  return Number.isFinite(start) ? start : 0;
}

/**
 * The edges of an event's mark. A point stands in the middle of its day; a bar is as wide as
 * what is known, and an open end fades over a fixed length instead of pretending to a bound.
 */
export function markEdges(extent: Interval, scale: TimeScale): Edges {
  const { from, to } = drawnSpan(extent);
  const left = scale.toPx(from);
  const right = scale.toPx(to);
  if (isPoint(extent)) return atLeast({ from, to }, 2 * MARK.discHalf, scale);
  if (!Number.isFinite(extent.end)) return { left, right: left + MARK.openFade };
  if (!Number.isFinite(extent.start)) return { left: right - MARK.openFade, right };
  return atLeast({ from, to }, MARK.barMin, scale);
}

/** The edges of a cluster's bar, as wide as what it spans or else as its count. */
export function clusterEdges(bar: DrawnSpan, events: number, scale: TimeScale): Edges {
  return atLeast(bar, Math.max(MARK.clusterMin, countText(events).length * MARK.digit + 6), scale);
}

/** The edges of a span, widened about its middle to `widthPx` when it is narrower. */
function atLeast(span: DrawnSpan, widthPx: number, scale: TimeScale): Edges {
  const [left, right] = [scale.toPx(span.from), scale.toPx(span.to)];
  const lack = (widthPx - (right - left)) / 2;
  return lack > 0
    ? inStretch({ left: left - lack, right: right + lack }, span, scale)
    : { left, right };
}

/**
 * A mark that is wider than its time, moved so far that it reaches over no break of the axis: there it would stand in years
 * that are not its own.
 */
function inStretch(edges: Edges, { from, to }: DrawnSpan, scale: TimeScale): Edges {
  const { start, end } = placeAround(scale.folding, from, to);
  return moved(edges, scale.placeToPx(start), scale.placeToPx(end));
}

/** Edges moved so far that they are between two others. */
function moved({ left, right }: Edges, first: number, last: number): Edges {
  const by = Math.max(0, first - left) || Math.min(0, last - right);
  return { left: left + by, right: right + by };
}

/** The extent with an open side ended a day beyond the date that is known. */
export function finiteExtent(extent: Interval): Interval {
  const anchor = anchorOf(extent);
  return {
    start: Number.isFinite(extent.start) ? extent.start : anchor - DAY_MS,
    end: Number.isFinite(extent.end) ? extent.end : anchor + DAY_MS,
  };
}

/** The edges of a mark where a scale puts it, and whole where all of its time is in view. */
export function edgesOf(mark: Mark, scale: TimeScale): Edges {
  if (mark.type === "cluster") {
    return wholeEdges(clusterEdges(mark.bar, mark.events, scale), mark.bar, scale);
  }
  return eventEdges(mark.event.date.extent, scale);
}

/** The edges of an event's mark, whole where all of its time is in view: an open side has no end that could be. */
export function eventEdges(extent: Interval, scale: TimeScale): Edges {
  const edges = markEdges(extent, scale);
  const isOpen = !Number.isFinite(extent.end - extent.start);
  return isOpen ? edges : wholeEdges(edges, drawnSpan(extent), scale);
}

/** The length of a bar, in CSS pixels, that is read where it stands. */
const READ_PX = 48;

/** True where an event is seen in a window: by all of its mark, or by enough of its bar. */
export function isInSight(extent: Interval, scale: TimeScale): boolean {
  const { left, right } = eventEdges(extent, scale);
  const seenPx = Math.min(right, scale.widthPx) - Math.max(left, 0);
  return seenPx >= Math.min(right - left, READ_PX);
}

/**
 * A disc is wider than its day: at the very edge of the plot it is moved so far that nothing of it is cut, and no further
 * than its stretch goes.
 */
export function wholeEdges(edges: Edges, span: DrawnSpan, scale: TimeScale): Edges {
  const { widthPx } = scale;
  const isCut = edges.left < 0 || edges.right > widthPx;
  return isCut && scale.toPx(span.from) >= 0 && scale.toPx(span.to) <= widthPx
    ? inStretch(moved(edges, 0, widthPx), span, scale)
    : edges;
}

/** So that a bar of centuries at a scale of days is no wider than it can be panned. */
export const within = ({ left, right }: Edges, widthPx: number): Edges => ({
  left: Math.max(left, Math.min(right, -widthPx)),
  right: Math.min(right, Math.max(left, 2 * widthPx)),
});
