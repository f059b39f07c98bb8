/** Readings of words for given bases, as lines of text. */
import { partOf, stretchText } from "../../convert/dates/part-text.ts";
import { phraseOf } from "./find-dates.ts";
import { resolve } from "./resolve.ts";
import type { Bases, Told } from "./story.ts";

/** An article of Tuesday 28 January 2025, in which nothing was told before. */
export const ALONE: Bases = {
  article: partOf(2025, 1, 28),
  year: null,
  month: null,
  day: null,
  tense: 0,
};

export const told = (part: Told["part"], near: Told["near"] = "paragraph"): Told => ({
  part,
  near,
  isAside: false,
});

/** Each date with its rule, likeliest first. */
export function linesOf(words: string, bases: Partial<Bases> = {}): readonly string[] {
  const phrase = phraseOf(words);
  if (!phrase) throw new Error(`no phrase: ${words}`);
  return resolve(phrase, { ...ALONE, ...bases }).map(
    ({ stretch, rule }) => `${stretchText(stretch)} ${rule}`,
  );
}
