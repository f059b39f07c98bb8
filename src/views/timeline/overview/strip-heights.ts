/**
 * The strip from top to bottom, in CSS pixels. Its whole height is the style sheet's; what is short
 * gives up the lines to the plot first, then the second line of a name.
 *
 *     ╲            ╱   lines to the stretches of the plot
 *      ┌──┐  2001 32 events
 *      │▌ │  2001 NMD dispute
 *     ─┴──┴──────────  base, with the episodes under it
 *       2000     2010
 */
export interface StripHeights {
  /** The upper edge of frames and of the highest bar. */
  readonly topPx: number;
  readonly basePx: number;
}

/** A line of small type. */
export const LINE_PX = 14;
const AXIS_PX = 18;
/** A name of two lines clears the lowest bars by as much. */
const CLEAR_PX = 6;

export function stripHeights(heightPx: number): StripHeights {
  const topPx = heightPx >= 70 ? 20 : heightPx >= 50 ? LINE_PX : 2;
  return { topPx, basePx: heightPx - AXIS_PX };
}

/** The top of each line that a name has room for, the upper one first. */
export function lineTops({ topPx, basePx }: StripHeights): readonly number[] {
  const upper = basePx - CLEAR_PX - 2 * LINE_PX;
  return upper >= topPx ? [upper, upper + LINE_PX] : [Math.max(0, basePx - CLEAR_PX - LINE_PX)];
}
