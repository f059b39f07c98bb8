import type { Interval } from "../../dataset/time/interval.ts";
import { inTime, onAxis } from "../axis/folding.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import { withMargin } from "../axis/zoom.ts";
import type { ClusterMark } from "./mark.ts";

/**
 * The window (epoch ms) that opens a cluster: where its events begin, and always a real step closer
 * than what is shown now. Else a cluster of long events would open to itself.
 */
export function windowOpening(
  { bar, extent }: Pick<ClusterMark, "bar" | "extent">,
  { folding, window }: TimeScale,
): Interval {
  const span = bar.from < bar.to ? { start: bar.from, end: bar.to } : extent;
  const fit = onAxis(folding, withMargin(span));
  const length = Math.min(fit.end - fit.start, (window.end - window.start) / 2);
  const middle = (fit.start + fit.end) / 2;
  return inTime(folding, { start: middle - length / 2, end: middle + length / 2 });
}
