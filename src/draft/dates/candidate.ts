/** One date that words may mean, and the dates that such words are counted from. */
import type { Stretch } from "../../convert/dates/date-reading.ts";
import type { DatePart } from "../../dataset/time/date-part.ts";
import type { ReadingRule } from "./found-date.ts";
import type { Core, Shift } from "./phrase.ts";
import type { Bases } from "./story.ts";

export interface Candidate {
  readonly stretch: Stretch;
  readonly rule: ReadingRule;
  readonly base: DatePart | null;
  /** How likely it is beside the others of the same words: from 1 for what is hardly meant to 6. */
  readonly weight: number;
}

export type CoreOf<Kind extends Core["kind"]> = Extract<Core, { kind: Kind }>;

interface Weighed {
  readonly base: DatePart;
  readonly weight: number;
}

/** The dates that a shift may count from, with how likely each is. */
export function basesOf(
  { unit, count, from }: Shift,
  bases: Bases,
  counted = false,
): readonly Weighed[] {
  const { article, tense } = bases;
  const told = unit === "year" ? bases.year : unit === "month" ? bases.month : bases.day;
  const isFar = told?.near === "text";
  const ofArticle = (weight: number) => (article ? [{ base: article, weight }] : []);
  const ofStory = (weight: number) => (told ? [{ base: told.part, weight }] : []);
  // "사흘 전 시작된다": what is to come is not counted back from today, but from what was told.
  const isBefore = counted && count < 0 && tense > 0 && told !== null && !isFar;
  if (from === "article" && !isBefore) return [...ofArticle(5), ...ofStory(isFar ? 0.5 : 1)];
  // What is still to come is counted from today, more often than not.
  const toCome = count > 0 && tense > 0 ? 2.5 : 0;
  return [...ofStory(isFar ? 4 : 5), ...ofArticle(2 + toCome)];
}
