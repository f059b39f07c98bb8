/**
 * Draws two stories from one day zero as a picture: what a store answers, arranged for a width and written as
 * SVG, with its matched steps below.
 */
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Align } from "../../query/parallel/align.ts";
import type { EventStore } from "../../query/store.ts";
import { element } from "../svg-pen.ts";
import { svgText } from "../svg-text.ts";
import { placeFoot, sourcesLine } from "../timeline/foot.ts";
import { idOfText, linkElements, ruleElement } from "../timeline/paint.ts";
import { PALETTES, type Theme } from "../timeline/palette.ts";
import { pictureElement, textElement } from "../timeline/picture.ts";
import { line, type SetText, words } from "../timeline/sheet-parts.ts";
import { versionLine } from "../timeline/words.ts";
import { FACES, wrapped } from "../type.ts";
import { headOf, homeOf } from "./heads.ts";
import { paintParallel } from "./paint.ts";
import type { TrackHead } from "./paint-track.ts";
import { arrangeParallel, type ParallelSheet } from "./sheet.ts";
import { stepsInWords } from "./step-rows.ts";
import { stepsList } from "./steps-list.ts";
import { PARALLEL_WORDS } from "./words.ts";

export interface ParallelDrawingWish {
  readonly align: Align;
  readonly lang: Language;
  readonly widthPx: number;
  readonly theme: Theme;
  /** Null is the drawing's own; empty is none. */
  readonly title: string | null;
  /** Address of what is drawn, shown in the foot; empty is none. */
  readonly link: string;
  /** Rules of `@font-face`; empty takes the type from the machine it is looked at on. */
  readonly fontFaces: string;
}

export interface DrawnParallel {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The same in words, a step on each line. */
  readonly words: string;
  readonly sheet: ParallelSheet;
}

/** A picture by itself: for a newspaper, a slide, a message. */
export const PARALLEL_PICTURE = {
  lang: "en",
  widthPx: 1_200,
  theme: "light",
  title: null,
  link: "",
  fontFaces: "",
} as const satisfies Partial<ParallelDrawingWish>;

const MARGIN_PX = 28;
const MOST_LINES = [14, 14] as const;
const BEFORE_FOOT_PX = 18;
const AFTER_RULE_PX = 8;
/** More of a set are drawn, and no longer asked for where they are from. */
const LISTED = 2_000;

/** Null where one of the sets has no zero, so that nothing can be counted. */
export async function drawParallel(
  store: Pick<EventStore, "ask">,
  summary: DatasetSummary,
  wish: ParallelDrawingWish,
): Promise<DrawnParallel | null> {
  const { align, lang, widthPx } = wish;
  const { sets, matches, unit } = align;
  const answer = await store.ask({ kind: "parallel", sets, matches, lang });
  if (answer.sets.some(({ zero }) => zero === null)) return null;
  const plotPx = widthPx - 2 * MARGIN_PX;
  const window = homeOf(answer);
  const sheet = arrangeParallel(answer.sets, answer.steps, {
    lang,
    widthPx: plotPx,
    window,
    unit,
    open: null,
    apart: new Set(),
    mostLines: MOST_LINES,
  });
  const said = PARALLEL_WORDS[lang];
  const palette = PALETTES[wish.theme];
  const hasType = wish.fontFaces !== "";
  const title = wish.title ?? said.title;
  const heads = [0, 1].map((side) =>
    headOf(answer.sets[side as 0 | 1], setName(summary, align, side as 0 | 1, lang), lang),
  ) as unknown as readonly [TrackHead, TrackHead];
  const titled = wrapped(title, FACES.title, plotPx);
  const top = MARGIN_PX + titled.length * FACES.title.linePx + (titled.length > 0 ? 10 : 0);
  const listTop = top + sheet.heightPx + 18;
  const list = stepsList(answer, {
    unit,
    lang,
    widthPx: plotPx,
    whose: matches === null ? said.proposed : said.chosen,
  });
  const footTop = listTop + list.heightPx + BEFORE_FOOT_PX;
  const foot = placeFoot({
    said: await footOf(store, summary, wish),
    link: wish.link,
    left: MARGIN_PX,
    right: widthPx - MARGIN_PX,
    top: footTop + AFTER_RULE_PX,
  });
  const heightPx = Math.ceil(foot.bottom + MARGIN_PX / 2);
  const id = idOfText(JSON.stringify([answer, wish.theme, widthPx, wish.link]));
  const described = stepsInWords(answer, unit, lang);
  const drawn = paintParallel(sheet, {
    palette,
    id,
    heads,
    zeroText: said.zero,
    gapText: said.matched,
    earlier: said.earlier,
    later: said.later,
    open: null,
    hasType,
  });
  const set = (text: SetText) => textElement(text, { palette, hasType });
  const svg = pictureElement(
    {
      widthPx,
      heightPx,
      lang,
      palette,
      id,
      name: title === "" ? said.title : title,
      description: said.description(heads[0].title, heads[1].title),
      fontFaces: wish.fontFaces,
    },
    [
      ...titled.map((text, i) =>
        set(words(text, MARGIN_PX, MARGIN_PX + FACES.title.linePx * (i + 0.5), FACES.title, "ink")),
      ),
      element("g", { transform: `translate(${MARGIN_PX} ${top})` }, drawn),
      element("g", { transform: `translate(${MARGIN_PX} ${listTop})` }, list.texts.map(set)),
      ruleElement(line(MARGIN_PX, footTop, widthPx - MARGIN_PX, footTop, "rule"), palette),
      ...foot.texts.map(set),
      ...linkElements(wish.link, foot.link.map(set)),
    ],
  );
  return { svg: svgText(svg), widthPx, heightPx, words: described, sheet };
}

/** The sources of both stories, an event that is in both once, and the dataset's version. */
async function footOf(
  store: Pick<EventStore, "ask">,
  summary: DatasetSummary,
  { align, lang }: ParallelDrawingWish,
): Promise<readonly string[]> {
  const lists = await Promise.all(
    align.sets.map(({ criteria }) =>
      store.ask({ kind: "list", criteria, lang, from: 0, to: LISTED }),
    ),
  );
  const entries = new Map(lists.flatMap((list) => list.entries.map((entry) => [entry.id, entry])));
  return [
    sourcesLine([...entries.values()], summary.sources, lang),
    versionLine(summary, lang),
  ].filter((each) => each !== "");
}

/** The name of a set: the episode's title; empty for what a filter leaves, whose words are the page's. */
function setName(
  { episodes, title }: Pick<DatasetSummary, "episodes" | "title">,
  { sets }: Pick<Align, "sets">,
  side: 0 | 1,
  lang: Language,
): LocalText {
  const episode = episodes.find(({ id }) => id === sets[side].criteria.episode);
  return localText(episode?.title ?? title, lang);
}
