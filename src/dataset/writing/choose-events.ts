/** Cuts a dataset down to some of its events, with all that these need and nothing else. */
import type { Dataset, DatedEvent, Episode, Source } from "../format/schema.ts";

/**
 * The events of these ids, in the order of the dataset, with their passages, sources, topics and broader topics,
 * actors and collections. Links lead only to events that are there, episodes are cut down to them, and what was
 * left out of a source is no part of them. It is sound if the dataset is. Where every event is chosen, it is the
 * dataset itself.
 */
export const chosen = (dataset: Dataset, ids: ReadonlySet<string>): Dataset =>
  chooserOf(dataset)(ids);

/** The same for many choices of one dataset: each costs what it holds, and not what the dataset does. */
export function chooserOf(dataset: Dataset): (ids: ReadonlySet<string>) => Dataset {
  const eventsById = ranked(dataset.events);
  const sourcesById = ranked(dataset.sources);
  const passagesById = ranked(dataset.passages);
  const topicsById = ranked(dataset.topics);
  const actorsById = ranked(dataset.actors);
  const episodesOf = new Map<string, number[]>();
  for (const [rank, { events }] of dataset.episodes.entries()) {
    for (const id of new Set(events)) episodesOf.set(id, [...(episodesOf.get(id) ?? []), rank]);
  }

  return (ids) => {
    const found = entriesOf(eventsById, ids);
    if (found.length === dataset.events.length) return dataset;
    const events = found.map((each) => linkedTo(each, ids));
    const { sources, passages } = quoted(sourcesById, passagesById, events);
    const collections = named(events, "collections");
    const actors = named(events, "actors");
    for (const { claims } of events) for (const { by } of claims) if (by) actors.add(by);
    const episodes = new Set(events.flatMap(({ id }) => episodesOf.get(id) ?? []));
    return {
      ...dataset,
      collections: dataset.collections.filter(({ id }) => collections.has(id)),
      sources: entriesOf(sourcesById, sources),
      passages: entriesOf(passagesById, passages),
      topics: entriesOf(topicsById, withBroader(topicsById, named(events, "topics"))),
      actors: entriesOf(actorsById, actors),
      events,
      episodes: [...episodes]
        .sort((a, b) => a - b)
        .flatMap((rank) => cutDown(dataset.episodes[rank], ids)),
      omissions: [],
    };
  };
}

/** Entries by their ids, with their places in the dataset. */
type Ranked<Entry> = ReadonlyMap<string, { readonly entry: Entry; readonly rank: number }>;

const ranked = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Ranked<Entry> =>
  new Map(entries.map((entry, rank) => [entry.id, { entry, rank }]));

/** The entries of these ids, in the order of the dataset. */
const entriesOf = <Entry>(from: Ranked<Entry>, ids: ReadonlySet<string>): Entry[] =>
  [...ids]
    .flatMap((id) => from.get(id) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);

/** The event with its links to these. */
const linkedTo = (event: DatedEvent, ids: ReadonlySet<string>): DatedEvent =>
  event.links.every((link) => ids.has(link.event))
    ? event
    : { ...event, links: event.links.filter((link) => ids.has(link.event)) };

const named = (
  events: readonly DatedEvent[],
  list: "topics" | "actors" | "sources" | "collections",
): Set<string> => new Set(events.flatMap((event) => event[list] ?? []));

/** The passages that events rest on and the sources they name, with those by which a source is known. */
function quoted(
  sourceOf: Ranked<Source>,
  passageOf: Ranked<Dataset["passages"][number]>,
  events: readonly DatedEvent[],
) {
  const passages = new Set<string>();
  const sources = new Set<string>();
  const quote = (id: string | undefined) => {
    const passage = id === undefined ? undefined : passageOf.get(id)?.entry;
    if (passage === undefined) return;
    passages.add(passage.id);
    know(passage.source);
  };
  // A loop and no recursion: each may be known through the next, as far as there are sources.
  const waiting: string[] = [];
  const know = (id: string) => {
    if (sources.has(id)) return;
    sources.add(id);
    waiting.push(id);
  };
  for (const { claims, links } of events) {
    for (const { passage } of claims) quote(passage);
    for (const { passage } of links) quote(passage);
  }
  for (const id of named(events, "sources")) know(id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const citedBy: Source["citedBy"] = sourceOf.get(id)?.entry.citedBy;
    if (citedBy === undefined) continue;
    know(citedBy.source);
    quote(citedBy.passage);
  }
  return { sources, passages };
}

function withBroader(
  topics: Ranked<Dataset["topics"][number]>,
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of ids) {
    let at: string | undefined = id;
    for (; at !== undefined && !found.has(at); at = topics.get(at)?.entry.broader) found.add(at);
  }
  return found;
}

/** The episode with these events alone; nothing where it has none of them. */
function cutDown(episode: Episode | undefined, ids: ReadonlySet<string>): readonly Episode[] {
  const events = episode?.events.filter((id) => ids.has(id)) ?? [];
  if (episode === undefined || events.length === 0) return [];
  const { zero, ...rest } = episode;
  return [{ ...rest, events, ...(zero !== undefined && ids.has(zero) && { zero }) }];
}
