import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useIntl } from "react-intl";
import type { Interval } from "../../dataset/time/interval.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import { snapWindow } from "../../query/criteria/link-window.ts";
import { openEvent, setWindow } from "../../query/criteria/query.ts";
import { anchorOf } from "../../query/window/geometry.ts";
import type { ClusterMark, LaneBand, Mark, WindowLayout } from "../../query/window/mark.ts";
import { inView } from "../state/in-view.ts";
import { useReader } from "../state/reader.ts";
import { bandsOf } from "./bands.ts";
import { Episodes } from "./Episodes.tsx";
import { LaneBands } from "./LaneBands.tsx";
import { ClusterList } from "./marks/ClusterList.tsx";
import type { MarkWords } from "./marks/marks-layer.ts";
import { useGlyphWidths } from "./marks/measure-glyphs.ts";
import { useClusterName } from "./marks/use-cluster-name.ts";
import { useSelection } from "./marks/use-selection.ts";
import { Overview } from "./overview/Overview.tsx";
import css from "./TimelineView.module.css";
import { useRoom } from "./use-room.ts";
import { AXIS_PX, type Parts, useParts } from "./use-timeline.ts";
import { useZoomKeys } from "./use-zoom-keys.ts";
import { ZoomHint } from "./ZoomHint.tsx";

/** Lanes over a zoomable axis, the overview under it, and the episodes. */
export function TimelineView(): ReactNode {
  const intl = useIntl();
  const { query, criteria, change, store, summary, lang } = useReader();
  const range = useMemo(() => withMargin(summary.extent ?? { start: 0, end: 1 }), [summary.extent]);
  const [lanes, setLanes] = useState<readonly LaneBand[]>([]);
  const newest = useRef<WindowLayout | null>(null);
  const glyphs = useGlyphWidths();
  const stage = useRef<HTMLDivElement>(null);
  const { compact, labelled, heightPx } = useRoom(stage);
  const { lanes: lanesBy } = query;
  const terms = useMemo(
    () => ({
      criteria,
      lanes: lanesBy,
      lang,
      heightPx,
      glyphs: labelled ? glyphs : null,
    }),
    [criteria, lanesBy, lang, heightPx, labelled, glyphs],
  );
  const { container, axis, live, parts, failure } = useParts(range, terms, {
    onSettled: (window) => change((now) => setWindow(now, linkWindow(window, range)), "replace"),
    onLayout(layout, made) {
      newest.current = layout;
      // Lanes and marks move in the same frame; where only marks do, React has nothing to draw.
      if (!sameLanes(lanes, layout.lanes)) flushSync(() => setLanes(layout.lanes));
      lay(made);
    },
    onOpen(mark) {
      if (mark.type === "event") change((now) => openEvent(now, mark.id));
      else if (mark.together) setCrowd(mark);
      else jump(opened(mark, live.getState().window));
    },
    onEdge(mark, direction) {
      if (direction === "earlier" || direction === "later") {
        // Where it fails twice the focus stays: the arrow can be pressed again.
        walkOn(mark, direction).catch(() => undefined);
      }
    },
  });
  const [crowd, setCrowd] = useState<ClusterMark | null>(null);
  const selection = useSelection();
  const clusterName = useClusterName();

  // The link's window, after Back or a link followed; what the hand did is already there.
  useEffect(() => {
    if (!parts) return;
    const wanted = query.window ?? range;
    const shown = linkWindow(parts.at.window(), range) ?? range;
    if (!same(wanted, shown)) parts.at.setWindow(wanted, true);
  }, [parts, query.window, range]);

  // An event opened from elsewhere is brought into view.
  const anchor = selection ? anchorOf(selection.date.extent) : null;
  useEffect(() => {
    if (anchor !== null) parts?.at.bringIntoView(anchor, true);
  }, [parts, anchor]);

  const bands = useMemo(() => bandsOf(lanes, compact), [lanes, compact]);
  const drawing = useMemo(
    (): MarkWords => ({
      lang,
      glyphs: labelled ? glyphs : null,
      nameOf: (mark) =>
        mark.type === "cluster"
          ? clusterName(mark)
          : `${mark.event.title.text}, ${dateText(mark.event.date, lang, "long")}`,
    }),
    [lang, clusterName, glyphs, labelled],
  );
  /** Hands on what the next drawing draws. */
  function lay({ at, marks }: Parts): void {
    const layout = newest.current;
    if (!layout) return;
    const places = bandsOf(layout.lanes, compact);
    at.setHeight(AXIS_PX + places.heightPx);
    marks.setLayout(layout, places, drawing);
    inView.setState({ totals: layout.totals });
  }
  const redraw = useEffectEvent((made: Parts) => {
    lay(made);
    made.at.redraw();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: by these it is drawn otherwise
  useEffect(() => {
    if (parts) redraw(parts);
  }, [parts, drawing, compact]);
  useEffect(() => {
    parts?.marks.setSelection(selection);
    if (selection) parts?.marks.reveal(selection.id);
  }, [parts, selection]);

  /** A deliberate jump: the eye keeps its place, and Back returns. */
  function jump(window: Interval): void {
    parts?.at.setWindow(window, true);
    change((now) => setWindow(now, linkWindow(window, range)));
  }

  /** Past the last mark on the screen: on to the next event that is not on it. */
  async function walkOn(mark: Mark, direction: "earlier" | "later"): Promise<void> {
    const id = mark.type === "event" ? mark.id : mark.members.at(direction === "later" ? -1 : 0);
    if (!parts || id === undefined) return;
    const window = parts.at.window();
    const next = await store.ask({
      kind: "neighbour",
      from: id,
      direction,
      window,
      criteria,
      lang,
    });
    if (!next) return;
    parts.at.bringIntoView(anchorOf(next.date.extent), false);
    requestAnimationFrame(() => parts.marks.focusEvent(next.id));
  }

  useZoomKeys(parts?.at ?? null, range, jump);
  // The boundary above says what happened.
  if (failure) throw failure.cause;

  return (
    <div className={css["view"]} data-compact={compact}>
      <section
        className={css["timeline"]}
        aria-label={intl.formatMessage({ id: "timeline.region" })}
        style={{ minHeight: `${AXIS_PX + bands.heightPx}px` }}
      >
        <LaneBands
          lanes={lanes}
          bands={bands}
          axisPx={AXIS_PX}
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
          onWindow={(window) => parts?.at.setWindow(window, false)}
        />
        <div className={css["controls"]}>
          <Episodes window={query.window ?? range} onWindow={jump} />
          <div className={css["zoom"]}>
            <button type="button" onClick={() => parts?.at.pan(-0.5, true)}>
              {intl.formatMessage({ id: "timeline.earlier" })}
            </button>
            <button type="button" onClick={() => parts?.at.pan(0.5, true)}>
              {intl.formatMessage({ id: "timeline.later" })}
            </button>
            <button
              type="button"
              aria-label={intl.formatMessage({ id: "timeline.zoomOut" })}
              onClick={() => parts?.at.zoom(2, true)}
            >
              −
            </button>
            <button
              type="button"
              aria-label={intl.formatMessage({ id: "timeline.zoomIn" })}
              onClick={() => parts?.at.zoom(0.5, true)}
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

/** The window that opens a cluster: where its events begin, and always a real step closer. */
function opened({ bar, extent }: ClusterMark, window: Interval): Interval {
  const span = bar.from < bar.to ? { start: bar.from, end: bar.to } : extent;
  const fit = withMargin(span);
  const length = Math.min(fit.end - fit.start, (window.end - window.start) / 2);
  const middle = (fit.start + fit.end) / 2;
  return { start: middle - length / 2, end: middle + length / 2 };
}
