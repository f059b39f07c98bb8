/** What a fold of the axis says, and where it is drawn, whatever draws it. */
import type { AxisPart } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";

/** The words of a fold: from when to when, how long and how many events, and the way to unfold it. */
export type FoldWords = (part: AxisPart) => {
  readonly span: string;
  readonly holds: string;
  readonly unfold: string;
  /** The accessible name of the button. */
  readonly name: string;
};

/** Where a fold is drawn, in CSS pixels from the left edge of the plot: as far as it is in view. */
export interface FoldPlace {
  readonly part: AxisPart;
  readonly leftPx: number;
  readonly widthPx: number;
}

/** What of a torn edge is beyond the fold. */
const EDGE_PX = 4;

export const foldPlaces = (scale: TimeScale): readonly FoldPlace[] =>
  scale
    .shownParts()
    .filter(({ folded }) => folded)
    .map(({ part, leftPx, rightPx }) => {
      const left = Math.max(leftPx, -EDGE_PX);
      return { part, leftPx: left, widthPx: Math.min(rightPx, scale.widthPx + EDGE_PX) - left };
    });

/**
 * CSS pixels up to which a head has room for its dates and button alone, the dates on two lines if need be, for the
 * button upright, and for no word.
 */
const LITTLE_PX = 100;
const UPRIGHT_PX = 56;
/** A target is as wide. */
const NONE_PX = 24;

/** Not asked of the style sheet, which would style and lay out each head twice at every step. */
export const roomFor = (widthPx: number): "all" | "little" | "upright" | "none" =>
  widthPx > LITTLE_PX
    ? "all"
    : widthPx > UPRIGHT_PX
      ? "little"
      : widthPx > NONE_PX
        ? "upright"
        : "none";
