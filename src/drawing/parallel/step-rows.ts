/** The steps of two stories, each with its two events, the lag between them, and all that in words. */
import { type DayBand, type DayUnit, lagBetween } from "../../dataset/time/day-band.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { lagText, offsetText } from "../../dataset/wording/lag-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { ParallelAnswer, ParallelEvent, Step } from "../../query/parallel/parallel-types.ts";
import { PARALLEL_WORDS } from "./words.ts";

/** A step with its events and the lag between them. */
export interface StepRow {
  readonly step: Step;
  /** The number it has in the drawing; null for a step without a counterpart. */
  readonly number: number | null;
  readonly first: ParallelEvent | null;
  readonly second: ParallelEvent | null;
  readonly lag: DayBand | null;
  /** True where a date behind the lag is approximate or uncertain. */
  readonly about: boolean;
}

export function stepRows({ sets, steps }: ParallelAnswer): readonly StepRow[] {
  const [firsts, seconds] = sets.map(
    ({ events }) => new Map(events.map((each) => [each.id, each])),
  );
  let number = 0;
  return steps.map((step) => {
    const first = firsts?.get(step.first ?? "") ?? null;
    const second = seconds?.get(step.second ?? "") ?? null;
    if (first && second) number += 1;
    return {
      step,
      number: first && second ? number : null,
      first,
      second,
      lag: first && second ? lagBetween(first.offset, second.offset) : null,
      about: [first, second].some((each) => each !== null && isAbout(each)),
    };
  });
}

export const isAbout = ({ date }: Pick<ParallelEvent, "date">): boolean =>
  date.approximate || date.uncertain;

/** The lag of a step as the table says it; empty for one without a counterpart. */
export function lagOf(
  { lag, about, step: { by } }: StepRow,
  unit: DayUnit,
  lang: Language,
): string {
  if (lag === null) return "";
  return by === "zero" ? PARALLEL_WORDS[lang].zeroLag : lagText(lag, unit, lang, about);
}

/** All steps as text, one on a line. */
export function stepsInWords(answer: ParallelAnswer, unit: DayUnit, lang: Language): string {
  const said = PARALLEL_WORDS[lang];
  const told = (event: ParallelEvent) =>
    `${event.title.text}, ${dateText(event.date, lang, "long")} (${offsetText(event.offset, unit, lang, isAbout(event))})`;
  return stepRows(answer)
    .map((row) => {
      const { first, second } = row;
      if (first && second) return said.match(told(first), told(second), lagOf(row, unit, lang));
      const only = first ?? second;
      return only === null ? "" : said.alone(told(only));
    })
    .join("\n");
}
