import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ViewName } from "../../query/criteria/query.ts";
import { Episodes } from "../episodes/Episodes.tsx";
import { EventSide, fetchEventPanel } from "../event/EventSide.tsx";
import { Empty } from "../filters/Empty.tsx";
import { Filters } from "../filters/Filters.tsx";
import { Crash } from "../kit/Crash.tsx";
import { PANEL, tabId } from "../kit/landmarks.ts";
import { late } from "../kit/late.tsx";
import { ListView } from "../list/ListView.tsx";
import { createInView } from "../state/in-view.ts";
import { isPhone, useIsPhone, useIsWide } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import type { OpenDataset } from "../state/session.ts";
import { fillsFrame, showsEvent, viewOf } from "../state/view.ts";
import { Drawer } from "./Drawer.tsx";
import css from "./Explorer.module.css";
import { FootBar } from "./FootBar.tsx";
import { Headline } from "./Headline.tsx";
import { Toolbar } from "./Toolbar.tsx";

// With the widget it is a third of the script. A phone never needs it; anyone else
// will want it as soon as the events are there, so that it is fetched beside them.
const TimelineView = late(async () => (await import("../timeline/TimelineView.tsx")).TimelineView);
if (!isPhone()) TimelineView.ask();

/** Parts that the first view does not need: their files are loaded when they are asked for. */
const SourceReader = late(async () => (await import("../source/SourceReader.tsx")).SourceReader);
const About = late(async () => (await import("../about/About.tsx")).About);

/**
 * Filters, the events as a timeline or a list, and the open event: three columns where there is
 * room, else a drawer, the events, and a panel over their edge. A source takes the whole frame,
 * and so does what there is to say about the dataset.
 */
export function Explorer({ dataset }: { dataset: OpenDataset }): ReactNode {
  const { query, criteria, change } = useReader();
  const phone = useIsPhone();
  const wide = useIsWide();
  const [drawer, setDrawer] = useState(false);
  const [inView] = useState(createInView);
  const view = viewOf(query, phone);
  useScrollPerView(view);
  const answer = useAnswer({ kind: "facets", criteria });
  const openFilters = () => {
    // What fills the frame has no filters: they are opened over the events.
    if (fillsFrame(query)) {
      const behind = query.view === "sources" || query.view === "about" ? null : query.view;
      change((each) => ({ ...each, view: behind, passage: null }));
    }
    setDrawer(true);
  };
  // Set or not: the attribute is there or not.
  const shownEvent = showsEvent(query) || undefined;
  useEffect(fetchEventPanel, []);
  const foot = phone && <FootBar openFilters={openFilters} />;

  if (view === "about") {
    return (
      <>
        <About origin={dataset.origin} />
        {foot}
      </>
    );
  }
  if (view === "sources") {
    return (
      <>
        <div className={css["frame"]} data-panel={shownEvent} data-view={view}>
          <SourceReader />
          {shownEvent && <EventSide />}
        </div>
        {foot}
      </>
    );
  }
  return (
    <>
      <div className={css["frame"]} data-panel={shownEvent} data-view={view}>
        {wide ? (
          <div className={css["filters"]}>
            <Filters answer={answer} />
          </div>
        ) : (
          <Drawer open={drawer} close={() => setDrawer(false)} matching={answer?.matching ?? null}>
            <Filters answer={answer} />
          </Drawer>
        )}
        <main className={css["main"]}>
          <div>
            <Headline dataset={dataset} />
            <Episodes />
            <Toolbar answer={answer} openFilters={wide ? null : openFilters} inView={inView} />
          </div>
          <div id={PANEL} role="tabpanel" aria-labelledby={tabId(view)} tabIndex={-1}>
            <Crash key={view}>
              {answer !== null && answer.matching === 0 && !dataset.arriving && (
                <Empty answer={answer} />
              )}
              {phone || view === "list" ? (
                <ListView />
              ) : (
                <TimelineView onTotals={(totals) => inView.setState({ totals })} />
              )}
            </Crash>
          </div>
        </main>
        {shownEvent && <EventSide />}
      </div>
      {foot}
    </>
  );
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
