/** Says in a dataset that it is a part of another, and by which filter. */
import type { Dataset, Localized } from "../format/schema.ts";
import { LIMITS } from "../format/vocabulary.ts";

export interface Choice {
  /** Events of the whole dataset. */
  readonly of: number;
  /** The filter as a link has it, such as `country=KR&topic=nmd`; "" where events were chosen one by one. */
  readonly filter: string;
}

/**
 * The dataset with one more sentence in its description. The format has no field for it, and needs none: who reads
 * the file is a person, and every program keeps a description.
 */
export function noteChoice(dataset: Dataset, choice: Choice): Dataset {
  const count = dataset.events.length;
  if (count === choice.of) return dataset;
  return { ...dataset, description: withSentence(dataset.description, count, choice) };
}

function withSentence(said: Localized | undefined, count: number, choice: Choice): Localized {
  if (said === undefined) return { en: english(count, choice), ko: korean(count, choice) };
  if (typeof said === "string") return joined(said, english(count, choice));
  return Object.fromEntries(
    Object.entries(said).map(([lang, text]) => [
      lang,
      joined(text, (/^ko\b/.test(lang) ? korean : english)(count, choice)),
    ]),
  );
}

const english = (count: number, { of, filter }: Choice): string =>
  `A part: ${count} of ${of} events${filter === "" ? "" : `, by the filter “${shown(filter)}”`}.`;

const korean = (count: number, { of, filter }: Choice): string =>
  `일부: 사건 ${of}건 중 ${count}건${filter === "" ? "" : `(필터 ‘${shown(filter)}’)`}.`;

/** No filter of a person is as long. */
const LONGEST = 500;

const shown = (filter: string): string =>
  filter.length > LONGEST ? `${cut(filter, LONGEST)}…` : filter;

const joined = (text: string, sentence: string): string =>
  `${cut(text, LIMITS.textLength - sentence.length - 1)} ${sentence}`;

/** Cuts no letter in two. */
const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
