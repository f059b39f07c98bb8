import { type ReactNode, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import type { Density } from "../../../query/answers/answer-types.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { type Bar, barBoxes } from "./bars.ts";
import { frameSides } from "./frame-sides.ts";
import { type LiveStretches, useRestingTimes } from "./frames/live-stretches.ts";
import css from "./Overview.module.css";
import { PeakNames } from "./PeakNames.tsx";
import { PointedBar } from "./PointedBar.tsx";
import type { StripHeights } from "./strip-heights.ts";
import { todayOn } from "./today.ts";
import { useTextWidth } from "./use-text-width.ts";

/** As in the style sheet. */
const FONT_PX = 12;
const REGULAR = 400;

interface StripWordsProps {
  readonly bars: readonly Bar[];
  readonly strip: TimeScale;
  readonly heights: StripHeights;
  readonly density: Density;
  /** What is framed. */
  readonly live: LiveStretches;
  /** Epoch ms; without it the day on which the strip was opened. */
  readonly now: number | undefined;
  /** The bin that a hand points at. */
  readonly pointed: number | null;
}

/** The words on the strip: today, the names of the peaks, and the bar that is pointed at. */
export function StripWords(props: StripWordsProps): ReactNode {
  const { bars, strip, heights, density, live, now, pointed } = props;
  const { topPx, basePx } = heights;
  const intl = useIntl();
  const [opened] = useState(Date.now);
  const widthOf = useTextWidth(FONT_PX);
  const word = intl.formatMessage({ id: "timeline.today" });
  const standing = useMemo(() => barBoxes(bars, basePx), [bars, basePx]);
  const today = useMemo(() => {
    const wordPx = Math.ceil(widthOf(word, REGULAR));
    return todayOn(strip, heights, { now: now ?? opened, wordPx, taken: standing });
  }, [strip, heights, now, opened, widthOf, word, standing]);
  const taken = useMemo(() => [...standing, ...(today?.boxes ?? [])], [standing, today]);
  const framed = useRestingTimes(live);
  const sides = useMemo(
    () => framed.flatMap((time) => frameSides(strip, heights, time)),
    [strip, heights, framed],
  );
  const shown = bars.find(({ bin }) => bin === pointed);
  return (
    <>
      {today && (
        <div className={css["today"]}>
          <i
            style={{ left: `${today.linePx}px`, top: `${topPx}px`, height: `${basePx - topPx}px` }}
          />
          {today.word && (
            <span style={{ left: `${today.word.left}px`, top: `${today.word.top}px` }}>{word}</span>
          )}
        </div>
      )}
      <PeakNames named={density.named} {...{ bars, strip, heights, taken, sides, widthOf }} />
      {shown && (
        <PointedBar
          {...{ counts: density.fine, bin: shown.bin }}
          share={(shown.leftPx + shown.widthPx / 2) / strip.widthPx}
        />
      )}
    </>
  );
}
