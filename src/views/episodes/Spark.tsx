import type { ReactNode } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import { SPARK_PX, sparkPaths } from "../../drawing/spark.ts";

/** The shape of an episode: how many of its events begin in each stretch of it. */
export function Spark({
  extents,
  span,
}: {
  extents: readonly Interval[];
  span: Interval;
}): ReactNode {
  const [line, bars] = sparkPaths(extents, span);
  return (
    <svg {...SPARK_PX} aria-hidden="true">
      <path d={line} stroke="var(--rule-2)" />
      <path d={bars} fill="var(--ink-2)" />
    </svg>
  );
}
