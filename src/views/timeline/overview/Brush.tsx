import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from "react";
import { useIntl } from "react-intl";
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import { inTime, onAxis } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { useReader } from "../../state/reader.ts";
import { type LiveWindow, useResting } from "../frame/live-window.ts";
import { SHORTEST_MS } from "../frame/vis.ts";
import { brushEdges, dragged, type Grip, gripAt, shifted } from "./brush-drag.ts";
import css from "./Overview.module.css";

/** Above the bars: lines from the brush to the edges of the view that it stands for. */
export const LEADERS_PX = 22;
/** A press that moves less is a click. */
const CLICK_PX = 4;

interface BrushProps {
  readonly strip: TimeScale;
  readonly live: LiveWindow;
  onWindow(window: Interval): void;
}

/** Three sliders for the keyboard, one surface for the hand. */
export function Brush({ strip, live, onWindow }: BrushProps): ReactNode {
  const intl = useIntl();
  const { lang } = useReader();
  /** What is told is told at rest; what is seen follows the hand, without a rendering. */
  const resting = useResting(live);
  const brush = useRef<HTMLDivElement>(null);
  const leaders = useRef<SVGPathElement>(null);
  const drag = useRef<{ grip: Grip; from: number; window: Interval } | null>(null);
  const { widthPx } = strip;
  const range = strip.shown();
  const windowNow = () => live.getState().window;

  useLayoutEffect(() => {
    const follow = ({ window }: { readonly window: Interval }) => {
      const { left, right } = brushEdges(strip, window);
      if (brush.current) {
        brush.current.style.transform = `translateX(${left}px)`;
        brush.current.style.width = `${right - left}px`;
      }
      leaders.current?.setAttribute(
        "d",
        `M${left} ${LEADERS_PX}L0 0.5M${right} ${LEADERS_PX}L${widthPx} 0.5`,
      );
    };
    follow(live.getState());
    return live.subscribe(follow);
  }, [live, strip, widthPx]);

  const xOf = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const x = xOf(event);
    const window = windowNow();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip: gripAt(strip, window, x), from: x, window };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!drag.current) return;
    const { grip, from, window: before } = drag.current;
    const x = xOf(event);
    if (grip === "new" && Math.abs(x - from) < CLICK_PX) return;
    onWindow(dragged(strip, before, grip, from, x, SHORTEST_MS));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const start = drag.current;
    drag.current = null;
    if (start?.grip !== "new") return;
    const x = xOf(event);
    if (Math.abs(x - start.from) >= CLICK_PX) return;
    // A press beside the brush brings the window there.
    const window = windowNow();
    const { left, right } = brushEdges(strip, window);
    const middle = (left + right) / 2;
    onWindow(dragged(strip, window, "body", middle, x, SHORTEST_MS));
  }

  function onKeyDown(event: KeyboardEvent, grip: Exclude<Grip, "new">): void {
    const { folding, window: all } = strip;
    const window = onAxis(folding, windowNow());
    const length = window.end - window.start;
    const step = length * (event.shiftKey ? 0.5 : 0.1);
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step }[event.key];
    const end = { Home: -1, End: 1 }[event.key];
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    const move = by ?? (end ?? 0) * (all.end - all.start);
    if (grip === "body") onWindow(shifted(strip, windowNow(), move));
    else {
      const moved = Math.min(Math.max(window[grip] + move, all.start), all.end);
      const next =
        grip === "start"
          ? { ...window, start: Math.min(moved, window.end - SHORTEST_MS) }
          : { ...window, end: Math.max(moved, window.start + SHORTEST_MS) };
      onWindow(inTime(folding, next));
    }
  }

  const slider = (grip: Exclude<Grip, "new">, time: number, text: string) => (
    <div
      key={grip}
      className={css[grip]}
      role="slider"
      tabIndex={0}
      aria-label={intl.formatMessage({ id: `timeline.brush.${grip}` })}
      aria-valuemin={Math.round(range.start / DAY_MS)}
      aria-valuemax={Math.round(range.end / DAY_MS)}
      aria-valuenow={Math.round(time / DAY_MS)}
      aria-valuetext={text}
      onKeyDown={(event) => onKeyDown(event, grip)}
    />
  );
  const day = (time: number) => spanText({ start: time, end: time + 1 }, lang);

  return (
    <div
      className={css["surface"]}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <svg className={css["leaders"]} width={widthPx} height={LEADERS_PX} aria-hidden="true">
        <path ref={leaders} />
      </svg>
      <div ref={brush} className={css["brush"]}>
        {slider("body", (resting.start + resting.end) / 2, spanText(resting, lang))}
        {slider("start", resting.start, day(resting.start))}
        {slider("end", resting.end, day(resting.end - 1))}
      </div>
    </div>
  );
}
