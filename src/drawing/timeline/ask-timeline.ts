/** Asks a store for what a timeline is drawn from: where the plot stands decides the questions. */
import { type Interval, intersection } from "../../dataset/time/interval.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary, ListEntry } from "../../query/answers/answer-types.ts";
import type { Home } from "../../query/answers/home.ts";
import { EVEN } from "../../query/axis/folding.ts";
import { scaleOf } from "../../query/axis/time-scale.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import type { Lanes } from "../../query/criteria/facets.ts";
import type { EventStore } from "../../query/store.ts";
import { drawnSpan } from "../../query/window/geometry.ts";
import { FACES, glyphsOf } from "../type.ts";
import { ABOVE_PX } from "./lanes.ts";
import { isInWindow } from "./marks.ts";
import { type PanelContent, type Plot, plotOf } from "./sheet.ts";
import type { DrawingWish } from "./wish.ts";
import { WORDS, yearsIn } from "./words.ts";

export interface TimelineAnswers {
  readonly plot: Plot;
  readonly lanes: Lanes;
  readonly window: Interval;
  readonly panels: readonly PanelContent[];
  /** The events that match and are in the window, in order of time; at most 2,000. */
  readonly entries: readonly ListEntry[];
  /** How many of them are drawn, by themselves or in a mark of several. */
  readonly drawn: number;
  /** How many events the dataset has. */
  readonly total: number;
}

/** Few enough to be told apart without lanes. */
const ONE_LANE = 30;
/** More would be a list and no picture. */
const NAMED = 200;
/** From here on one folded axis has room for most titles, and is seen whole. */
const WIDE_PX = 1_600;
/** More are counted, not listed. */
const LISTED = 2_000;
/** Of the width, that a picture is high before its lanes take more. */
const HEIGHT_SHARE = 0.6;
const HEIGHT_LEAST_PX = 960;

export async function askTimeline(
  store: Pick<EventStore, "ask">,
  { extent }: Pick<DatasetSummary, "extent">,
  wish: DrawingWish,
): Promise<TimelineAnswers> {
  const { lang, widthPx, criteria, axis, event } = wish;
  const list = await store.ask({ kind: "list", criteria, lang, from: 0, to: LISTED });
  const isFew = list.total <= NAMED && (widthPx < WIDE_PX || list.total <= ONE_LANE);
  const every = wish.every ?? isFew;
  const lanes = wish.lanes ?? (every ? "none" : "topic");
  const plot = plotOf(widthPx, { isLaned: lanes !== "none", isBare: wish.bare, stage: wish.stage });
  const home = await store.ask({
    kind: "home",
    criteria,
    axis,
    open: null,
    widthPx: plot.widthPx,
  });
  const window = withoutEnded(wish.window ?? home.window ?? withMargin(extent ?? NOWHERE));
  const parts = every ? partsOf(home, window, lang) : [];
  const shown: readonly Part[] = parts.length > 0 ? parts : [{ home, window, before: "" }];
  const panels = await Promise.all(
    shown.map(async (part): Promise<PanelContent> => {
      const { folding } = part.home;
      const layout = await store.ask({
        kind: "window",
        criteria,
        folding,
        window: part.window,
        widthPx: plot.widthPx,
        heightPx:
          wish.stage?.heightPx ?? Math.max(HEIGHT_LEAST_PX, Math.round(widthPx * HEIGHT_SHARE)),
        // What stands for a page is as high as the page's own.
        namePx: wish.stage?.namesPx === 0 ? ABOVE_PX : 0,
        lanes,
        lang,
        glyphs: glyphsOf(FACES.label),
        rest: { open: event, every },
      });
      return { ...part, layout, scale: scaleOf(part.window, plot.widthPx, folding) };
    }),
  );
  return {
    plot,
    lanes,
    window,
    panels,
    entries: list.entries.filter(({ date }) => {
      const { from, to } = drawnSpan(date.extent);
      return from < window.end && to >= window.start;
    }),
    drawn: drawnIn(panels),
    total: panels[0]?.layout.totals.total ?? 0,
  };
}

/** A dataset without a date has an axis all the same. */
const NOWHERE: Interval = { start: 0, end: 1 };

/** What has ended where a window begins would be counted in it, and nothing of it seen. */
const withoutEnded = ({ start, end }: Interval): Interval => ({ start: start + 1, end });

interface Part {
  readonly home: Pick<Home, "folding" | "events">;
  readonly window: Interval;
  /** What of time was left out before it; empty where nothing was. */
  readonly before: string;
}

/** The parts of a folded axis, each with an even axis of its own; those in which nothing begins are left out. */
function partsOf({ folding, events }: Home, window: Interval, lang: Language): readonly Part[] {
  const parts: Part[] = [];
  let before = "";
  for (const [i, { interval }] of folding.parts.entries()) {
    const shown = intersection(interval, window);
    if (!shown) continue;
    if (events[i] === 0) {
      before = `${spanText(shown, lang)}: ${WORDS[lang].holds(yearsIn(shown), 0)}`;
      continue;
    }
    parts.push({
      home: { folding: EVEN, events: [] },
      window: shown.start > window.start ? withoutEnded(shown) : shown,
      before: parts.length === 0 ? "" : before,
    });
    before = "";
  }
  return parts;
}

/** Events that go on from one panel to the next are one. */
function drawnIn(panels: readonly PanelContent[]): number {
  const [first, ...others] = panels;
  if (first && others.length === 0) {
    return first.layout.lanes.reduce((sum, { inView }) => sum + inView, 0);
  }
  const ids = panels.flatMap(({ layout, scale }) =>
    layout.marks
      .filter((mark) => isInWindow(mark, scale))
      .flatMap((mark) => (mark.type === "event" ? [mark.id] : mark.members)),
  );
  return new Set(ids).size;
}
