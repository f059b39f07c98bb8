/** Sizes that scripts and style sheets share. `TimelineView` tells them to the sheets, as properties. */
import type { CSSProperties } from "react";
import { LINE_PX } from "../../../query/window/geometry.ts";

/** The height of the axis: two rows of labels. */
export const AXIS_PX = 46;

export const SIZES: CSSProperties & Readonly<Record<`--${string}`, string>> = {
  "--axis": `${AXIS_PX}px`,
  "--mark-line": `${LINE_PX}px`,
};
