/**
 * Finds events of different datasets that may be one and the same. It offers them, with its reasons, to whoever
 * can tell; nothing is taken for one because it is found here.
 */
import { stems } from "../audit/shared-words.ts";
import { localText } from "../format/localized.ts";
import type { Dataset, DatedEvent, Localized } from "../format/schema.ts";
import { contains, DAY_MS, type Interval, overlaps } from "../time/interval.ts";
import { parseDate } from "../time/stated-date.ts";
import type { EventRef, Part } from "./part.ts";

/** How two dates that meet stand to each other. */
export type DatesMeet = "same" | "first-holds" | "second-holds" | "overlap";

/** All that speaks for it that two events are one. */
export interface Reasons {
  readonly dates: DatesMeet;
  /** Words that both titles have, as the first writes them. */
  readonly words: readonly string[];
  readonly isSamePlace: boolean;
  /** Names of those who are in both, as the first writes them. */
  readonly actors: readonly string[];
  readonly countries: readonly string[];
  /** True where both quote the very same words. */
  readonly isSamePassage: boolean;
  /** True where both quote from the same address. */
  readonly isSameAddress: boolean;
}

export interface LikelyPair {
  /** The first is of an earlier part than the second. */
  readonly events: readonly [EventRef, EventRef];
  readonly reasons: Reasons;
  /** Grows with the likelihood; it is no probability. */
  readonly weight: number;
}

export interface LikelyPairs {
  /** The likeliest first. */
  readonly pairs: readonly LikelyPair[];
  /** False where so many events are alike that not all could be compared, or not all are told. */
  readonly isWhole: boolean;
}

/** Bounds of the search. */
export interface Bounds {
  /** Pairs that are offered: more nobody decides in an afternoon. */
  readonly pairs: number;
  /** Pairs that are compared; these take about two seconds. */
  readonly compared: number;
}

const BOUNDS: Bounds = { pairs: 200, compared: 1_000_000 };

/** Pairs in which one event is offered: of more, most are wrong. */
const PER_EVENT = 3;
/** Under this there is only a date, and a word that many titles have. */
const LEAST_WEIGHT = 2;

/** @returns pairs of events of different parts whose dates meet, and that have more in common than that. */
export function likelySame(parts: readonly Part[], bounds: Bounds = BOUNDS): LikelyPairs {
  const told = parts.map(({ dataset }, part) => {
    const lookUp = lookUpIn(dataset);
    return dataset.events.map((event) => featuresOf(event, part, lookUp));
  });
  const found: LikelyPair[] = [];
  let left = bounds.compared;
  for (const [at, second] of told.entries()) {
    if (at === 0) continue;
    const index = indexOf(second);
    for (const event of told.slice(0, at).flat()) {
      for (const other of candidates(event, index)) {
        left -= 1;
        if (left < 0) break;
        const pair = compared(event, other);
        if (pair !== null && pair.weight >= LEAST_WEIGHT) found.push(pair);
      }
    }
  }
  found.sort((a, b) => b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : 1));
  const times = new Map<string, number>();
  const offered = found.filter(({ events }) => {
    const names = events.map(({ part, event }) => `${part} ${event}`);
    const isOften = names.some((name) => (times.get(name) ?? 0) >= PER_EVENT);
    if (!isOften) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    return !isOften;
  });
  return {
    pairs: offered.slice(0, bounds.pairs),
    isWhole: left >= 0 && offered.length <= bounds.pairs,
  };
}

/** The reasons why two events that are named may be one; null where one is not there, or the dates do not meet. */
export function likenessOf(
  parts: readonly Part[],
  events: LikelyPair["events"],
): LikelyPair | null {
  const [first, second] = events.map(({ part, event }) => {
    const dataset = parts[part]?.dataset;
    const found = dataset?.events.find(({ id }) => id === event);
    return dataset && found && featuresOf(found, part, lookUpIn(dataset));
  });
  return first && second ? compared(first, second) : null;
}

const keyOf = ({ events }: LikelyPair): string =>
  events.map(({ part, event }) => `${part} ${event}`).join(" ");

/** All of an event that is compared. */
interface Features {
  readonly ref: EventRef;
  readonly extent: Interval;
  /** Words of its titles by their stems, language by language; a title without one is under "". */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Number of events of its dataset that have a stem in a title. */
  readonly timesOf: (stem: string) => number;
  readonly place: ReadonlySet<string>;
  /** Names by how they compare. */
  readonly actors: ReadonlyMap<string, string>;
  readonly countries: readonly string[];
  readonly passages: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

interface LookUp {
  readonly actors: ReadonlyMap<string, Localized>;
  readonly passages: ReadonlyMap<string, { readonly exact: string; readonly source: string }>;
  readonly urls: ReadonlyMap<string, string | undefined>;
  /** Number of events that have a stem in a title. */
  readonly times: ReadonlyMap<string, number>;
}

const lookUps = new WeakMap<Dataset, LookUp>();

function lookUpIn(dataset: Dataset): LookUp {
  const known = lookUps.get(dataset);
  if (known) return known;
  const { actors, passages, sources, events } = dataset;
  const times = new Map<string, number>();
  for (const { title } of events) {
    const all = [...wordsOf(title).values()].flatMap((words) => [...words.keys()]);
    for (const stem of new Set(all)) times.set(stem, (times.get(stem) ?? 0) + 1);
  }
  const made: LookUp = {
    actors: new Map(actors.map(({ id, name }) => [id, name])),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    urls: new Map(sources.map(({ id, url }) => [id, url])),
    times,
  };
  lookUps.set(dataset, made);
  return made;
}

function featuresOf(event: DatedEvent, part: number, lookUp: LookUp): Features {
  const parsed = parseDate(event.date);
  const actors = new Map<string, string>();
  for (const id of event.actors) {
    const name = lookUp.actors.get(id);
    if (name === undefined) continue;
    for (const text of textsOf(name)) actors.set(fold(text), localText(name, "en").text);
  }
  const quoted = event.claims.flatMap(({ passage }) => lookUp.passages.get(passage) ?? []);
  return {
    ref: { part, event: event.id },
    extent: parsed.ok ? parsed.date.extent : NEVER,
    words: wordsOf(event.title),
    timesOf: (stem) => lookUp.times.get(stem) ?? 1,
    place: new Set(event.place === undefined ? [] : textsOf(event.place).map(fold)),
    actors,
    countries: event.countries,
    passages: new Set(quoted.map(({ exact }) => fold(exact))),
    addresses: new Set(quoted.flatMap(({ source }) => lookUp.urls.get(source) ?? [])),
  };
}

function wordsOf(title: Localized): Features["words"] {
  const byLanguage = typeof title === "string" ? { "": title } : title;
  return new Map(
    Object.entries(byLanguage).map(([language, text]) => {
      const words = new Map<string, string>();
      for (const word of text.match(WORD) ?? []) {
        for (const stem of stems(word)) if (!words.has(stem)) words.set(stem, word);
      }
      return [language, words];
    }),
  );
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
/** No date meets it. */
const NEVER: Interval = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

const textsOf = (text: Localized): readonly string[] =>
  typeof text === "string" ? [text] : Object.values(text);

const fold = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Events in which one thing is said in one stretch of time: where they are more, it tells nothing apart. */
const MOST_ALIKE = 100;
/** A stretch of time in which events are looked for that have something in common. */
const STRETCH_MS = 366 * DAY_MS;
/** An event that is longer, or open, is looked for where it begins and where it ends. */
const MOST_STRETCHES = 4;

type Index = ReadonlyMap<string, readonly Features[]>;

/** Events by all that is said in them, with the stretches of time in which they may be. */
function indexOf(events: readonly Features[]): Index {
  const index = new Map<string, Features[]>();
  for (const event of events) {
    for (const key of keysOf(event)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [event]);
      // One more than are looked at says that they are too many.
      else if (known.length <= MOST_ALIKE) known.push(event);
    }
  }
  return index;
}

function candidates(event: Features, index: Index): ReadonlySet<Features> {
  const found = new Set<Features>();
  for (const key of keysOf(event)) {
    const alike = index.get(key) ?? [];
    if (alike.length <= MOST_ALIKE) for (const other of alike) found.add(other);
  }
  return found;
}

function* keysOf({ extent, words, place, actors, passages }: Features): Iterable<string> {
  for (const passage of passages) yield `passage ${passage}`;
  for (const at of stretchesOf(extent)) {
    for (const each of words.values()) {
      for (const stem of each.keys()) yield `${at} word ${stem}`;
    }
    for (const name of place) yield `${at} place ${name}`;
    for (const name of actors.keys()) yield `${at} actor ${name}`;
  }
}

function stretchesOf({ start, end }: Interval): readonly number[] {
  const from = Math.floor(start / STRETCH_MS);
  const to = Math.floor((end - 1) / STRETCH_MS);
  return to - from < MOST_STRETCHES
    ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
    : [from, to].filter(Number.isFinite);
}

/** Days within which two dates that meet say much. */
const NARROW_MS = 100 * DAY_MS;

/** The pair with its reasons and weight; null where the dates do not meet. */
function compared(first: Features, second: Features): LikelyPair | null {
  const dates = meetingOf(first.extent, second.extent);
  if (dates === null) return null;
  const { words, share } = sharedWords(first, second);
  const actors = [...new Set(inBoth(first.actors, second.actors))];
  const reasons: Reasons = {
    dates,
    words,
    isSamePlace: meet(first.place, second.place),
    actors,
    countries: first.countries.filter((country) => second.countries.includes(country)),
    isSamePassage: meet(first.passages, second.passages),
    isSameAddress: meet(first.addresses, second.addresses),
  };
  return {
    events: [first.ref, second.ref],
    reasons,
    weight: weightOf(reasons, first, second, share),
  };
}

interface Shared {
  readonly words: readonly string[];
  /** Share of the title of fewer words that is in both, from 0 to 1; a word that many titles have counts little. */
  readonly share: number;
}

/** Share that a title is worth which both have, however many others have it too. */
const WHOLE_TITLE = 0.5;

/** The words that two titles have in common, in the language in which they are the most alike. */
function sharedWords(first: Features, second: Features): Shared {
  let best: Shared = { words: [], share: 0 };
  for (const [language, words] of first.words) {
    for (const [other, others] of second.words) {
      if (language !== other && language !== "" && other !== "") continue;
      const stems = [...words.keys()].filter((stem) => others.has(stem));
      const sum = stems.reduce((total, stem) => {
        const times = Math.max(first.timesOf(stem), second.timesOf(stem));
        return total + 1 / (1 + Math.log2(times));
      }, 0);
      const isWhole = stems.length > 0 && stems.length === Math.max(words.size, others.size);
      const share = Math.max(
        sum / Math.max(1, Math.min(words.size, others.size)),
        isWhole ? WHOLE_TITLE : 0,
      );
      if (share > best.share) best = { words: stems.map((stem) => words.get(stem) ?? stem), share };
    }
  }
  return best;
}

function weightOf(reasons: Reasons, first: Features, second: Features, share: number): number {
  return (
    (reasons.dates === "same" ? 1.5 : closeness(first.extent, second.extent)) +
    3 * share +
    (reasons.isSamePassage ? 4 : 0) +
    (reasons.isSamePlace ? 1 : 0) +
    (reasons.isSameAddress ? 1 : 0) +
    Math.min(1.5, reasons.actors.length * 0.75) +
    (reasons.countries.length > 0 ? 0.25 : 0)
  );
}

/** Little is said by dates that meet where one of them is wide. */
function closeness(first: Interval, second: Interval): number {
  const longest = Math.max(lengthOf(first), lengthOf(second));
  if (longest <= NARROW_MS) return 1;
  return longest <= STRETCH_MS ? 0.5 : 0.25;
}

const lengthOf = ({ start, end }: Interval): number => end - start;

function meetingOf(first: Interval, second: Interval): DatesMeet | null {
  if (!overlaps(first, second)) return null;
  if (first.start === second.start && first.end === second.end) return "same";
  if (contains(first, second)) return "first-holds";
  return contains(second, first) ? "second-holds" : "overlap";
}

const meet = (first: ReadonlySet<string>, second: ReadonlySet<string>): boolean => {
  for (const each of first) if (second.has(each)) return true;
  return false;
};

const inBoth = (
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): readonly string[] => [...first].flatMap(([key, text]) => (second.has(key) ? [text] : []));
