/** The matched steps as words on a sheet: in columns where it is wide, else two lines and the lag. */
import type { DayUnit } from "../../dataset/time/day-band.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { offsetText } from "../../dataset/wording/lag-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { ParallelAnswer, ParallelEvent } from "../../query/parallel/parallel-types.ts";
import { type SetText, words } from "../timeline/sheet-parts.ts";
import { atMost, FACES, wrapped } from "../type.ts";
import { isAbout, lagOf, type StepRow, stepRows } from "./step-rows.ts";
import { PARALLEL_WORDS } from "./words.ts";

interface StepsTerms {
  readonly unit: DayUnit;
  readonly lang: Language;
  readonly widthPx: number;
  /** Said over the steps: whose judgment they are. */
  readonly whose: string;
}

const ROW_PX = 21;
const COLUMNS_FROM_PX = 1_060;
const NUMBER_PX = 24;
const LAG_PX = 176;
/** Days from zero, on the right of their column, and where the title begins after the date. */
const DAYS_PX = 86;
const DATED_PX = 236;

/** @returns the words, from the upper left corner of the list, and its height. */
export function stepsList(
  answer: ParallelAnswer,
  terms: StepsTerms,
): { readonly texts: readonly SetText[]; readonly heightPx: number } {
  const head = `${PARALLEL_WORDS[terms.lang].matched}. ${terms.whose}.`;
  const texts: SetText[] = [words(head, 0, ROW_PX / 2, FACES.small, "quiet")];
  let top = ROW_PX + 4;
  const rowTexts = terms.widthPx >= COLUMNS_FROM_PX ? inColumns : inLines;
  for (const row of stepRows(answer)) {
    const { number } = row;
    if (number !== null) {
      texts.push(words(String(number), 0, top + ROW_PX / 2, FACES.bold, "ink"));
    }
    const set = rowTexts(row, top + ROW_PX / 2, terms);
    texts.push(...set.texts);
    top += set.heightPx;
  }
  return { texts, heightPx: top };
}

type RowTexts = (
  row: StepRow,
  middle: number,
  terms: StepsTerms,
) => { readonly texts: readonly SetText[]; readonly heightPx: number };

const inColumns: RowTexts = (row, middle, terms) => {
  const { unit, lang, widthPx } = terms;
  const half = (widthPx - NUMBER_PX - LAG_PX) / 2;
  const lag = words(lagOf(row, unit, lang), 0, middle, FACES.bold, "ink");
  return {
    texts: [
      ...stepTexts(row.first, NUMBER_PX, middle, half, terms),
      ...stepTexts(row.second, NUMBER_PX + half, middle, half, terms),
      ...(lag.text === "" ? [] : [{ ...lag, x: widthPx - lag.widthPx }]),
    ],
    heightPx: ROW_PX,
  };
};

const inLines: RowTexts = (row, middle, terms) => {
  const { unit, lang, widthPx } = terms;
  const whole = widthPx - NUMBER_PX;
  const lag = lagOf(row, unit, lang);
  const below = middle + 2 * ROW_PX;
  return {
    texts: [
      ...stepTexts(row.first, NUMBER_PX, middle, whole, terms),
      ...stepTexts(row.second, NUMBER_PX, middle + ROW_PX, whole, terms),
      ...(lag === "" ? [] : [words(lag, NUMBER_PX + DATED_PX, below, FACES.bold, "ink")]),
    ],
    heightPx: (lag === "" ? 2 : 3) * ROW_PX + APART_PX,
  };
};

/** Room between two steps whose lines stand under one another. */
const APART_PX = 6;

function stepTexts(
  event: ParallelEvent | null,
  x: number,
  middle: number,
  room: number,
  { unit, lang }: StepsTerms,
): readonly SetText[] {
  const { none } = PARALLEL_WORDS[lang];
  if (event === null) return [words(none, x + DATED_PX, middle, FACES.label, "faint")];
  const days = offsetText(event.offset, unit, lang, isAbout(event));
  const counted = words(days, 0, middle, FACES.label, "quiet");
  const date = dateText(event.date, lang, "short");
  const titlePx = room - DATED_PX - 10;
  const lines = wrapped(event.title.text, FACES.bold, titlePx);
  const [title = ""] = atMost(lines, 1, FACES.bold, titlePx);
  return [
    { ...counted, x: x + DAYS_PX - counted.widthPx },
    words(date, x + DAYS_PX + 10, middle, FACES.label, "faint"),
    words(title, x + DATED_PX, middle, FACES.bold, "ink", event.title.lang),
  ];
}
