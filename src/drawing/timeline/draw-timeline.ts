/**
 * Draws a timeline: what a store answers, arranged for a width and written as SVG. It needs no page: a
 * worker, a command and a page have the same picture of the same question, to the last byte.
 */
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import { intersection } from "../../dataset/time/interval.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { EventStore } from "../../query/store.ts";
import type { LaneBand } from "../../query/window/mark.ts";
import { svgText } from "../svg-text.ts";
import { askTimeline, type TimelineAnswers } from "./ask-timeline.ts";
import { coloursOf } from "./colours.ts";
import { drawingInWords, eventsInWords, markInWords } from "./describe.ts";
import { sourcesLine } from "./foot.ts";
import { type NameOf, nameOfLane } from "./lane-names.ts";
import { idOf, paintSheet } from "./paint.ts";
import { paletteOf } from "./palette.ts";
import { arrange, cutsOf, type Sheet } from "./sheet.ts";
import type { DrawingWish } from "./wish.ts";
import { versionLine, WORDS } from "./words.ts";

export interface DrawnTimeline {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What it shows: a sentence, and every event on a line of its own. */
  readonly words: string;
  /** Where a page may end; CSS pixels from the upper edge. */
  readonly cuts: readonly number[];
  /** How it is arranged, for tests and for other pens. */
  readonly sheet: Sheet;
}

/**
 * @param summary  of the dataset that the store has open.
 * @param nameOf  names the values of lanes that a dataset has no word for, such as kinds of events.
 */
export async function drawTimeline(
  store: Pick<EventStore, "ask">,
  summary: DatasetSummary,
  wish: DrawingWish,
  nameOf: NameOf = () => null,
): Promise<DrawnTimeline> {
  const { lang, widthPx, event, standfirst } = wish;
  const answers = await askTimeline(store, summary, wish);
  const { plot, panels, lanes, window, entries } = answers;
  const laneName = (band: LaneBand): string => nameOfLane(band, lanes, lang, nameOf);
  const own = localText(summary.title, lang);
  const title: LocalText = wish.title === null ? own : { text: wish.title, lang: "" };
  const counted = WORDS[lang].counted(answers.drawn, answers.total);
  const marks = panels.flatMap(({ layout }) => layout.marks);
  const sheet = arrange({
    widthPx,
    lang,
    plot,
    panels,
    extent: summary.extent,
    nameOf: laneName,
    event,
    title,
    standfirst,
    colours: wish.key ? coloursOf(summary, marks, lanes, lang) : null,
    foot: wish.foot ? footOf(answers, summary, counted, wish) : [],
    link: wish.foot ? wish.link : "",
  });
  const told = drawingInWords({
    counted,
    bands: panels.length === 1 ? (panels[0]?.layout.lanes ?? []) : [],
    shown: summary.extent && intersection(window, summary.extent),
    lang,
    nameOf: laneName,
  });
  const painted = paintSheet(sheet, {
    palette: paletteOf(wish.theme),
    id: wish.id ?? idOf(sheet),
    name: title.text === "" ? own.text : title.text,
    description: [standfirst, told].filter((each) => each !== "").join(" "),
    href: wish.link,
    fontFaces: wish.fontFaces,
    hasType: wish.fontFaces !== "" || wish.stage !== null,
    wordsOf: (mark) => markInWords(mark, lang),
  });
  return {
    svg: svgText(painted),
    widthPx: sheet.widthPx,
    heightPx: sheet.heightPx,
    words: `${told}\n\n${eventsInWords(entries, lang)}`,
    cuts: cutsOf(sheet),
    sheet,
  };
}

function footOf(
  { entries }: TimelineAnswers,
  summary: DatasetSummary,
  counted: string,
  { lang }: DrawingWish,
): readonly string[] {
  const sources = sourcesLine(entries, summary.sources, lang);
  return [`${counted}. ${sources}`.trim(), versionLine(summary, lang)].filter(
    (each) => each !== "",
  );
}
