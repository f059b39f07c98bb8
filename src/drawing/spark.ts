/** The shape of an episode in a line of text: how many of its events begin in each stretch of it. */
import type { Interval } from "../dataset/time/interval.ts";

export const SPARK_PX = { width: 66, height: 14 } as const;
const BIN_PX = 3;

/** The paths of its ground line, and of its bars; the least of them is high enough to be seen. */
export function sparkPaths(
  extents: readonly Interval[],
  span: Interval,
): readonly [line: string, bars: string] {
  const { width, height } = SPARK_PX;
  const counts = binCounts(extents, span, width / BIN_PX);
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, bin) => {
    if (count === 0) return "";
    const high = Math.max(3, (count / most) * (height - 1));
    return `M${bin * BIN_PX} ${height - 1 - high}h${BIN_PX - 1}v${high}h${1 - BIN_PX}z`;
  });
  return [`M0 ${height - 0.5}H${width}`, bars.join("")];
}

/**
 * Events by equal bins of a span, by where they begin; where a start is open, by where they end. What
 * lies beyond the span counts in its first or last bin.
 */
export function binCounts(
  extents: readonly Interval[],
  { start, end }: Interval,
  bins: number,
): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const extent of extents) {
    const at = Number.isFinite(extent.start) ? extent.start : extent.end;
    const bin = Math.floor(((at - start) / (end - start)) * bins);
    const own = Math.min(bins - 1, Math.max(0, bin));
    counts[own] = (counts[own] ?? 0) + 1;
  }
  return counts;
}
