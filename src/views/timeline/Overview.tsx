import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { useIntl } from "react-intl";
import { useStore } from "zustand";
import { spanText } from "../../dataset/date-text.ts";
import { DAY_MS, type Interval } from "../../dataset/interval.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { brushEdges, dragged, type Grip, gripAt, type Strip, shifted, xAt } from "./brush.ts";
import type { LiveWindow } from "./live-window.ts";
import styles from "./Overview.module.css";
import { useWidth } from "./use-width.ts";
import { SHORTEST_MS } from "./vis.ts";

const QUARTER_MS = 91.3125 * DAY_MS;
const BARS_PX = 54;
const LEADERS_PX = 22;

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
  const { query, lang } = useReader();
  const { ref, widthPx } = useWidth<HTMLDivElement>();
  const bins = Math.max(
    1,
    Math.min(Math.ceil((range.end - range.start) / QUARTER_MS), Math.floor(widthPx / 4)),
  );
  const density = useAnswer(
    JSON.stringify(["density", query.facets, query.words, range, bins]),
    ({ store, query: { facets, words } }) => store.density({ facets, words }, range, bins),
  );
  const strip = { range, widthPx };
  return (
    <section
      className={styles["overview"]}
      aria-label={intl.formatMessage({ id: "timeline.overview" })}
    >
      <div className={styles["caption"]} aria-hidden="true">
        <b>{intl.formatMessage({ id: "timeline.overview" })}</b>
        <span>{spanText(extent, lang)}</span>
      </div>
      <div ref={ref} className={styles["strip"]}>
        {widthPx > 0 && density && (
          <>
            <Bars matching={density.matching} total={density.total} widthPx={widthPx} />
            <Years strip={strip} />
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
    <svg
      className={styles["bars"]}
      width={widthPx}
      height={LEADERS_PX + BARS_PX}
      aria-hidden="true"
    >
      {total.map((count, bin) =>
        count === 0 ? null : (
          // A bin has no name but its place, and the bars are never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <g key={bin} transform={`translate(${bin * step + (step - width) / 2} ${LEADERS_PX})`}>
            <rect
              className={styles["rest"]}
              width={width}
              y={BARS_PX - height(count)}
              height={height(count)}
            />
            <rect
              className={styles["match"]}
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

function Years({ strip }: { readonly strip: Strip }): ReactNode {
  const { range, widthPx } = strip;
  const first = new Date(range.start).getUTCFullYear();
  const last = new Date(range.end).getUTCFullYear();
  const step =
    YEAR_STEPS.find((years) => ((last - first) / years) * LABEL_PX <= widthPx) ?? 100_000;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return (
    <div className={styles["years"]} aria-hidden="true">
      {years.map((year) => {
        const date = new Date(0);
        date.setUTCFullYear(year, 0, 1);
        const x = xAt(strip, date.getTime());
        return x < HALF_LABEL_PX || x > widthPx - HALF_LABEL_PX ? null : (
          <span key={year} style={{ transform: `translateX(calc(${x}px - 50%))` }}>
            {year}
          </span>
        );
      })}
    </div>
  );
}

interface BrushProps {
  readonly strip: Strip;
  readonly live: LiveWindow;
  onWindow(window: Interval): void;
}

/** Three sliders for the keyboard, one surface for the hand. */
function Brush({ strip, live, onWindow }: BrushProps): ReactNode {
  const intl = useIntl();
  const { lang } = useReader();
  const window = useStore(live, (state) => state.window);
  const drag = useRef<{ grip: Grip; from: number; window: Interval } | null>(null);
  const { range, widthPx } = strip;
  const { left, right } = brushEdges(strip, window);

  const xOf = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const x = xOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip: gripAt(strip, window, x), from: x, window };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!drag.current) return;
    const { grip, from, window: before } = drag.current;
    const x = xOf(event);
    if (grip === "new" && Math.abs(x - from) < 4) return;
    onWindow(dragged(strip, before, grip, from, x, SHORTEST_MS));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const start = drag.current;
    drag.current = null;
    if (start?.grip !== "new") return;
    const x = xOf(event);
    if (Math.abs(x - start.from) >= 4) return;
    // A press beside the brush brings the window there.
    const middle = xAt(strip, (window.start + window.end) / 2);
    onWindow(dragged(strip, window, "body", middle, x, SHORTEST_MS));
  }

  function onKeyDown(event: KeyboardEvent, grip: Exclude<Grip, "new">): void {
    const length = window.end - window.start;
    const step = length * (event.shiftKey ? 0.5 : 0.1);
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step }[event.key];
    const end = { Home: -1, End: 1 }[event.key];
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    const move = by ?? (end ?? 0) * (range.end - range.start);
    if (grip === "body") onWindow(shifted(window, move, range));
    else {
      const moved = Math.min(Math.max(window[grip] + move, range.start), range.end);
      onWindow(
        grip === "start"
          ? { ...window, start: Math.min(moved, window.end - SHORTEST_MS) }
          : { ...window, end: Math.max(moved, window.start + SHORTEST_MS) },
      );
    }
  }

  const slider = (grip: Exclude<Grip, "new">, time: number, text: string) => (
    <div
      key={grip}
      className={styles[grip]}
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
      className={styles["surface"]}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <svg className={styles["leaders"]} width={widthPx} height={LEADERS_PX} aria-hidden="true">
        <path d={`M${left} ${LEADERS_PX}L0 0.5M${right} ${LEADERS_PX}L${widthPx} 0.5`} />
      </svg>
      <div className={styles["brush"]} style={{ left: `${left}px`, width: `${right - left}px` }}>
        {slider("body", (window.start + window.end) / 2, spanText(window, lang))}
        {slider("start", window.start, day(window.start))}
        {slider("end", window.end, day(window.end - 1))}
      </div>
    </div>
  );
}
