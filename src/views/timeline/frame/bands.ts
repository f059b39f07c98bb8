import { LANE_PADDING_PX, ROW_PX } from "../../../query/window/geometry.ts";
import type { Mark } from "../../../query/window/mark.ts";

/** Where lanes stand under the axis, in CSS pixels from the top of the plot. */
export interface Bands {
  /** The top edge of each lane, its rule. */
  readonly edges: readonly number[];
  /** The top of each lane's first row of marks. */
  readonly tops: readonly number[];
  readonly heightPx: number;
}

/** A lane's name above its rows, where there is no column for it. */
const NAME_PX = 22;
/** A lane of one row has room for a name of two lines and its count. */
const LANE_MIN_PX = 46;

/** @param namesAbove whether names stand above the lanes instead of beside them. */
export function bandsOf(lanes: readonly { readonly rows: number }[], namesAbove: boolean): Bands {
  const edges: number[] = [];
  const tops: number[] = [];
  let top = 0;
  for (const { rows } of lanes) {
    edges.push(top);
    const height = Math.max(rows * ROW_PX + 2 * LANE_PADDING_PX, namesAbove ? 0 : LANE_MIN_PX);
    tops.push(top + LANE_PADDING_PX + (namesAbove ? NAME_PX : 0));
    top += height + (namesAbove ? NAME_PX : 0);
  }
  return { edges, tops, heightPx: top };
}

/** The upper edge of a mark's row, in CSS pixels from the top of the plot. */
export const markTop = ({ lane, row }: Mark, { tops }: Bands): number =>
  (tops[lane] ?? 0) + row * ROW_PX;
