import type { Interval } from "../../../dataset/time/interval.ts";
import { axisStretches, startOf, ticksOver } from "../../../query/axis/ticks.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";

/**
 * The year, decade, month or day that a label of the axis names; null over a fold, which has none.
 *
 * @param px  CSS pixels from the left edge of the plot.
 * @param row  of the two rows of labels.
 */
export function labelSpan(scale: TimeScale, px: number, row: "major" | "minor"): Interval | null {
  const stretch = axisStretches(scale, 0).find((each) => px >= each.leftPx && px < each.rightPx);
  if (!stretch) return null;
  const unit = stretch.units[row];
  const start = startOf(scale.toTime(px), unit);
  const end = ticksOver({ start, end: start + 1 }, unit).at(-1);
  return end === undefined ? null : { start, end };
}
