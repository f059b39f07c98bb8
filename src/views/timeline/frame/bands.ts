import { type Edges, edgesOf, LINE_PX, ROOMY, within } from "../../../query/window/geometry.ts";
import type { LaneBand, Mark, WindowLayout } from "../../../query/window/mark.ts";
import type { TimelineState } from "./timeline-state.ts";

/** Where lanes stand under the axis, in CSS pixels from the top of the plot. */
export interface Bands {
  /** The top edge of each lane, its rule. */
  readonly edges: readonly number[];
  /** The top of each lane's first line of marks. */
  readonly tops: readonly number[];
  /** From one line of marks to the next. */
  readonly linePx: number;
  readonly heightPx: number;
}

/** A lane's name above its lines, where there is no column for it: all lanes of the shipped dataset end on a tablet's screen. */
export const NAME_PX = 18;
/** A lane of one line has room for its name and count, on two low lines clear of its rules. */
const LANE_MIN_PX = 29;
/** A lane without a mark in the window is one line, which says so. */
const EMPTY_PX = 25;

const NO_LANES = { spacing: ROOMY, lanes: [] };

/**
 * @param layout  null before the first: no lanes.
 * @param namesAbove whether names stand above the lanes instead of beside them.
 */
export function bandsOf(
  layout:
    | (Pick<WindowLayout, "spacing"> & {
        readonly lanes: readonly Pick<LaneBand, "lines" | "inView">[];
      })
    | null,
  namesAbove: boolean,
): Bands {
  const { spacing, lanes } = layout ?? NO_LANES;
  const { linePx, paddingPx } = spacing;
  const edges: number[] = [];
  const tops: number[] = [];
  let top = 0;
  for (const { lines, inView } of lanes) {
    edges.push(top);
    const height = inView === 0 ? EMPTY_PX : lines * linePx + 2 * paddingPx;
    tops.push(top + paddingPx + (namesAbove ? NAME_PX : 0));
    top += Math.max(height, namesAbove ? 0 : LANE_MIN_PX) + (namesAbove ? NAME_PX : 0);
  }
  return { edges, tops, linePx, heightPx: top };
}

/** The upper edge of a mark's line, in CSS pixels from the top of the plot. */
export const lineTop = ({ lane, line }: Mark, { tops, linePx }: Bands): number =>
  (tops[lane] ?? 0) + line * linePx;

/** The middle of a mark's line, its ends, and the upper edge of its lane, in CSS pixels of the plot. */
export interface Place extends Edges {
  readonly y: number;
  readonly laneTop: number;
}

/** Null for a mark that is out of the window. */
export function placeOf(mark: Mark, state: TimelineState): Place | null {
  const { widthPx } = state.scale;
  const edges = edgesOf(mark, state.scale);
  if (edges.right < 0 || edges.left > widthPx) return null;
  const bands = bandsOf(state.layout, state.namesAbove);
  return {
    ...within(edges, widthPx),
    y: lineTop(mark, bands) + bands.linePx / 2,
    laneTop: bands.edges[mark.lane] ?? 0,
  };
}

/** The upper edge of the room a mark is drawn in, in the middle of its line. */
export const markTop = (mark: Mark, bands: Bands): number =>
  lineTop(mark, bands) - (LINE_PX - bands.linePx) / 2;
