/**
 * Invented datasets of any size, for tests and benchmarks: bursts and quiet years, all precisions
 * of date, a few countries and topics that most events share, one title in five in Korean too.
 * Valid by the schema, and without a problem of any kind.
 */
import type {
  Actor,
  Claim,
  Dataset,
  DatedEvent,
  Passage,
  Source,
  Topic,
} from "../src/dataset/format/schema.ts";
import { EVENT_KINDS, SOURCE_KINDS, TOPIC_KINDS } from "../src/dataset/format/vocabulary.ts";
import { type Chance, chance } from "./random.ts";
import { dates } from "./synthetic-dates.ts";
import { COUNTRIES, koreanTitle, sentence, title } from "./synthetic-words.ts";

export interface Synthetic {
  /** Everything but the events. */
  readonly header: Omit<Dataset, "events">;
  /** Made one by one, in no order of time, so that a million need not be in memory. */
  events(): Generator<DatedEvent>;
}

interface Numbers {
  readonly passages: number;
  readonly sources: number;
  readonly topics: number;
  readonly actors: number;
}

/** What events can speak of. */
interface Known {
  readonly numbers: Numbers;
  readonly passages: readonly Passage[];
}

/** @param events  at least 1. */
export function synthetic(events: number, seed = 1): Synthetic {
  const numbers: Numbers = {
    passages: Math.ceil(events / 4),
    sources: Math.ceil(events / 200),
    topics: Math.min(events, Math.ceil(6 + Math.sqrt(events) / 4)),
    actors: Math.min(events, Math.ceil(Math.sqrt(events) * 3)),
  };
  const drawn = chance(seed);
  const header = {
    format: "dateline/1" as const,
    title: { en: `${events} invented events`, ko: `지어낸 사건 ${events}건` },
    description: `Generated from the seed ${seed}. Nothing in it has happened.`,
    collections: [],
    sources: many(numbers.sources, source),
    passages: many(numbers.passages, (i) => passage(i, numbers, drawn)),
    topics: many(numbers.topics, topic),
    actors: many(numbers.actors, (i) => actor(i, drawn)),
    episodes: [],
    omissions: [],
  };
  return {
    header,
    *events() {
      const chances = chance(seed + 1);
      const date = dates(events, chances);
      const known = { numbers, passages: header.passages };
      for (let i = 0; i < events; i++) yield event(i, date(), known, chances);
    },
  };
}

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const source = (i: number): Source => ({
  id: `s${i}`,
  title: `Invented chronicle, volume ${i + 1}`,
  authors: [`Chronicler ${i % 97}`],
  publisher: "The Freedonian Press",
  published: String(1990 + (i % 40)),
  language: "en",
  kind: SOURCE_KINDS[i % SOURCE_KINDS.length] ?? "other",
});

/** Its id begins with its source, and every source has one. */
function passage(i: number, { sources }: Numbers, chances: Chance): Passage {
  const from = `s${i < sources ? i : chances.skewed(sources)}`;
  return { id: `${from}/p${i}`, source: from, exact: sentence(chances), start: i * 200 };
}

const topic = (i: number): Topic => ({
  id: `t${i}`,
  label: { en: `Topic ${i + 1}`, ko: `주제 ${i + 1}` },
  kind: TOPIC_KINDS[i % TOPIC_KINDS.length] ?? "theme",
  ...(i >= 6 && i % 3 === 0 && { broader: `t${Math.floor(i / 6)}` }),
});

const actor = (i: number, chances: Chance): Actor => ({
  id: `a${i}`,
  name: `Actor ${i + 1}`,
  kind: i % 4 === 0 ? "organisation" : "person",
  country: COUNTRIES[chances.skewed(COUNTRIES.length)] ?? "KR",
});

/** The first events name each passage, topic and actor once, so that none is left unused. */
function event(i: number, date: string, known: Known, chances: Chance): DatedEvent {
  const { topics, actors } = known.numbers;
  const en = title(chances);
  const kind = EVENT_KINDS[chances.skewed(EVENT_KINDS.length)] ?? "other";
  const links = i > 0 && chances.happens(0.1) ? [1 + chances.whole(Math.min(i, 50))] : [];
  return {
    id: `e${i}`,
    title: chances.happens(0.2) ? { en, ko: koreanTitle(chances) } : en,
    ...(chances.happens(0.3) && { summary: sentence(chances) }),
    kind,
    status: chances.pick(["occurred", "occurred", "occurred", "occurred", "planned", "alleged"]),
    date,
    countries: some(COUNTRIES.length, chances).map((code) => COUNTRIES[code] ?? "KR"),
    topics: some(topics, chances, i).map((code) => `t${code}`),
    actors: some(actors, chances, i).map((code) => `a${code}`),
    claims: claims(i, known, chances),
    links: links.map((back) => ({
      type: "responds-to" as const,
      event: `e${i - back}`,
      inferred: chances.happens(0.5),
    })),
  };
}

/** One to four of them, mostly one or two, each once; `first` before the others if there is one. */
function some(below: number, chances: Chance, first = below): readonly number[] {
  const drawn = Array.from({ length: 1 + chances.skewed(4) }, () => chances.skewed(below));
  return [...new Set(first < below ? [first, ...drawn] : drawn)];
}

/** Four events in a row share a passage, as the sentences of a chronicle do; one in eight has two. */
function claims(i: number, { passages, numbers }: Known, chances: Chance): Claim[] {
  const passage = ({ id }: Passage): Claim => ({
    passage: id,
    role: "occurred",
    dating: { basis: chances.pick(["stated", "stated", "stated", "publication", "elsewhere"]) },
    ...(chances.happens(0.15) && { by: `a${chances.skewed(numbers.actors)}` }),
  });
  const second = chances.happens(0.125) ? passages[chances.skewed(passages.length)] : undefined;
  return [passages[Math.floor(i / 4)], second].flatMap((each) => (each ? [passage(each)] : []));
}
