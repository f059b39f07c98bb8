import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal, flushSync } from "react-dom";
import type { Interval } from "../../dataset/time/interval.ts";
import type { Home } from "../../query/answers/home.ts";
import { EVEN } from "../../query/axis/folding.ts";
import type { TimeScale } from "../../query/axis/time-scale.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import { nearOf, openEvent, setView, setWindow } from "../../query/criteria/query.ts";
import type { ClusterMark, Mark, WindowLayout } from "../../query/window/mark.ts";
import { late } from "../kit/late.tsx";
import { useWidth } from "../kit/use-width.ts";
import { useShowsLegend } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { Dates } from "./dates/Dates.tsx";
import { SIZES } from "./frame/sizes.ts";
import { createLaneStore, Lanes, layOut, Missing, useIsVoid } from "./Lanes.tsx";
import { LegendLine } from "./LegendLine.tsx";
import { Overview } from "./overview/Overview.tsx";
import { StripPlace } from "./strip/StripPlace.tsx";
import css from "./TimelineView.module.css";
import type { Timeline } from "./timeline.ts";
import { useReveal } from "./use-reveal.ts";
import { useRoom } from "./use-room.ts";
import { useSettings } from "./use-settings.ts";
import { useTimeline } from "./use-timeline.ts";
import { useZoomKeys } from "./use-zoom-keys.ts";
import { WindowHistory } from "./window-history.ts";
import { ZoomControls } from "./ZoomControls.tsx";

/** Only what no zoom parts is listed. */
const CrowdList = late(async () => (await import("./crowd/CrowdList.tsx")).CrowdList);

const PlotEdges = late(async () => (await import("./PlotEdges.tsx")).PlotEdges);

interface TimelineViewProps {
  /** The place on the page for the buttons that move the window; null until there is one. */
  readonly controls: Element | null;
  /** How many events the window holds; null when the timeline leaves. */
  onTotals(totals: WindowLayout["totals"] | null): void;
  /** What else is drawn over the plot. */
  over?(timeline: Timeline): ReactNode;
  /** True for axis and marks alone, as high as there is room when it comes. */
  isBare?: boolean;
}

/**
 * Lanes over a zoomable axis, and the overview under it. All it knows of the page is
 * its `Reader`: another one may stand beside it, with a query of its own.
 */
export function TimelineView({
  controls,
  onTotals,
  over,
  isBare = false,
}: TimelineViewProps): ReactNode {
  const { query, opened, anyTime: criteria, change, store, summary, lang } = useReader();
  const range = useMemo(() => withMargin(summary.extent ?? { start: 0, end: 1 }), [summary.extent]);
  const [lanes] = useState(createLaneStore);
  const nothing = useIsVoid(lanes);
  const [crowd, setCrowd] = useState<ClusterMark | null>(null);
  const [steps] = useState(() => new WindowHistory());
  const view = useRef<HTMLDivElement>(null);
  const { ref: stage, widthPx } = useWidth<HTMLDivElement>();
  const foot = useRef<HTMLDivElement>(null);
  // What stands above the lanes leaves them less room.
  useShowsLegend();
  const room = useRoom(stage, foot, isBare);
  const { compact, hasCorner } = room;
  const asked = useHome(stage, widthPx);
  const home = asked ?? EVERYWHERE;
  const own = home.window ?? range;
  const wanted = useSameInterval(query.window ?? own);
  const settings = useSettings(room, home);
  const { selection } = settings;
  const { container, axis, heads, live, parts, failure } = useTimeline(
    asked,
    wanted,
    range,
    settings,
    {
      onSettled() {
        if (!parts || parts.timeline.isAt(wanted)) return;
        change((now) => setWindow(now, linkWindow(parts.timeline, own)), "replace");
      },
      onChosen: () => choose(),
      onLayout(layout, isMoving) {
        if (layout) layOut(lanes, layout);
        if (layout && !isMoving) showOpen();
        // While it moves, it may be of more than the window shows.
        if (!isMoving) onTotals(layout?.totals ?? null);
      },
      onOpen(mark) {
        if (mark.type === "event") open(mark.id);
        else if (mark.together) setCrowd(mark);
        // Where it fails nothing moves: it can be pressed again.
        else openCluster(mark).catch(() => undefined);
      },
      onUnfold: ({ interval }) => jump(interval),
      onSpan: (span) => jump(span),
      onEdge(mark, direction) {
        if (direction === "earlier" || direction === "later") {
          // Where it fails twice the focus stays: the arrow can be pressed again.
          walkOn(mark, direction).catch(() => undefined);
        }
      },
    },
  );

  // The link's window, after Back or a link followed; what the hand did is already there.
  useEffect(() => {
    if (parts && !parts.timeline.isAt(wanted)) parts.timeline.setWindow(wanted, true);
  }, [parts, wanted]);

  // An event opened from elsewhere is brought into view; one that a link opens stands where its window has it.
  const isSought = selection !== null && selection.id === opened;
  const sought = isSought ? selection.date.extent : null;
  useEffect(() => {
    if (sought) parts?.timeline.bringIntoView(sought, true);
  }, [parts, sought]);
  const showOpen = useReveal(parts, selection?.id ?? null);

  /** Opens an event where it stands: the link then says the window it was seen in. */
  function open(event: string): void {
    const seen = parts?.timeline.window() ?? null;
    // What is about its time is shown about the next one.
    change((now) => openEvent(now.window || nearOf(now) ? now : setWindow(now, seen), event));
  }

  /** Writes down the window that was chosen: Back returns from it, and from all of a run at once. */
  const choose = useCallback((): void => {
    if (!parts) return;
    const next = linkWindow(parts.timeline, own);
    const step = steps.step(query, setWindow(query, next), performance.now());
    change((now) => setWindow(now, next), step);
    requestAnimationFrame(() => steps.shown(performance.now()));
  }, [parts, own, steps, query, change]);

  /** A deliberate jump: the eye keeps its place. */
  const jump = useCallback(
    (window: Interval): void => {
      parts?.timeline.setWindow(window, true);
      choose();
    },
    [parts, choose],
  );

  const follow = useCallback(
    (window: Interval) => parts?.timeline.setWindow(window, false),
    [parts],
  );

  /** Comes so close that a cluster is several marks, or lists what is in it. */
  async function openCluster(mark: ClusterMark): Promise<void> {
    if (!parts) return;
    const { timeline } = parts;
    const { folding, widthPx } = timeline.scale();
    const [from, heading] = [timeline.window(), timeline.target()];
    const window = await store.ask({
      kind: "parting",
      cluster: { bar: mark.bar, extent: mark.extent, members: mark.members },
      request: {
        ...settings.terms,
        folding,
        widthPx,
        window: from,
        rest: { open: selection?.id ?? null },
      },
    });
    // Who has gone elsewhere in the meantime is not called back.
    if (!same(timeline.target(), heading)) return;
    if (window) jump(window);
    else setCrowd(mark);
  }

  /** Past the last mark on the screen: on to the next event that is not on it. */
  async function walkOn(mark: Mark, direction: "earlier" | "later"): Promise<void> {
    const id = mark.type === "event" ? mark.id : mark.members.at(direction === "later" ? -1 : 0);
    if (!parts || id === undefined) return;
    const { timeline } = parts;
    const [window, heading] = [timeline.window(), timeline.target()];
    const next = await store.ask({
      kind: "neighbour",
      from: id,
      direction,
      window,
      criteria,
      lang,
    });
    if (!next || !same(timeline.target(), heading)) return;
    timeline.bringIntoView(next.date.extent, false);
    requestAnimationFrame(() => parts.marks.focusEvent(next.id));
  }

  const closeCrowd = useCallback(
    (back: boolean) => {
      flushSync(() => setCrowd(null));
      if (back && crowd) parts?.marks.focusEvent(crowd.lead);
    },
    [parts, crowd],
  );
  /** Opens an event of the list: the keyboard goes with it, where it will stand by itself. */
  function openOf(event: string): void {
    closeCrowd(false);
    parts?.marks.focusEvent(event);
    open(event);
  }

  // It hangs from a mark that has moved away. Not every change here is a movement: a step that is painted
  // where nobody sees it is none.
  useEffect(() => {
    if (!crowd || !parts) return;
    const { timeline } = parts;
    const hungAt = timeline.scale();
    return live.subscribe(() => {
      if (!isSameScale(timeline.scale(), hungAt)) setCrowd(null);
    });
  }, [crowd, live, parts]);

  const zoomOut = useRef<HTMLButtonElement>(null);
  const showWhole = (): void => {
    // What says so goes away with what it does.
    zoomOut.current?.focus();
    jump(range);
  };
  useZoomKeys(view, parts?.timeline ?? null, () => jump(range));
  // The boundary above says what happened.
  if (failure) throw failure.cause;

  return (
    <div ref={view} className={css["view"]} style={SIZES} data-compact={compact} data-timeline>
      {!nothing && !isBare && <LegendLine />}
      <Lanes
        store={lanes}
        compact={compact}
        onReveal={(event) => change((now) => openEvent(now, event))}
      >
        {parts && (
          <PlotEdges
            target={container}
            hasCorner={hasCorner}
            whole={range}
            window={wanted}
            isWhole={() => parts.timeline.isAt(range)}
            onWhole={showWhole}
            onWindow={jump}
          />
        )}
        <div ref={stage} className={css["stage"]}>
          <div ref={axis} className={css["axis"]} aria-hidden="true" />
          <div ref={heads} className={css["axis"]} />
          <div ref={container} className={css["widget"]} />
          {parts && over?.(parts.timeline)}
        </div>
      </Lanes>
      {crowd && (
        <CrowdList
          key={crowd.id}
          cluster={crowd}
          mark={() => parts?.marks.buttonOf(crowd.lead) ?? null}
          onOpen={openOf}
          onList={() => change((query) => setView(query, "list"))}
          onClose={closeCrowd}
        />
      )}
      {controls &&
        createPortal(
          <>
            <ZoomControls
              ref={zoomOut}
              timeline={parts?.timeline ?? null}
              isWhole={query.window === null && home.window === null}
              leadsOut={!hasCorner}
              onWhole={showWhole}
            />
            {!isBare && <Dates onSpan={jump} />}
          </>,
          controls,
        )}
      <div ref={foot} className={css["foot"]} hidden={isBare} data-foot>
        {!nothing && <Missing store={lanes} />}
        {!nothing && !isBare && <StripPlace addLayer={parts?.timeline.add} />}
        {!isBare && (
          <Overview
            range={range}
            extent={summary.extent ?? range}
            live={live}
            onWindow={follow}
            onJump={jump}
          />
        )}
      </div>
    </div>
  );
}

const EVERYWHERE: Home = { folding: EVEN, events: [], window: null };

/** The axis and the window that the timeline has by itself; null until the store has said. */
function useHome(stage: RefObject<HTMLElement | null>, widthPx: number): Home | null {
  const { query, anyTime: criteria, store } = useReader();
  const { axis, event: open } = query;
  const questionFor = (widthPx: number) =>
    widthPx > 0 ? { kind: "home" as const, criteria, axis, open, widthPx } : null;
  // Before anything else on the page is asked for: the marks wait for it, and the answer is shared.
  const askFirst = useEffectEvent(() => {
    const question = questionFor(stage.current?.clientWidth ?? 0);
    // Where it fails, whoever asks for it below is told.
    if (question) store.ask(question).catch(() => undefined);
  });
  useLayoutEffect(() => askFirst(), []);
  return useAnswer(questionFor(widthPx));
}

/** What the link says of where the window is heading: nothing where it is the one that the timeline has by itself. */
const linkWindow = (timeline: Timeline, own: Interval): Interval | null =>
  timeline.isAt(own) ? null : timeline.target();

/** An interval as the very value it was before, as long as it is the same. */
function useSameInterval({ start, end }: Interval): Interval {
  return useMemo(() => ({ start, end }), [start, end]);
}

const same = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

const isSameScale = (a: TimeScale, b: TimeScale): boolean =>
  same(a.window, b.window) && a.widthPx === b.widthPx && a.folding === b.folding;
