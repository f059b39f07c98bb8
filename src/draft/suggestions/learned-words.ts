/** Words by which a dataset's own events tell their topics: what it has tagged so far teaches what comes next. */
import type { Dataset, Localized } from "../../dataset/format/schema.ts";
import { withoutParticle } from "../texts/korean-particles.ts";
import { foldWords } from "./fold-words.ts";

/** A word that stands in fewer events than this says nothing yet. */
const FEWEST = 3;
/** Of the events with the word so many have the topic … */
const SHARE = 0.75;
/** … and so many times as often as events without it. */
const LIFT = 2;

export interface LearnedWord {
  readonly topic: string;
  /** From 0 to 1: of the events with the word, how many have the topic. */
  readonly share: number;
}

/** What each folded word speaks for. */
export type LearnedWords = ReadonlyMap<string, readonly LearnedWord[]>;

type Taught = Pick<Dataset, "events" | "passages">;

export function learnWords({ events, passages }: Taught): LearnedWords {
  const exact = new Map(passages.map((passage) => [passage.id, passage.exact]));
  const having = new Map<string, Set<number>>();
  const tagged = new Map<string, Set<number>>();
  events.forEach(({ title, claims, topics }, at) => {
    const texts = [...textsOf(title), ...claims.map(({ passage }) => exact.get(passage) ?? "")];
    for (const word of texts.flatMap(contentWords)) put(having, word, at);
    for (const topic of topics) put(tagged, topic, at);
  });
  return new Map(
    [...having]
      .filter(([, ranks]) => ranks.size >= FEWEST)
      .map(([word, ranks]) => [word, spokenFor(ranks, tagged, events.length)] as const)
      .filter(([, topics]) => topics.length > 0),
  );
}

function put(sets: Map<string, Set<number>>, key: string, value: number): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}

function spokenFor(
  ranks: ReadonlySet<number>,
  tagged: ReadonlyMap<string, ReadonlySet<number>>,
  events: number,
): readonly LearnedWord[] {
  return [...tagged].flatMap(([topic, of]) => {
    const both = [...ranks].filter((rank) => of.has(rank)).length;
    const share = both / ranks.size;
    const isTelling = both >= FEWEST && share >= SHARE && share >= (LIFT * of.size) / events;
    return isTelling ? [{ topic, share }] : [];
  });
}

const textsOf = (text: Localized): readonly string[] =>
  typeof text === "string" ? [text] : Object.values(text);

/** Words of four letters or more that stand everywhere. */
const IDLE =
  /^(?:with|from|that|this|into|over|both|their|have|been|which|would|will|were|they|said|also|than|more|about)$/;

/** Words that may tell something, folded: of a letter or two there are too many. */
export const contentWords = (text: string): readonly string[] =>
  foldWords(text)
    .split(" ")
    .map(withoutParticle)
    .filter((word) =>
      /\p{Script=Hangul}/u.test(word)
        ? word.length > 1
        : /^\p{L}{4,}$/u.test(word) && !IDLE.test(word),
    );
