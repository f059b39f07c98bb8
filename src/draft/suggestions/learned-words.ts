/** Words by which a dataset's own events tell their topics: what it has tagged so far teaches what comes next. */
import type { Dataset, DatedEvent, Localized } from "../../dataset/format/schema.ts";
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

/** More events than these, of which the last count, teach nothing new. */
const MOST = 2_000;

export function learnWords({ events, passages }: Taught): LearnedWords {
  const exact = new Map(passages.map((passage) => [passage.id, passage.exact]));
  const taught = events.slice(-MOST);
  const having = new Map<string, Count>();
  const tagged = new Map<string, number>();
  for (const event of taught) {
    for (const topic of event.topics) tagged.set(topic, (tagged.get(topic) ?? 0) + 1);
    for (const word of wordsOf(event, exact)) {
      const count = having.get(word) ?? { events: 0, topics: new Map() };
      having.set(word, count);
      count.events += 1;
      for (const topic of event.topics) count.topics.set(topic, (count.topics.get(topic) ?? 0) + 1);
    }
  }
  return new Map(
    [...having]
      .filter(([, count]) => count.events >= FEWEST)
      .map(([word, count]) => [word, spokenFor(count, tagged, taught.length)] as const)
      .filter(([, topics]) => topics.length > 0),
  );
}

/** Events with a word, and of each topic how many of these. */
interface Count {
  events: number;
  readonly topics: Map<string, number>;
}

const remembered = new WeakMap<DatedEvent, ReadonlySet<string>>();

/** The words of an event, which stay as they are while nobody changes it. */
function wordsOf(event: DatedEvent, exact: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = remembered.get(event);
  if (found !== undefined) return found;
  const texts = [
    ...textsOf(event.title),
    ...event.claims.map(({ passage }) => exact.get(passage) ?? ""),
  ];
  const words = new Set(texts.flatMap(contentWords));
  remembered.set(event, words);
  return words;
}

function spokenFor(
  { events: all, topics }: Count,
  tagged: ReadonlyMap<string, number>,
  events: number,
): readonly LearnedWord[] {
  return [...topics].flatMap(([topic, both]) => {
    const share = both / all;
    const isTelling =
      both >= FEWEST && share >= SHARE && share >= (LIFT * (tagged.get(topic) ?? 0)) / events;
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
