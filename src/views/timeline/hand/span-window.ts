import type { Interval } from "../../../dataset/time/interval.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { toldWindow } from "../../../query/axis/told-window.ts";
import { snapWindow } from "../../../query/criteria/link-window.ts";

/**
 * The window (epoch ms) that shows a span which was drawn or pressed on the axis: wider than it where it ends a little
 * inside a fold, which would be a torn line without a word.
 */
export const spanWindow = (span: Interval, { folding, widthPx }: TimeScale): Interval =>
  snapWindow(toldWindow(folding, span, widthPx));
