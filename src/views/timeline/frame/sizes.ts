/** Sizes that scripts and style sheets share. `TimelineView` tells them to the sheets, as properties. */
import type { CSSProperties } from "react";
import { LINE_PX } from "../../../query/window/geometry.ts";

/** The height of the axis: two rows of labels. */
export const AXIS_PX = 46;

/** What is painted of the plot reaches so far beyond it, to either side, and can be moved by as much. */
export const BEYOND_PX = 128;

export const SIZES: CSSProperties & Readonly<Record<`--${string}`, string>> = {
  "--axis": `${AXIS_PX}px`,
  "--mark-line": `${LINE_PX}px`,
};
