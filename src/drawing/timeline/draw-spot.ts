/** Draws one event among those next to it in time, small: for the margin of the page that is the event's own. */
import { DAY_MS, hull, type Interval } from "../../dataset/time/interval.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { EVEN } from "../../query/axis/folding.ts";
import { scaleOf, type TimeScale } from "../../query/axis/time-scale.ts";
import type { EventBrief } from "../../query/columns/brief.ts";
import { type Criteria, EVERYTHING } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";
import {
  anchorOf,
  CLEARANCE,
  finiteExtent,
  LINE_PX,
  MARK,
  markEdges,
} from "../../query/window/geometry.ts";
import { eventLabel } from "../../query/window/label.ts";
import { markForm } from "../form.ts";
import { markDrawing, selectionDrawing } from "../mark-shape.ts";
import { svgText } from "../svg-text.ts";
import { atMost, balanced, FACES, type Face, widthOf } from "../type.ts";
import { AXIS_PX, placeAxis } from "./axis.ts";
import { eventsInWords, markInWords } from "./describe.ts";
import { isCut, type PlacedMark } from "./marks.ts";
import { idOf, paintSheet } from "./paint.ts";
import { type Palette, paletteOf, type Theme } from "./palette.ts";
import type { Sheet } from "./sheet.ts";
import { type SetText, words } from "./sheet-parts.ts";

export interface SpotWish {
  /** The id of the event. */
  readonly event: string;
  readonly lang: Language;
  readonly widthPx: number;
  readonly theme: Theme | Palette;
  /** Neighbours are those that match. */
  readonly criteria: Criteria;
  /** Begins the ids; null makes one of what is drawn. */
  readonly id: string | null;
  readonly fontFaces: string;
}

export const SPOT: Omit<SpotWish, "event"> = {
  lang: "en",
  widthPx: 330,
  theme: "light",
  criteria: EVERYTHING,
  id: null,
  fontFaces: "",
};

export interface DrawnSpot {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The events that are drawn, each on a line of its own. */
  readonly words: string;
  readonly sheet: Sheet;
}

/** Events beside the one. */
const NEIGHBOURS = 4;
/** Of one moment no more: what led there, and where it led, is told by other days. */
const SAME_MOMENT = 1;
/** Ranks to either side among which they are looked for: a long one among them is passed over. */
export const SPOT_LOOKS_AT = 12;

/** Null where no event has that id. */
export async function drawSpot(
  store: Pick<EventStore, "ask">,
  wish: SpotWish,
): Promise<DrawnSpot | null> {
  const { event: id, lang, criteria } = wish;
  const own = await store.ask({ kind: "event", id, criteria, lang });
  if (own === null) return null;
  // One that is filtered out stands by itself.
  const rank = own.position === null ? null : own.position - 1;
  const around =
    rank === null
      ? []
      : await store
          .ask({
            kind: "list",
            criteria,
            lang,
            from: Math.max(0, rank - SPOT_LOOKS_AT),
            to: rank + SPOT_LOOKS_AT + 1,
          })
          .then(({ entries }) => entries);
  return spotOf(own, around, wish);
}

/**
 * The same of an event in hand.
 *
 * @param around  the events next to it in order of time, itself among them: as many to either side as are looked at.
 */
export function spotOf(
  own: EventBrief,
  around: readonly EventBrief[],
  wish: Omit<SpotWish, "criteria">,
): DrawnSpot {
  const { lang, widthPx } = wish;
  const events = nearest(own, around);
  const sheet = arrangeSpot(events, wish);
  const name = `${own.title.text}, ${dateText(own.date, lang, "long")}`;
  const told = eventsInWords(events, lang);
  const svg = svgText(
    paintSheet(sheet, {
      palette: paletteOf(wish.theme),
      id: wish.id ?? idOf(sheet),
      name,
      description: told.replaceAll("\n", "; "),
      href: "",
      fontFaces: wish.fontFaces,
      hasType: wish.fontFaces !== "",
      wordsOf: (mark) => markInWords(mark, lang),
    }),
  );
  return { svg, widthPx, heightPx: sheet.heightPx, words: told, sheet };
}

/** The event and those whose whole extent is nearest to it, in the order of the list. */
function nearest(own: EventBrief, around: readonly EventBrief[]): readonly EventBrief[] {
  const anchor = anchorOf(own.date.extent);
  const farOf = ({ date }: EventBrief) => {
    const { start, end } = finiteExtent(date.extent);
    return Math.max(Math.abs(start - anchor), Math.abs(end - anchor));
  };
  let sameMoment = 0;
  const others = around
    .filter(({ id }) => id !== own.id)
    .toSorted((a, b) => farOf(a) - farOf(b))
    .filter(({ date }) => {
      const { start, end } = own.date.extent;
      if (date.extent.start !== start || date.extent.end !== end) return true;
      sameMoment += 1;
      return sameMoment <= SAME_MOMENT;
    })
    .slice(0, NEIGHBOURS);
  const chosen = new Set([own.id, ...others.map(({ id }) => id)]);
  const listed = around.filter(({ id }) => chosen.has(id));
  return listed.length === 0 ? [own] : listed;
}

/** Room for the ring of the chosen one, wherever on the plot it stands. */
const INSIDE_PX = 14;
const AFTER_AXIS_PX = 6;
const ROW_PX = 21;
const LABEL_LINE_PX = 16;
const LABEL_LINES = 3;
/** Words below their mark stand so much nearer to it than those of the next. */
const BELOW_PX = 4;

function arrangeSpot(
  events: readonly EventBrief[],
  wish: Pick<SpotWish, "event" | "widthPx" | "lang">,
): Sheet {
  const { widthPx, lang } = wish;
  const scale = scaleFor(events, widthPx);
  const top = AXIS_PX;
  const marks: PlacedMark[] = [];
  const texts: SetText[] = [];
  let y = top + AFTER_AXIS_PX;
  for (const event of events) {
    const isChosen = event.id === wish.event;
    const label = spotLabel(event, scale, isChosen, lang);
    const linePx = LABEL_LINE_PX;
    marks.push(spotMark(event, scale, y + (ROW_PX - LINE_PX) / 2, isChosen));
    if (label.isBelow) y += ROW_PX - BELOW_PX;
    const heightPx = Math.max(ROW_PX, label.lines.length * linePx + ROW_PX - linePx);
    const middle = y + ROW_PX / 2;
    texts.push(
      ...label.lines.map((each, i) =>
        words(each.text, each.x, middle + i * linePx, label.face, "ink", event.title.lang),
      ),
    );
    y += heightPx;
  }
  const bottom = y + 4;
  const axis = placeAxis({
    scale,
    lang,
    home: { folding: EVEN, events: [] },
    extent: null,
    left: 0,
    top: 0,
    plotPx: bottom - top,
  });
  return {
    widthPx,
    heightPx: Math.ceil(bottom),
    lang,
    panels: [
      { left: 0, right: widthPx, axisTop: 0, top, bottom, linePx: ROW_PX, folds: [], marks },
    ],
    rules: axis.rules,
    patches: texts.map((text) => ({
      x: text.x - CLEARANCE.paper,
      y: text.y - text.face.sizePx,
      width: text.widthPx + 2 * CLEARANCE.paper,
      height: LABEL_LINE_PX,
      fill: "paper" as const,
    })),
    signs: [],
    texts: [...axis.texts, ...texts],
    link: [],
  };
}

/** An axis of hours would be finer than anybody states. */
const LEAST_MS = 10 * DAY_MS;

/** From the first to the last of them, each mark wholly inside. */
function scaleFor(events: readonly EventBrief[], widthPx: number): TimeScale {
  const dated = events.map(({ date }) => finiteExtent(date.extent)).reduce(hull);
  const lack = Math.max(0, LEAST_MS - (dated.end - dated.start)) / 2;
  const span = { start: dated.start - lack, end: dated.end + lack };
  const share = INSIDE_PX / (widthPx - 2 * INSIDE_PX);
  const margin = (span.end - span.start) * share;
  const shown: Interval = { start: span.start - margin, end: span.end + margin };
  return scaleOf(shown, widthPx);
}

interface SpotLabel {
  readonly lines: readonly { readonly text: string; readonly x: number }[];
  readonly face: Face;
  /** The mark has no room beside it: the words stand below. */
  readonly isBelow: boolean;
}

/**
 * The title on the side of its mark that has more room, on as many lines as it needs, each beginning at the mark;
 * below a bar that leaves no room on either.
 */
function spotLabel(
  event: EventBrief,
  scale: TimeScale,
  isChosen: boolean,
  lang: Language,
): SpotLabel {
  const { title } = eventLabel(event, lang);
  const face = isChosen ? FACES.bold : FACES.label;
  const { left, right } = markEdges(event.date.extent, scale);
  const gap = MARK.labelGap + (isChosen ? RING_PX : 0);
  const roomRight = scale.widthPx - right - gap;
  const roomLeft = left - gap;
  const isBelow = Math.max(roomRight, roomLeft) < LABEL_LEAST_PX;
  const isRight = roomRight >= Math.min(roomLeft, widthOf(title, face));
  const room = isBelow ? scale.widthPx : isRight ? roomRight : roomLeft;
  const lines = atMost(balanced(title, face, room), LABEL_LINES, face, room);
  const x = (text: string) => {
    const width = widthOf(text, face);
    if (isBelow) return Math.max(0, Math.min(left, scale.widthPx - width));
    return isRight ? right + gap : left - gap - width;
  };
  return { face, isBelow, lines: lines.map((text) => ({ text, x: x(text) })) };
}

/** Narrower columns would be a word a line. */
const LABEL_LEAST_PX = 100;

/** What a ring reaches beyond its mark. */
const RING_PX = 2;

function spotMark(event: EventBrief, scale: TimeScale, top: number, isChosen: boolean): PlacedMark {
  const mark = {
    type: "event",
    id: event.id,
    event,
    extent: event.date.extent,
    lane: 0,
    line: 0,
    label: "right",
  } as const;
  const { left, right } = markEdges(event.date.extent, scale);
  const widthPx = right - left;
  const at = { x: left, y: top };
  return {
    mark,
    signs: [
      { ...at, drawing: markDrawing(mark, widthPx), hue: event.hue },
      ...(isChosen
        ? [{ ...at, drawing: selectionDrawing(markForm(event).shape, widthPx), hue: null }]
        : []),
    ],
    edges: { left, right },
    isCut: isCut(event.date.extent, { left, right }, scale),
    top,
    label: null,
    count: null,
  };
}
