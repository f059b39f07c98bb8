import { memo, type ReactNode } from "react";
import type { Interval } from "../../../dataset/time/interval.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { Bar } from "./bars.ts";
import { episodeRows } from "./episode-rows.ts";
import css from "./Overview.module.css";
import type { StripHeights } from "./strip-heights.ts";

const EPISODE_PX = 2;
const EPISODE_ROW_PX = 3;

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly strip: TimeScale;
  readonly heights: StripHeights;
  readonly episodes: readonly Interval[];
  /** The bin that a hand points at. */
  readonly pointed: number | null;
}

/** Bars on their base, those that match in ink; and under it a line for each episode. */
export const Bars = memo(function Bars(props: BarsProps): ReactNode {
  const { bars, strip, heights, episodes, pointed } = props;
  const { topPx, basePx } = heights;
  const path = (height: (bar: Bar) => number) =>
    bars
      .filter((bar) => height(bar) > 0)
      .map((bar) => `M${bar.leftPx} ${basePx}v${-height(bar)}h${bar.widthPx}V${basePx}z`)
      .join("");
  const rows = episodeRows(episodes);
  const shown = bars.find(({ bin }) => bin === pointed);
  return (
    <svg className={css["bars"]} width={strip.widthPx} height="100%" aria-hidden="true">
      {shown && (
        <rect
          className={css["pointed"]}
          x={shown.leftPx - 2}
          width={shown.widthPx + 4}
          height={basePx - topPx}
          y={topPx}
        />
      )}
      <path className={css["rest"]} d={path(({ totalPx }) => totalPx)} />
      <path className={css["match"]} d={path(({ matchPx }) => matchPx)} />
      <path className={css["base"]} d={`M0 ${basePx + 0.5}h${strip.widthPx}`} />
      {episodes.map(({ start, end }, i) => (
        <rect
          // Episodes are never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={i}
          className={css["episode"]}
          x={strip.toPx(start)}
          y={basePx + 2 + (rows[i] ?? 0) * EPISODE_ROW_PX}
          width={Math.max(EPISODE_PX, strip.toPx(end) - strip.toPx(start))}
          height={EPISODE_PX}
        />
      ))}
    </svg>
  );
});
