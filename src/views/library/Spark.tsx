import type { ReactNode } from "react";
import { utcDay } from "../../dataset/time/calendar.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import { useLanguage } from "../locale/use-language.ts";
import type { Histogram } from "./keeping/kept.ts";
import css from "./Library.module.css";
import { axisYears, sparkOf } from "./spark.ts";

const WIDTH = 330;
const HEIGHT = 30;
const BINS = 86;
const GAP = 1;
/** The least of a count that can be seen. */
const LEAST = 2;
const MOST_YEARS = 6;

/** The shape of a dataset on the axis that all rows share, so that their extents can be compared. */
export function Spark({ histogram, span }: { histogram: Histogram; span: Interval }): ReactNode {
  const counts = sparkOf(histogram, span, BINS);
  const most = Math.max(1, ...counts);
  const step = WIDTH / BINS;
  const bars = counts.map((count, bin) => {
    if (count === 0) return "";
    const height = Math.max(LEAST, (count / most) * (HEIGHT - LEAST));
    const width = step - GAP;
    return `M${(bin * step).toFixed(1)} ${HEIGHT - 1 - height}h${width}v${height}h${-width}z`;
  });
  return (
    <svg
      className={css["sparkPicture"]}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--rule)" />
      <path d={bars.join("")} fill="var(--ink)" />
    </svg>
  );
}

/** The years of that axis, over the sparks. */
export function SparkYears({ span }: { span: Interval }): ReactNode {
  const { shortYear } = WORDINGS[useLanguage()];
  return (
    <svg className={css["years"]} viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
      {axisYears(span, MOST_YEARS).map((year) => {
        const x = ((utcDay(year) - span.start) / (span.end - span.start)) * WIDTH;
        const anchor = x < 16 ? "start" : x > WIDTH - 16 ? "end" : "middle";
        return (
          <text key={year} x={x} y={13} textAnchor={anchor}>
            {shortYear(year)}
          </text>
        );
      })}
    </svg>
  );
}
