import type { Interval } from "../../dataset/time/interval.ts";

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
