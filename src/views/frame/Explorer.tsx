import { type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ViewName } from "../../query/criteria/query.ts";
import { Episodes } from "../episodes/Episodes.tsx";
import { EventSide, fetchEventPanel } from "../event/EventSide.tsx";
import { FilterRow } from "../filters/FilterRow.tsx";
import { ROW_FACETS } from "../filters/row-values.ts";
import { useFilterColumn } from "../filters/use-filter-column.ts";
import { Crash } from "../kit/Crash.tsx";
import { PANEL, tabId } from "../kit/landmarks.ts";
import { afterFirstView, firstViewIsThere, late } from "../kit/late.tsx";
import { createInView } from "../state/in-view.ts";
import type { Origin } from "../state/origin.ts";
import { isPhone, useIsPhone, useIsWide } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { fillsFrame, showsEvent, viewOf } from "../state/view.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { PanelContext, WritingContext } from "../writing/writing-context.ts";
import css from "./Explorer.module.css";
import { FootBar } from "./FootBar.tsx";
import { Headline } from "./Headline.tsx";
import { Toolbar } from "./Toolbar.tsx";

// With the widget it is a third of the script. A phone never needs it; anyone else
// will want it as soon as the events are there, so that it is fetched beside them.
const TimelineView = late(
  async () => (await import("../timeline/TimelineView.tsx")).TimelineView,
  !isPhone(),
);
if (!isPhone()) TimelineView.ask();

/** With the grammar of dates, which the timeline does without. It is what a phone shows first. */
const ListView = late(async () => (await import("../list/ListView.tsx")).ListView);
if (isPhone()) ListView.ask();

/** Parts that the first view does not need: their files are loaded when they are asked for. */
const SourceReader = late(async () => (await import("../source/SourceReader.tsx")).SourceReader);
const WritingRoom = late(
  async () => (await import("../writing/desk/WritingRoom.tsx")).WritingRoom,
  false,
);
/** More of them than stand in their row. */
const Filters = late(async () => (await import("../filters/Filters.tsx")).Filters);
const Drawer = late(async () => (await import("./Drawer.tsx")).Drawer);
const Empty = late(async () => (await import("../filters/Empty.tsx")).Empty);
const About = late(async () => (await import("../about/About.tsx")).About);
const PerhapsSame = late(
  async () => (await import("../library/together/together.ts")).PerhapsSame,
  false,
);
const Ties = late(async () => (await import("../library/together/together.ts")).Ties, false);
const CountsView = late(async () => (await import("../counts/CountsView.tsx")).CountsView);
const ParallelView = late(
  async () => (await import("../parallel/ParallelView.tsx")).ParallelView,
  false,
);
const LibraryView = late(async () => (await import("../library/LibraryView.tsx")).LibraryView);

const Arcs = late(async () => (await import("../context/Arcs.tsx")).Arcs);

/** Lays over the timeline what ties its events to each other. */
const overTimeline = (origin: Origin) => (timeline: Timeline) => (
  <>
    <Arcs timeline={timeline} />
    {origin.kind === "together" && <Ties timeline={timeline} url={origin.url} />}
  </>
);

/**
 * The events as a timeline or a list under their head, all filters in a column beside them where
 * that is asked for or costs nothing, and the open event; where there is less room, a drawer, the
 * events, and a panel over their edge. A source takes the whole frame,
 * and so does what there is to say about the dataset.
 */
export function Explorer({ dataset }: { dataset: OpenDataset }): ReactNode {
  const { query, criteria, change } = useReader();
  const phone = useIsPhone();
  const wide = useIsWide();
  // Null before it was asked for.
  const [drawer, setDrawer] = useState<boolean | null>(null);
  const column = useFilterColumn();
  const [controls, setControls] = useState<HTMLElement | null>(null);
  const [inView] = useState(createInView);
  const view = viewOf(query, phone);
  useScrollPerView(view);
  const answer = useAnswer({ kind: "facets", criteria, of: ROW_FACETS });
  const openFilters = () => {
    // What fills the frame has no filters: they are opened over the events.
    if (fillsFrame(query)) {
      change((each) => ({
        ...each,
        passage: null,
        align: null,
        view: each.view === "list" ? each.view : null,
      }));
    }
    setDrawer(true);
  };
  // Set or not: the attribute is there or not.
  const isWritten = use(PanelContext) !== null;
  const shownEvent = showsEvent(query) || isWritten || undefined;
  const isList = phone || view === "list";
  useReadyFor(isList);
  const { origin } = dataset;
  const together = origin.kind === "together" && (
    <Crash part>
      <PerhapsSame origin={origin} isBeforeList={isList} />
    </Crash>
  );
  const foot = phone && <FootBar openFilters={openFilters} />;

  const aside =
    view === "about" ? (
      <About origin={dataset.origin} />
    ) : view === "library" ? (
      <LibraryView dataset={dataset} />
    ) : (
      view === "counts" && <CountsView />
    );
  if (aside) {
    return (
      <>
        <Crash part key={view}>
          {aside}
        </Crash>
        {foot}
      </>
    );
  }
  if (fillsFrame(query)) {
    return (
      <>
        <ReadingFrame shownEvent={shownEvent} view={view} />
        {foot}
      </>
    );
  }
  return (
    <>
      <div className={css["frame"]} data-panel={shownEvent} data-view={view}>
        <main className={css["main"]}>
          <div>
            <Headline dataset={dataset} />
            <Crash part>
              <Episodes />
            </Crash>
            <Toolbar
              answer={answer}
              openFilters={wide ? null : openFilters}
              filterRow={
                wide &&
                !column.isOpen &&
                ((groups) => (
                  <FilterRow
                    answer={answer}
                    groups={groups}
                    moreRef={column.more}
                    showAll={column.open}
                  />
                ))
              }
              inView={inView}
              controlsRef={setControls}
            />
          </div>
          <div className={css["body"]}>
            {wide && column.isOpen && (
              <div className={css["column"]}>
                <div className={css["filters"]}>
                  <Crash part>
                    <Filters shut={column.shut} head={column.head} />
                  </Crash>
                </div>
              </div>
            )}
            <div id={PANEL} role="tabpanel" aria-labelledby={tabId(view)} tabIndex={-1}>
              <Crash part key={view}>
                {answer !== null && answer.matching === 0 && !dataset.arriving && (
                  <Empty answer={answer} />
                )}
                {isList && together}
                {isList ? (
                  <ListView />
                ) : (
                  <TimelineView
                    controls={controls}
                    onTotals={(totals) => inView.setState({ totals })}
                    over={overTimeline(origin)}
                  />
                )}
              </Crash>
            </div>
          </div>
          {!isList && together}
        </main>
        {!wide && drawer !== null && (
          <Drawer open={drawer} close={() => setDrawer(false)} matching={answer?.matching ?? null}>
            <Crash part>
              <Filters shut={null} />
            </Crash>
          </Drawer>
        )}
        {shownEvent && <EventSide />}
      </div>
      {foot}
    </>
  );
}

/**
 * A source with the event that is open beside it; of a draft, which has its form there, as the text to write from. Or two
 * stories, each from its own zero.
 */
function ReadingFrame({
  shownEvent,
  view,
}: {
  shownEvent: true | undefined;
  view: ViewName;
}): ReactNode {
  const writes = use(WritingContext) !== null && view === "sources";
  const panel = writes ? undefined : shownEvent;
  const Read = writes ? WritingRoom : view === "sources" ? SourceReader : ParallelView;
  return (
    <div className={css["frame"]} data-panel={panel} data-view="sources">
      <Crash part key={view}>
        <Read />
      </Crash>
      {panel && <EventSide />}
    </div>
  );
}

/** Fetches what will be asked for next, once what is asked for now is there. */
function useReadyFor(isList: boolean): void {
  const { query } = useReader();
  // Marks say themselves when they are there.
  const isTimeline = !isList && !fillsFrame(query);
  useEffect(() => {
    afterFirstView(() => {
      fetchEventPanel();
      ListView.ask();
    });
    if (!isTimeline) firstViewIsThere();
  }, [isTimeline]);
}

/** Each view keeps its own place on the page; a view seen for the first time starts at the top. */
function useScrollPerView(view: ViewName): void {
  const places = useRef(new Map<ViewName, number>());
  useLayoutEffect(() => {
    const known = places.current;
    scrollTo({ top: known.get(view) ?? 0, behavior: "instant" });
    const note = () => known.set(view, scrollY);
    addEventListener("scroll", note, { passive: true });
    return () => removeEventListener("scroll", note);
  }, [view]);
}
