import { type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { utcDay } from "../../../dataset/time/calendar.ts";
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";
import { roundYearAfter, roundYearAt } from "../../../dataset/time/round-years.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../../dataset/wording/languages.ts";
import { scaleOf, type TimeScale } from "../../../query/axis/time-scale.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import type { LiveWindow } from "../frame/live-window.ts";
import { Brush, LEADERS_PX } from "./Brush.tsx";
import css from "./Overview.module.css";
import { useWidth } from "./use-width.ts";

const QUARTER_MS = 91.3125 * DAY_MS;
const BARS_PX = 54;

interface OverviewProps {
  /** All that can be panned to. */
  readonly range: Interval;
  /** The hull of what is dated, for the caption. */
  readonly extent: Interval;
  readonly live: LiveWindow;
  onWindow(window: Interval): void;
}

/** The density of the whole extent, and the window as a brush on it. */
export function Overview({ range, extent, live, onWindow }: OverviewProps): ReactNode {
  const intl = useIntl();
  const { criteria, lang } = useReader();
  const { ref, widthPx } = useWidth<HTMLDivElement>();
  const bins = Math.max(
    1,
    Math.min(Math.ceil((range.end - range.start) / QUARTER_MS), Math.floor(widthPx / 4)),
  );
  const density = useAnswer({ kind: "density", criteria, extent: range, bins });
  // Even, whatever the axis is: here is seen what it folds.
  const strip = useMemo(() => (widthPx > 0 ? scaleOf(range, widthPx) : null), [range, widthPx]);
  return (
    <section
      className={css["overview"]}
      aria-label={intl.formatMessage({ id: "timeline.overview" })}
    >
      <div className={css["caption"]} aria-hidden="true">
        <b>{intl.formatMessage({ id: "timeline.overview" })}</b>
        <span>{spanText(extent, lang)}</span>
      </div>
      <div ref={ref} className={css["strip"]}>
        {strip && density && (
          <>
            <Bars matching={density.matching} total={density.total} widthPx={widthPx} />
            <Years strip={strip} lang={lang} />
            <Brush strip={strip} live={live} onWindow={onWindow} />
          </>
        )}
      </div>
    </section>
  );
}

function Bars({
  matching,
  total,
  widthPx,
}: {
  readonly matching: readonly number[];
  readonly total: readonly number[];
  readonly widthPx: number;
}): ReactNode {
  const highest = Math.max(1, ...total);
  const step = widthPx / total.length;
  const width = Math.max(2, Math.min(step - 1, 8));
  const height = (count: number) => (count === 0 ? 0 : Math.max(3, (count / highest) * BARS_PX));
  return (
    <svg className={css["bars"]} width={widthPx} height={LEADERS_PX + BARS_PX} aria-hidden="true">
      {total.map((count, bin) =>
        count === 0 ? null : (
          // A bin has no name but its place, and the bars are never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <g key={bin} transform={`translate(${bin * step + (step - width) / 2} ${LEADERS_PX})`}>
            <rect
              className={css["rest"]}
              width={width}
              y={BARS_PX - height(count)}
              height={height(count)}
            />
            <rect
              className={css["match"]}
              width={width}
              y={BARS_PX - height(matching[bin] ?? 0)}
              height={height(matching[bin] ?? 0)}
            />
          </g>
        ),
      )}
    </svg>
  );
}

const LABEL_PX = 84;
const HALF_LABEL_PX = 18;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000];

function Years({ strip, lang }: { readonly strip: TimeScale; readonly lang: Language }): ReactNode {
  const { widthPx } = strip;
  const range = strip.shown();
  const first = new Date(range.start).getUTCFullYear();
  const last = new Date(range.end).getUTCFullYear();
  const step =
    YEAR_STEPS.find((years) => ((last - first) / years) * LABEL_PX <= widthPx) ?? 100_000;
  const years: number[] = [];
  for (let year = roundYearAt(first, step); year <= last; year = roundYearAfter(year, step)) {
    years.push(year);
  }
  return (
    <div className={css["years"]} aria-hidden="true">
      {years.map((year) => {
        const x = strip.toPx(utcDay(year));
        return x < HALF_LABEL_PX || x > widthPx - HALF_LABEL_PX ? null : (
          <span key={year} style={{ transform: `translateX(calc(${x}px - 50%))` }}>
            {WORDINGS[lang].shortYear(year)}
          </span>
        );
      })}
    </div>
  );
}
