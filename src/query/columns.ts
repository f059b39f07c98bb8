/**
 * The dataset as columns: one row an event, in order of time, so that a filter is one pass over
 * typed arrays. Built once when a dataset is opened and never changed.
 */
import { parseDate, type StatedDate } from "../dataset/edtf.ts";
import { localText } from "../dataset/localized.ts";
import type { Actor, Dataset, DatedEvent, Passage, Source } from "../dataset/schema.ts";
import { DATING_BASES, EVENT_KINDS } from "../dataset/vocabulary.ts";
import { withBroader } from "./broader.ts";
import {
  basisOfDate,
  PRECISIONS,
  precisionOf,
  SUPPORTS,
  supportOf,
  VOICES,
  voiceOf,
} from "./evidence.ts";
import { topicHues } from "./hues.ts";
import { CERTAINTIES, type Certainty, type Facet } from "./query.ts";
import type { EventBrief, TopicEntry } from "./store.ts";

/**
 * The values of one facet, event by event.
 *
 *     offsets  0     2  2     3        event i has the codes offsets[i] <= k < offsets[i + 1]
 *     codes    4  0     1              each an index into `values`, in the event's own order,
 *                                      without repeats
 */
export interface FacetColumn {
  /**
   * Every value the dataset knows, also those no event has: topics, actors and sources in the
   * dataset's order, countries alphabetically, the closed lists as they are declared.
   */
  readonly values: readonly string[];
  /** One longer than there are events. */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** Row `i` of every column is the same event; rows are ordered by start, then end, then id. */
export interface Columns {
  readonly dataset: Dataset;
  readonly count: number;
  readonly events: readonly DatedEvent[];
  readonly dates: readonly StatedDate[];
  /** Extents in epoch milliseconds, half-open; -Infinity and Infinity where a date is open. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Slot of the palette by the event's first topic; -1 for none. */
  readonly hues: Int8Array;
  /** How telling an event is: its claims, then its links. */
  readonly weights: Uint32Array;
  /** An event has its own topics and the broader ones of these: asking for a topic asks for all of it. */
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  /** The topics the dataset gives an event, the first of which is its lane and colour. */
  readonly ownTopics: FacetColumn;
  readonly topicEntries: readonly TopicEntry[];
  /** Row by event id. */
  readonly rows: ReadonlyMap<string, number>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** What marks and references say of the event in row `i`. */
  brief(i: number, lang: string): EventBrief;
}

/** @throws RangeError for a date that `parseDataset` would have refused, or a row out of range. */
export function buildColumns(dataset: Dataset): Columns {
  const ordered = inOrder(dataset.events);
  const events = ordered.map(({ event }) => event);
  const dates = ordered.map(({ date }) => date);
  const passages = byId(dataset.passages);
  const actors = byId(dataset.actors);
  const hueOf = topicHues(dataset);
  const certainty = ordered.map(({ event, date }) => certaintyOf(event, date));

  const countries = [...new Set(events.flatMap((event) => event.countries))].sort();
  const sources = byId(dataset.sources);
  const sourcesOf = (event: DatedEvent) =>
    event.claims.flatMap((claim) => passages.get(claim.passage)?.source ?? []);
  const topics = withBroader(dataset.topics);
  const one = <T>(value: T | null) => (value === null ? [] : [value]);

  return {
    dataset,
    count: events.length,
    events,
    dates,
    starts: Float64Array.from(ordered, ({ start }) => start),
    ends: Float64Array.from(ordered, ({ end }) => end),
    hues: Int8Array.from(events, (event) => hueOf.get(event.topics[0] ?? "") ?? -1),
    weights: Uint32Array.from(events, ({ claims, links }) => claims.length * 1_000 + links.length),
    facets: {
      country: column(countries, events, (event) => event.countries),
      topic: column(ids(dataset.topics), events, (event) => topics(event.topics)),
      actor: column(ids(dataset.actors), events, (event) => event.actors),
      source: column(ids(dataset.sources), events, sourcesOf),
      kind: column(EVENT_KINDS, events, (event) => [event.kind]),
      status: column(CERTAINTIES, events, (_, i) => certainty[i] ?? []),
      support: column(SUPPORTS, events, (event) => [
        supportOf(sourcesOf(event).flatMap((id) => sources.get(id) ?? [])),
      ]),
      basis: column(DATING_BASES, events, (event) => one(basisOfDate(event))),
      voice: column(VOICES, events, (event) => one(voiceOf(event))),
      precision: column(PRECISIONS, events, (_, i) => one(dates[i] ? precisionOf(dates[i]) : null)),
    },
    ownTopics: column(ids(dataset.topics), events, (event) => event.topics),
    topicEntries: dataset.topics.map((topic) => ({ ...topic, hue: hueOf.get(topic.id) ?? null })),
    rows: new Map(events.map((event, i) => [event.id, i])),
    passages,
    sources,
    actors,
    brief(i, lang) {
      const event = events[i];
      const date = dates[i];
      if (!event || !date) throw new RangeError(`no event in row ${i}`);
      const by = actors.get(event.claims[0]?.by ?? "");
      return {
        id: event.id,
        title: localText(event.title, lang),
        date,
        kind: event.kind,
        status: event.status,
        certainty: certainty[i] ?? [],
        hue: hueOf.get(event.topics[0] ?? "") ?? null,
        countries: event.countries,
        topics: event.topics,
        lasted: lasted(event, date),
        by: by ? localText(by.name, lang) : null,
      };
    },
  };
}

/** By start, then end, then id. The bounds are laid flat: a large dataset compares them a lot. */
const inOrder = (events: readonly DatedEvent[]) =>
  events
    .map((event) => {
      const date = statedDate(event.date);
      return { event, date, start: date.extent.start, end: date.extent.end };
    })
    // Between equal infinities the difference is NaN, which like 0 leaves it to what comes next.
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.event.id < b.event.id ? -1 : 1));

/** The codes that the event in row `i` has. */
export const codesOf = ({ offsets, codes }: FacetColumn, i: number): Uint32Array =>
  codes.subarray(offsets[i], offsets[i + 1]);

/** What a reader may doubt of an event, in the order of `CERTAINTIES`. */
function certaintyOf(event: DatedEvent, date: StatedDate): readonly Certainty[] {
  const has: Certainty[] = [event.status];
  if (event.claims[0]?.by !== undefined) has.push("second-hand");
  if (date.approximate || date.uncertain) has.push("approximate");
  return has;
}

/**
 * An interval counts as lasting when the source states it, and its ends. One that was worked out
 * ("after the visit, before the vote"), or is only about so, bounds a day nobody gave.
 */
const lasted = (event: DatedEvent, date: StatedDate): boolean =>
  date.shape === "span" &&
  !date.approximate &&
  !date.uncertain &&
  (event.claims[0]?.dating.basis ?? "stated") === "stated";

function column(
  values: readonly string[],
  events: readonly DatedEvent[],
  valuesOf: (event: DatedEvent, i: number) => readonly string[],
): FacetColumn {
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const offsets = new Uint32Array(events.length + 1);
  const codes: number[] = [];
  events.forEach((event, i) => {
    const first = codes.length;
    for (const value of valuesOf(event, i)) {
      const code = codeOf.get(value);
      if (code !== undefined && codes.indexOf(code, first) < 0) codes.push(code);
    }
    offsets[i + 1] = codes.length;
  });
  return { values, offsets, codes: Uint32Array.from(codes) };
}

/** @throws RangeError for a date that `parseDataset` would have refused. */
export function statedDate(text: string): StatedDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new RangeError(`not a date: ${text}`);
  return parsed.date;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const ids = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);
