import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useIntl } from "react-intl";
import type { Interval } from "../../dataset/time/interval.ts";
import { EVEN } from "../../query/axis/folding.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import { snapWindow } from "../../query/criteria/link-window.ts";
import { openEvent, setWindow } from "../../query/criteria/query.ts";
import { anchorOf } from "../../query/window/geometry.ts";
import type { ClusterMark, LaneBand, Mark, WindowLayout } from "../../query/window/mark.ts";
import { windowOpening } from "../../query/window/window-opening.ts";
import { useReader } from "../state/reader.ts";
import { Episodes } from "./Episodes.tsx";
import { bandsOf } from "./frame/bands.ts";
import { AXIS_PX, SIZES } from "./frame/sizes.ts";
import { LaneBands } from "./LaneBands.tsx";
import { ClusterList } from "./marks/ClusterList.tsx";
import { Overview } from "./overview/Overview.tsx";
import css from "./TimelineView.module.css";
import { useRoom } from "./use-room.ts";
import { useSettings } from "./use-settings.ts";
import { useTimeline } from "./use-timeline.ts";
import { useZoomKeys } from "./use-zoom-keys.ts";
import { ZoomHint } from "./ZoomHint.tsx";

interface TimelineViewProps {
  /** How many events the window holds; null when the timeline leaves. */
  onTotals(totals: WindowLayout["totals"] | null): void;
}

/**
 * Lanes over a zoomable axis, the overview under it, and the episodes. All it knows of the page is
 * its `Reader`: another one may stand beside it, with a query of its own.
 */
export function TimelineView({ onTotals }: TimelineViewProps): ReactNode {
  const intl = useIntl();
  const { query, criteria, change, store, summary, lang } = useReader();
  const range = useMemo(() => withMargin(summary.extent ?? { start: 0, end: 1 }), [summary.extent]);
  const [lanes, setLanes] = useState<readonly LaneBand[]>([]);
  const [crowd, setCrowd] = useState<ClusterMark | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const { compact } = room;
  const settings = useSettings(room);
  const { selection } = settings;
  const { container, axis, live, parts, failure } = useTimeline(EVEN, range, settings, {
    onSettled: (window) => change((now) => setWindow(now, linkWindow(window, range)), "replace"),
    onLayout(layout) {
      // Lanes and marks move in the same frame; where only marks do, React has nothing to draw.
      if (layout && !sameLanes(lanes, layout.lanes)) flushSync(() => setLanes(layout.lanes));
      onTotals(layout?.totals ?? null);
    },
    onOpen(mark) {
      if (mark.type === "event") change((now) => openEvent(now, mark.id));
      else if (mark.together) setCrowd(mark);
      else if (parts) jump(windowOpening(mark, parts.timeline.scale()));
    },
    onEdge(mark, direction) {
      if (direction === "earlier" || direction === "later") {
        // Where it fails twice the focus stays: the arrow can be pressed again.
        walkOn(mark, direction).catch(() => undefined);
      }
    },
  });

  // The link's window, after Back or a link followed; what the hand did is already there.
  useEffect(() => {
    if (!parts) return;
    const wanted = query.window ?? range;
    const shown = linkWindow(parts.timeline.window(), range) ?? range;
    if (!same(wanted, shown)) parts.timeline.setWindow(wanted, true);
  }, [parts, query.window, range]);

  // An event opened from elsewhere is brought into view.
  const anchor = selection ? anchorOf(selection.date.extent) : null;
  useEffect(() => {
    if (anchor !== null) parts?.timeline.bringIntoView(anchor, true);
  }, [parts, anchor]);
  useEffect(() => {
    if (selection) parts?.marks.reveal(selection.id);
  }, [parts, selection]);

  /** A deliberate jump: the eye keeps its place, and Back returns. */
  function jump(window: Interval): void {
    parts?.timeline.setWindow(window, true);
    change((now) => setWindow(now, linkWindow(window, range)));
  }

  /** Past the last mark on the screen: on to the next event that is not on it. */
  async function walkOn(mark: Mark, direction: "earlier" | "later"): Promise<void> {
    const id = mark.type === "event" ? mark.id : mark.members.at(direction === "later" ? -1 : 0);
    if (!parts || id === undefined) return;
    const window = parts.timeline.window();
    const next = await store.ask({
      kind: "neighbour",
      from: id,
      direction,
      window,
      criteria,
      lang,
    });
    if (!next) return;
    parts.timeline.bringIntoView(anchorOf(next.date.extent), false);
    requestAnimationFrame(() => parts.marks.focusEvent(next.id));
  }

  const bands = useMemo(() => bandsOf(lanes, compact), [lanes, compact]);
  useZoomKeys(view, parts?.timeline ?? null, () => jump(range));
  // The boundary above says what happened.
  if (failure) throw failure.cause;

  return (
    <div ref={view} className={css["view"]} style={SIZES} data-compact={compact} data-timeline>
      <section
        className={css["timeline"]}
        aria-label={intl.formatMessage({ id: "timeline.region" })}
        style={{ minHeight: `${AXIS_PX + bands.heightPx}px` }}
      >
        <LaneBands
          lanes={lanes}
          bands={bands}
          onReveal={(event) => change((now) => openEvent(now, event))}
        />
        <div ref={stage} className={css["stage"]}>
          <div ref={axis} className={css["axis"]} aria-hidden="true" />
          <div ref={container} className={css["widget"]} />
          <ZoomHint target={container} />
        </div>
      </section>
      {crowd && (
        <ClusterList
          cluster={crowd}
          onOpen={(event) => change((now) => openEvent(now, event))}
          onClose={() => setCrowd(null)}
        />
      )}
      <div className={css["foot"]}>
        <Overview
          range={range}
          extent={summary.extent ?? range}
          live={live}
          onWindow={(window) => parts?.timeline.setWindow(window, false)}
        />
        <div className={css["controls"]}>
          <Episodes window={query.window ?? range} onWindow={jump} />
          <div className={css["zoom"]}>
            <button type="button" onClick={() => parts?.timeline.pan(-0.5, true)}>
              {intl.formatMessage({ id: "timeline.earlier" })}
            </button>
            <button type="button" onClick={() => parts?.timeline.pan(0.5, true)}>
              {intl.formatMessage({ id: "timeline.later" })}
            </button>
            <button
              type="button"
              aria-label={intl.formatMessage({ id: "timeline.zoomOut" })}
              onClick={() => parts?.timeline.zoom(2, true)}
            >
              −
            </button>
            <button
              type="button"
              aria-label={intl.formatMessage({ id: "timeline.zoomIn" })}
              onClick={() => parts?.timeline.zoom(0.5, true)}
            >
              +
            </button>
            <button type="button" onClick={() => jump(range)}>
              {intl.formatMessage({ id: "timeline.fit" })}
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Whether the bands of lanes look the same: counts of what is in view change with every movement. */
const sameLanes = (a: readonly LaneBand[], b: readonly LaneBand[]): boolean =>
  a.length === b.length && a.every((lane, i) => lookOf(lane) === lookOf(b[i]));

const lookOf = (lane: LaneBand | undefined): string => {
  if (!lane) return "";
  const { key, label, hue, values, rows, events, inView: shown, before, after } = lane;
  const outside = shown === 0 ? [before?.id, after?.id] : [];
  return JSON.stringify([key, label, hue, values, rows, events, shown === 0, ...outside]);
};

/** What the link says of a window: nothing when it is all there is. */
function linkWindow(window: Interval, range: Interval): Interval | null {
  const slack = (range.end - range.start) * 0.005;
  const whole = window.start <= range.start + slack && window.end >= range.end - slack;
  return whole ? null : snapWindow(window);
}

const same = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;
