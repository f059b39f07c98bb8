import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from "react";
import { useIntl } from "react-intl";
import { DAY_MS, type Interval } from "../../../../dataset/time/interval.ts";
import { spanText } from "../../../../dataset/wording/date-text.ts";
import { inTime, onAxis } from "../../../../query/axis/folding.ts";
import type { TimeScale } from "../../../../query/axis/time-scale.ts";
import { textScale } from "../../../kit/text-scale.ts";
import { useReader } from "../../../state/reader.ts";
import css from "./Frames.module.css";
import { type Following, followStretches } from "./follow-stretches.ts";
import { dragged, frameEdges, type Grip, type Hold, holdAt, shifted } from "./frame-drag.ts";
import { type LiveStretches, timesOf, useRestingTimes } from "./live-stretches.ts";

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** Nothing is dated more finely than by the day. */
const SHORTEST_MS = DAY_MS;
/** Of all there is: a tenth of it is a step by key for a frame that cannot be made wider. */
const STEP_SHARE = 0.2;
/** A frame reaches a little under the base, over the lines of the episodes. */
const FOOT_PX = 5;

/** @param stretch the rank of the one that was moved; null for a window that replaces them all. */
export type OnWindow = (window: Interval, stretch: number | null) => void;

interface FramesProps {
  readonly strip: TimeScale;
  /** The upper edge of frames, and the base of the bars, in CSS pixels from the top of the strip. */
  readonly heights: { readonly topPx: number; readonly basePx: number };
  readonly live: LiveStretches;
  readonly resizable: boolean;
  readonly onWindow: OnWindow;
  /** Where a hand points that drags nothing; null once it has left. */
  onPoint(px: number | null): void;
}

/** A frame for each stretch: three sliders each for the keyboard, one surface for the hand. */
export function Frames({
  strip,
  heights,
  live,
  resizable,
  onWindow,
  onPoint,
}: FramesProps): ReactNode {
  const intl = useIntl();
  const { lang } = useReader();
  /** What is told is told at rest; what is seen follows the hand, without a rendering. */
  const resting = useRestingTimes(live);
  const surface = useRef<HTMLDivElement>(null);
  const frames = useRef<HTMLDivElement>(null);
  const leaders = useRef<SVGPathElement>(null);
  const drag = useRef<{ hold: Hold; from: number; window: Interval } | null>(null);
  /** What the hand had held when it let go, until the click that follows. */
  const press = useRef<(NonNullable<typeof drag.current> & { readonly to: number }) | null>(null);
  const { topPx } = heights;
  const endPx = heights.basePx + FOOT_PX;
  const range = strip.shown();

  const following = useRef<Following | null>(null);
  useLayoutEffect(() => {
    if (!surface.current || !frames.current || !leaders.current) return;
    const now = followStretches({
      live,
      strip,
      surface: surface.current,
      frames: frames.current,
      leaders: leaders.current,
      topPx,
      endPx,
    });
    following.current = now;
    return now.end;
  }, [live, strip, topPx, endPx]);
  // A drag over a fold has one frame more; what paints them all stays.
  useLayoutEffect(() => following.current?.follow());

  function heldAt(times: readonly Interval[], x: number): Hold {
    const hold = holdAt(strip, times, x);
    return resizable || hold.grip === "new" ? hold : { ...hold, grip: "body" };
  }

  const xOf = (event: PointerEvent<HTMLElement>) =>
    (event.clientX - event.currentTarget.getBoundingClientRect().left) / textScale();

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const from = xOf(event);
    const times = timesOf(live);
    const hold = heldAt(times, from);
    const window = times[hold.stretch ?? 0];
    if (!window) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { hold, from, window };
    onPoint(null);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const x = xOf(event);
    if (!drag.current) {
      if (event.pointerType === "mouse") onPoint(x);
      return;
    }
    const { hold, from, window } = drag.current;
    if (hold.grip === "new" && Math.abs(x - from) < CLICK_PX) return;
    onWindow(dragged(strip, window, hold.grip, from, x, SHORTEST_MS), hold.stretch);
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    press.current = drag.current && { ...drag.current, to: xOf(event) };
    drag.current = null;
  }

  /** Goes to what was pressed: not before, or the click would meet what has come under the finger by then. */
  function onClick(): void {
    const { current: pressed } = press;
    press.current = null;
    // A frame that only tells what is on the screen is no handle, and may lie over what is pressed.
    if (!pressed || (resizable && pressed.hold.grip !== "new")) return;
    // Where the finger was: its click may be moved to what it is thought to mean.
    const x = pressed.to;
    if (Math.abs(x - pressed.from) >= CLICK_PX) return;
    if (!resizable) {
      // Of what is on the screen, the length says nothing of where to go.
      const time = strip.toTime(x);
      onWindow({ start: time, end: time }, null);
      return;
    }
    // A press beside the frames brings the window there.
    const { left, right } = frameEdges(strip, pressed.window);
    const middle = (left + right) / 2;
    onWindow(dragged(strip, pressed.window, "body", middle, x, SHORTEST_MS), null);
  }

  function onKeyDown(event: KeyboardEvent, grip: Exclude<Grip, "new">, stretch: number): void {
    const time = timesOf(live)[stretch];
    if (!time) return;
    const { folding, window: all } = strip;
    const window = onAxis(folding, time);
    // Where it only tells what is on the screen, that may be a day of many years.
    const least = resizable ? 0 : (all.end - all.start) * STEP_SHARE;
    const length = Math.max(window.end - window.start, least);
    const step = length * (event.shiftKey ? 0.5 : 0.1);
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step }[event.key];
    const end = { Home: -1, End: 1 }[event.key];
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    const move = by ?? (end ?? 0) * (all.end - all.start);
    if (grip === "body") {
      onWindow(shifted(strip, time, move), stretch);
      return;
    }
    const moved = Math.min(Math.max(window[grip] + move, all.start), all.end);
    const next =
      grip === "start"
        ? { ...window, start: Math.min(moved, window.end - SHORTEST_MS) }
        : { ...window, end: Math.max(moved, window.start + SHORTEST_MS) };
    onWindow(inTime(folding, next), stretch);
  }

  const slider = (
    grip: Exclude<Grip, "new">,
    { stretch, at, text }: { stretch: number; at: number; text: string },
  ) => (
    <div
      className={css[grip]}
      role="slider"
      tabIndex={0}
      aria-label={intl.formatMessage({ id: `timeline.brush.${grip}` })}
      aria-valuemin={Math.round(range.start / DAY_MS)}
      aria-valuemax={Math.round(range.end / DAY_MS)}
      aria-valuenow={Math.round(at / DAY_MS)}
      aria-valuetext={text}
      onKeyDown={(event) => onKeyDown(event, grip, stretch)}
    />
  );
  const day = (time: number) => spanText({ start: time, end: time + 1 }, lang);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sliders in it are the keyboard's
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={surface}
      className={css["surface"]}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onClick={onClick}
      onPointerLeave={() => onPoint(null)}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <svg className={css["leaders"]} width={strip.widthPx} height={topPx} aria-hidden="true">
        <path ref={leaders} />
      </svg>
      <div ref={frames} className={css["frames"]}>
        {resting.map((time, stretch) => {
          const { start, end } = time;
          const middle = (start + end) / 2;
          return (
            <div
              // A stretch has no name but its rank, and the ranks are those of time.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={stretch}
              className={css["frame"]}
              style={{ top: `${topPx}px`, height: `${endPx - topPx}px` }}
            >
              {slider("body", { stretch, at: middle, text: spanText(time, lang) })}
              {resizable && slider("start", { stretch, at: start, text: day(start) })}
              {resizable && slider("end", { stretch, at: end, text: day(end - 1) })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
