import { memo, type ReactNode, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import type { Interval } from "../../../dataset/time/interval.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import type { Density } from "../../../query/answers/answer-types.ts";
import { scaleOf, type TimeScale } from "../../../query/axis/time-scale.ts";
import { late, useIsAfterFirstView } from "../../kit/late.tsx";
import { useAnswer, useReader } from "../../state/reader.ts";
import { Bars } from "./Bars.tsx";
import { barAt, barsOf } from "./bars.ts";
import { Frames, type OnWindow } from "./frames/Frames.tsx";
import type { LiveStretches } from "./frames/live-stretches.ts";
import css from "./Overview.module.css";
import { type StripHeights, stripHeights } from "./strip-heights.ts";
import { useSize } from "./use-size.ts";
import { Years } from "./Years.tsx";

/** On a phone neighbouring quarters touch, and are still told apart by their heights. */
const LEAST_BIN_PX = 1;

/** Lines of episodes under the base: more of them than pixels only cover each other. */
const MOST_LINES = 500;

// Bars and frames are of use without words; these come after them, and move nothing.
const StripWords = late(async () => (await import("./StripWords.tsx")).StripWords);

interface OverviewProps {
  /** All that can be panned to. */
  readonly range: Interval;
  /** The hull of what is dated, for the caption. */
  readonly extent: Interval;
  /** What is shown elsewhere, to be framed here. */
  readonly live: LiveStretches;
  /** Whether the ends of a frame can be moved; elsewhere it only tells what is on the screen. */
  readonly resizable?: boolean;
  /** Epoch ms. */
  readonly now?: number | undefined;
  /** Follows the hand. */
  readonly onWindow: OnWindow;
  /** A deliberate step to a window, such as a decade. */
  onJump(window: Interval): void;
}

/**
 * All events on an even axis, as bars, with a frame around each stretch that is shown elsewhere. Not
 * rendered again with what stands around it: lanes are others at many a step of a zoom.
 */
export const Overview = memo(function Overview(props: OverviewProps): ReactNode {
  const { range, extent } = props;
  const intl = useIntl();
  const { anyTime: criteria, change, lang } = useReader();
  const { ref, size } = useSize<HTMLDivElement>();
  const mostBins = size ? Math.floor(size.widthPx / LEAST_BIN_PX) : 0;
  const isAfter = useIsAfterFirstView();
  const density = useAnswer(
    isAfter && mostBins > 0 ? { kind: "density", criteria, extent: range, mostBins } : null,
  );
  // Even, whatever the axis is: here is seen what it folds.
  const strip = useMemo(() => size && scaleOf(range, size.widthPx), [range, size]);
  const heights = useMemo(() => size && stripHeights(size.heightPx), [size]);
  return (
    <section
      className={css["overview"]}
      aria-label={intl.formatMessage({ id: "timeline.overview" })}
    >
      <div className={css["caption"]} aria-hidden="true">
        <b>{intl.formatMessage({ id: "timeline.overview" })}</b>
        <span>{spanText(extent, lang)}</span>
      </div>
      <button
        type="button"
        className={`link ${css["counts"]}`}
        onClick={() => change((now) => ({ ...now, view: "counts" }))}
      >
        {intl.formatMessage({ id: "counts.short" })}
      </button>
      <div ref={ref} className={css["strip"]}>
        {strip && heights && density && <Strip {...props} {...{ strip, heights, density }} />}
      </div>
    </section>
  );
});

interface StripProps extends OverviewProps {
  readonly strip: TimeScale;
  readonly heights: StripHeights;
  readonly density: Density;
}

function Strip(props: StripProps): ReactNode {
  const { strip, heights, density, live, resizable = true, now, onWindow, onJump } = props;
  const { topPx, basePx } = heights;
  const { summary } = useReader();
  const [pointed, setPointed] = useState<number | null>(null);
  const bars = useMemo(
    () => barsOf(density.fine, strip, basePx - topPx),
    [density, strip, basePx, topPx],
  );
  const episodes = useMemo(
    () => summary.episodes.slice(0, MOST_LINES).map(({ extent }) => extent),
    [summary],
  );
  return (
    <>
      <Bars {...{ bars, strip, heights, episodes, pointed }} />
      <StripWords {...{ bars, strip, heights, density, live, now, pointed }} />
      <Frames
        {...{ strip, heights, live, resizable, onWindow }}
        onPoint={(px) => setPointed(px === null ? null : barAt(bars, px))}
      />
      <Years {...{ strip, basePx, onJump }} />
    </>
  );
}
