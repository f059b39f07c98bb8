import { type ReactNode, useMemo } from "react";
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import { dateTick } from "../../../dataset/wording/tick-text.ts";
import { axisLabels } from "../../../query/axis/axis-labels.ts";
import { startOf, ticksOver, type Units, unitsFor } from "../../../query/axis/ticks.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { useReader } from "../../state/reader.ts";
import css from "./Overview.module.css";

/** A label has so many times the room of one on the plot's axis: here it is no more than a hold. */
const ROOMIER = 2;
const LABEL_PX = 84;
const YEAR_MS = 365.2425 * DAY_MS;
/** A label nearer to an edge would be cut. */
const HALF_LABEL_PX = 18;

/** The units of the labels; of tens of years, those that there is room for. */
function roomyUnits({ pxPerMs }: TimeScale): Units {
  const units = unitsFor(pxPerMs / ROOMIER);
  if (units.minor.scale !== "year" || units.minor.step < 10) return units;
  const fits = (step: number) => step * YEAR_MS * pxPerMs >= LABEL_PX;
  let ten = 10;
  while (!fits(5 * ten)) ten *= 10;
  const step = [ten, 2 * ten, 5 * ten].find(fits) ?? 5 * ten;
  return { ...units, minor: { scale: "year", step } };
}

interface YearsProps {
  readonly strip: TimeScale;
  readonly basePx: number;
  onJump(window: Interval): void;
}

/** The even axis: decades, or what else there is room for. A click shows the one it names. */
export function Years({ strip, basePx, onJump }: YearsProps): ReactNode {
  const { lang } = useReader();
  const labels = useMemo(() => axisLabels(lang), [lang]);
  const range = strip.shown();
  const { minor, major } = roomyUnits(strip);
  const ticks = ticksOver(range, minor);
  const named = ticks.findIndex((time) => strip.toPx(time) >= HALF_LABEL_PX);
  const textOf = (time: number, i: number) => {
    // Of a decade, too, the first year stands here.
    if (minor.scale === "year") return labels.minor(time, { scale: "year", step: 1 });
    // The first Monday there is, and of each month, tells which month it is: there is no row above.
    if (minor.scale === "week" && (i === named || new Date(time).getUTCDate() <= 7)) {
      return dateTick(time, lang);
    }
    return startOf(time, major) === time ? labels.major(time, major) : labels.minor(time, minor);
  };
  return (
    <div className={css["years"]} style={{ top: `${basePx}px` }}>
      {ticks.slice(0, -1).map((time, i) => {
        const x = strip.toPx(time);
        if (x < HALF_LABEL_PX || x > strip.widthPx - HALF_LABEL_PX) return null;
        const span = { start: time, end: Math.min(ticks[i + 1] ?? range.end, range.end) };
        return (
          <button
            key={time}
            type="button"
            // By the keyboard the sliders above do the same.
            tabIndex={-1}
            aria-label={spanText(span, lang)}
            style={{ transform: `translateX(calc(${x}px - 50%))` }}
            onClick={() => onJump(span)}
          >
            {textOf(time, i)}
          </button>
        );
      })}
    </div>
  );
}
