import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import type { Home } from "../../query/answers/home.ts";
import { type AxisPart, EVEN } from "../../query/axis/folding.ts";
import type { Mark, WindowAnswer } from "../../query/window/mark.ts";
import { afterFirstView, fetchedAhead, firstViewIsThere, whenIdle } from "../kit/late.tsx";
import { useReader } from "../state/reader.ts";
import { createAxis } from "./axis/axis.ts";
import { createFolds } from "./axis/folds.ts";
import { createToday } from "./axis/today.ts";
import type { TimelineSettings } from "./frame/timeline-state.ts";
import type { Layer } from "./frame/update.ts";
import type { Panels } from "./frame/vis.ts";
import type { ZoomPivot } from "./hand/zoom-pivot.ts";
import type { Direction } from "./marks/arrow-keys.ts";
import { createMarksLayer, type MarksLayer } from "./marks/marks-layer.ts";
import { createLiveStretches, type LiveStretches } from "./overview/frames/live-stretches.ts";
import { stretchesLayer } from "./stretches-layer.ts";
import { createTimeline, type Timeline } from "./timeline.ts";

const painters = fetchedAhead(async () => (await import("./axis/painters.ts")).painters);

const hand = fetchedAhead(async () => (await import("./hand/hand.ts")).hand);

/** Needed where an event is open. */
const createFlag = fetchedAhead(
  async () => (await import("./marks/selection-flag.ts")).createSelectionFlag,
);

export interface Parts {
  readonly timeline: Timeline;
  readonly marks: MarksLayer;
}

interface TimelineInPage {
  /** Where the widget goes. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Over its axis, for what only points; and for the heads of folds. */
  readonly axis: RefObject<HTMLDivElement | null>;
  readonly heads: RefObject<HTMLDivElement | null>;
  /** Null until the widget is there. */
  readonly parts: Parts | null;
  readonly live: LiveStretches;
  readonly failure: { readonly cause: unknown } | null;
}

interface Handlers {
  /** The window has come to rest. */
  onSettled(): void;
  /** An act of the reader has decided on a window, which may still be on its way. */
  onChosen(): void;
  /** A layout is drawn in this frame; null when the timeline leaves. */
  onLayout(layout: WindowAnswer | null, isMoving: boolean): void;
  onOpen(mark: Mark): void;
  /** The reader walks on past the last mark on the screen. */
  onEdge(mark: Mark, direction: Direction): void;
  onUnfold(part: AxisPart): void;
  /** A span was drawn, or named by a label of the axis. */
  onSpan(span: Interval): void;
}

/**
 * The part of the timeline that React does not draw. It is made once, and made anew for another
 * range, which belongs to the dataset; another folding is drawn in place.
 *
 * @param home  how its axis is folded; null while nobody knows.
 * @param wanted the window that is asked for; another one is another value.
 * @param range all that can be panned to.
 */
export function useTimeline(
  home: Pick<Home, "folding"> | null,
  wanted: Interval,
  range: Interval,
  settings: TimelineSettings,
  handlers: Handlers,
): TimelineInPage {
  const container = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const { query, store } = useReader();
  const [live] = useState(() => createLiveStretches(query.window ?? range));
  const [parts, setParts] = useState<Parts | null>(null);
  const [failure, setFailure] = useState<TimelineInPage["failure"]>(null);

  const onSettled = useEffectEvent(handlers.onSettled);
  const onChosen = useEffectEvent(handlers.onChosen);
  const onLayout = useEffectEvent(handlers.onLayout);
  const onOpen = useEffectEvent(handlers.onOpen);
  const onEdge = useEffectEvent(handlers.onEdge);
  const onUnfold = useEffectEvent(handlers.onUnfold);
  const onSpan = useEffectEvent(handlers.onSpan);
  const { folding } = home ?? { folding: EVEN };
  const isKnown = home !== null;
  const first = useEffectEvent(() => ({ window: wanted, folding, settings }));
  useEffect(() => {
    const [widget, overFolds] = [container.current, heads.current];
    if (!isKnown || !widget || !overFolds) return;
    let marks: MarksLayer | null = null;
    let zoomPivot: ZoomPivot | null = null;
    let steadyPage: Layer | null = null;
    let isReady = false;
    /** Once the marks are there, what a hand may do next is made ready. */
    const makeReady = () => {
      if (isReady) return;
      isReady = true;
      firstViewIsThere();
      const rehearse = () => painters()?.rehearse(timeline.rehearse, whenIdle);
      afterFirstView(() => void painters.ask().then(rehearse, () => undefined));
      // Not in the frame that draws the marks: it has the browser lay out the page.
      const ready = () => setTimeout(takeHold);
      afterFirstView(() => void hand.ask().then(ready, () => undefined));
    };
    const takeHold = () => {
      const it = hand();
      if (!it || !widgetPanels || isGone) return;
      const panels = widgetPanels;
      zoomPivot = it.zoomPivot();
      steadyPage = it.steadyPage(panels);
      timeline.add(it.pointerHold);
      timeline.add(() =>
        it.spanDrag({
          count: ({ criteria }, span) => store.ask({ kind: "beginning", criteria, span }),
          container: widget,
          panels,
          overAxis: overFolds,
          onSpan: (span) => onSpan(it.spanWindow(span, timeline.scale())),
        }),
      );
    };
    let isGone = false;
    let widgetPanels: Panels | null = null;
    const timeline: Timeline = createTimeline(widget, {
      ...first(),
      store,
      range,
      layers(panels, change) {
        widgetPanels = panels;
        marks = createMarksLayer(panels.plot, {
          onOpen: (mark) => onOpen(mark),
          onEdge: (mark, direction) => onEdge(mark, direction),
          onPointedAt: (pointedAt) => change({ pointedAt }),
        });
        return [
          // Before the marks, which are painted as far as they are then seen, and before the open event is
          // brought into view.
          {
            update: (update) => steadyPage?.update(update),
            destroy: () => steadyPage?.destroy(),
          },
          // While the page's styles are as they were: to set the font of a canvas, a browser works out all
          // that have changed.
          marks,
          createAxis(panels.axis),
          createToday(panels.plot, Date.now()),
          createFolds(panels.plot, overFolds, (part) => onUnfold(part)),
          stretchesLayer(live),
          {
            update({ state: { layout, isMoving }, changed }) {
              if (!layout || !changed.has("layout")) return;
              onLayout(layout, isMoving);
              makeReady();
            },
            destroy: () => onLayout(null, false),
          },
        ];
      },
      onSettled: () => onSettled(),
      onChosen: () => onChosen(),
      onUnfold: (part) => onUnfold(part),
      painters,
      pivot: (event, place, state) => zoomPivot?.(event, place, state) ?? place,
      zoomPlace: () =>
        hand.ask().then(
          () => hand()?.zoomPlace ?? null,
          () => null,
        ),
      onFailure: (cause) => setFailure({ cause }),
    });
    if (marks) setParts({ timeline, marks });
    return () => {
      isGone = true;
      timeline.destroy();
      setParts(null);
    };
  }, [live, range, store, isKnown]);

  const isOpen = settings.selection !== null;
  useEffect(() => {
    const overAxis = axis.current;
    if (!parts || !isOpen || !overAxis) return;
    let takeAway: (() => void) | null = null;
    let isGone = false;
    const point = () => {
      const create = createFlag();
      if (create && !isGone) takeAway = parts.timeline.add((plot) => create(plot, overAxis));
    };
    createFlag.ask().then(point, () => undefined);
    return () => {
      isGone = true;
      takeAway?.();
    };
  }, [parts, isOpen]);

  const shown = useRef(wanted);
  useEffect(() => {
    // What was asked for before may have been left since, for an event that lies elsewhere.
    const asked = shown.current === wanted ? null : wanted;
    shown.current = wanted;
    if (parts && parts.timeline.scale().folding !== folding)
      parts.timeline.setFolding(folding, asked);
  }, [parts, folding, wanted]);

  useEffect(() => parts?.timeline.change(settings), [parts, settings]);

  return { container, axis, heads, live, parts, failure };
}
