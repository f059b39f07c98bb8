import type { ReactNode } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import { binCounts } from "./bin-counts.ts";

const WIDTH_PX = 66;
const HEIGHT_PX = 14;
const BIN_PX = 3;

/** The shape of an episode: how many of its events begin in each stretch of it. */
export function Spark({
  extents,
  span,
}: {
  extents: readonly Interval[];
  span: Interval;
}): ReactNode {
  const counts = binCounts(extents, span, WIDTH_PX / BIN_PX);
  return (
    <svg width={WIDTH_PX} height={HEIGHT_PX} aria-hidden="true">
      <path d={`M0 ${HEIGHT_PX - 0.5}H${WIDTH_PX}`} stroke="var(--rule-2)" />
      <path d={barsOf(counts)} fill="var(--ink-2)" />
    </svg>
  );
}

/** The bars as one path; the least of them is high enough to be seen. */
function barsOf(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, bin) => {
      if (count === 0) return "";
      const height = Math.max(3, (count / most) * (HEIGHT_PX - 1));
      return `M${bin * BIN_PX} ${HEIGHT_PX - 1 - height}h${BIN_PX - 1}v${height}h${1 - BIN_PX}z`;
    })
    .join("");
}
