/** Suggests of an event what selected words speak for, each with the words that do. Nothing else is suggested. */
import type { Dataset } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import type { EventKind, EventStatus } from "../../dataset/format/vocabulary.ts";
import { sentenceAt } from "../selection/spans.ts";
import { KIND_WORDS, type Saying } from "./kind-words.ts";
import { contentWords, type LearnedWords, learnWords } from "./learned-words.ts";
import { type Mention, mentionsIn, type Names, namesOf, shortCountries } from "./names.ts";
import type { Offer, Suggestions } from "./offer.ts";
import { SAYING, STATUS_WORDS } from "./status-words.ts";

/** What a dataset teaches about the names and words of its texts; to be made again when it has changed. */
export interface Knowledge {
  readonly names: Names;
  readonly learned: LearnedWords;
}

export const knowledgeOf = (
  dataset: Pick<Dataset, "topics" | "actors" | "events" | "passages">,
): Knowledge => ({ names: knownNames(dataset), learned: learnWords(dataset) });

const known = new WeakMap<object, { readonly actors: object; readonly names: Names }>();

/** Names change when topics or actors do, and that is seldom. */
function knownNames({ topics, actors }: Pick<Dataset, "topics" | "actors">): Names {
  const found = known.get(topics);
  if (found?.actors === actors) return found.names;
  const names = namesOf({ topics, actors });
  known.set(topics, { actors, names });
  return names;
}

/** Text before the words in which somebody may have been named in full. */
const BEFORE = 4_000;

/**
 * The likeliest first: what the selected words say, then whom and what the rest of their sentence names.
 *
 * @param span  the selected words; the text before them tells which of two Kims is meant.
 */
export function suggestionsFor(text: string, span: Span, knowledge: Knowledge): Suggestions {
  const { names, learned } = knowledge;
  const words = text.slice(span.start, span.end);
  const sentence = sentenceAround(text, span);
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const actors = actorsIn(words, before, names);
  return {
    kind: kindOf(words),
    status: statusOf(words),
    // Countries of the sentence are more often another fact's.
    countries: countriesIn(words, actors, names),
    topics: distinct([...topicsIn(words, names, learned), ...topicsIn(sentence, names, learned)]),
    actors: distinct([...actors, ...actorsIn(sentence, before, names)]),
  };
}

/** The words with the sentence that they begin in, to its end. */
function sentenceAround(text: string, { start, end }: Span): string {
  const sentence = sentenceAt(text, start);
  if (sentence === null) return text.slice(start, end);
  return text.slice(Math.min(start, sentence.start), Math.max(end, sentence.end));
}

interface Heard<Value> {
  readonly value: Value;
  readonly weight: number;
  readonly words: string;
  readonly at: number;
}

function heard<Value>(words: string, sayings: readonly Saying<Value>[]): readonly Heard<Value>[] {
  return sayings.flatMap(({ value, weight, words: pattern }) =>
    Array.from(words.matchAll(pattern), ({ index, 0: found }) => ({
      value,
      weight,
      words: found.trim(),
      at: index,
    })),
  );
}

/** An English sentence tells its main verb first, and a Korean one last. */
const mainFirst = (a: Heard<unknown>, b: Heard<unknown>): number =>
  /\p{Script=Hangul}/u.test(a.words + b.words) ? b.at - a.at : a.at - b.at;

/** The strongest words decide, of equally strong ones that of the main verb, and of those in one place the longest. */
function kindOf(words: string): Offer | null {
  const [best] = heard<EventKind>(words, KIND_WORDS).toSorted(
    (a, b) => b.weight - a.weight || mainFirst(a, b) || b.words.length - a.words.length,
  );
  return best === undefined ? null : { value: best.value, because: best.words };
}

/** What is said or ordered has happened, also where it is still to come; a claim stays one. */
function statusOf(words: string): Offer | null {
  const all = heard<EventStatus>(words, STATUS_WORDS).toSorted((a, b) => a.at - b.at);
  const first = (value: EventStatus) => all.find((each) => each.value === value);
  const saying = heard(words, SAYING)[0];
  const coming = first("planned") ?? first("projected");
  const isSaid = saying !== undefined && (coming === undefined || saying.at < coming.at);
  const found = first("alleged") ?? (isSaid ? saying : coming) ?? first("occurred");
  return found === undefined ? null : { value: found.value, because: found.words };
}

/** By their names first, in the order of the words; then by whom is named. */
function countriesIn(words: string, actors: readonly Offer[], names: Names): readonly Offer[] {
  const mentions = [...mentionsIn(words, names.countries), ...shortCountries(words)].toSorted(
    (a, b) => a.start - b.start,
  );
  const byActor = actors.flatMap(({ value, because }) => {
    const country = names.countryOf.get(value);
    return country === undefined ? [] : [{ value: country, because }];
  });
  return distinct([...mentions.map(offerOf), ...byActor]);
}

function actorsIn(words: string, before: string, names: Names): readonly Offer[] {
  const mentions = [...mentionsIn(words, names.actors)];
  for (const [family, ids] of names.shared) {
    for (const mention of mentionsIn(words, [{ value: "", written: family, exact: true }])) {
      const isWhole = mentions.some(
        ({ start, end }) => start <= mention.start && mention.end <= end,
      );
      const meant = isWhole ? null : meantBy(ids, words.slice(0, mention.start), before, names);
      if (meant !== null) mentions.push({ ...mention, value: meant });
    }
  }
  return distinct(mentions.toSorted((a, b) => a.start - b.start).map(offerOf));
}

/** Whoever of them was named in full last. */
function meantBy(
  ids: readonly string[],
  earlier: string,
  before: string,
  names: Names,
): string | null {
  const theirs = names.actors.filter(({ value }) => ids.includes(value));
  const [last] = mentionsIn(before + earlier, theirs).toSorted((a, b) => b.start - a.start);
  return last?.value ?? null;
}

/** Of a name of two or three words all must be there, in any order; of a longer one, one may be missing. */
const enoughOf = (words: number): number =>
  words < 2 ? Number.POSITIVE_INFINITY : words < 4 ? words : words - 1;

/** By their names; then by words that other events of theirs have, those with the most to say first. */
function topicsIn(words: string, names: Names, learned: LearnedWords): readonly Offer[] {
  const named = mentionsIn(words, names.topics).map(offerOf);
  const heardWords = new Set(contentWords(words));
  const alike = names.topics.flatMap(({ value, written }) => {
    const all = contentWords(written);
    const found = all.filter((word) => heardWords.has(word));
    return found.length >= enoughOf(all.length) ? [{ value, because: found.join(" ") }] : [];
  });
  return distinct([...named, ...alike, ...learnedTopics(words, learned)]);
}

/** Fewer words than these that a topic's other events have may be chance. */
const ENOUGH = 2;

function learnedTopics(words: string, learned: LearnedWords): readonly Offer[] {
  const votes = new Map<string, { words: string[]; sum: number }>();
  for (const word of new Set(contentWords(words))) {
    for (const { topic, share } of learned.get(word) ?? []) {
      const vote = votes.get(topic) ?? { words: [], sum: 0 };
      votes.set(topic, { words: [...vote.words, word], sum: vote.sum + share });
    }
  }
  return [...votes]
    .filter(([, vote]) => vote.words.length >= ENOUGH)
    .sort(([, a], [, b]) => b.sum - a.sum)
    .map(([value, vote]) => ({ value, because: vote.words.slice(0, 3).join(", ") }));
}

const offerOf = ({ value, words }: Mention): Offer => ({ value, because: words });

function distinct(offers: readonly Offer[]): readonly Offer[] {
  const first = new Map<string, Offer>();
  for (const offer of offers) if (!first.has(offer.value)) first.set(offer.value, offer);
  return [...first.values()];
}
