/** Cuts a dataset down to some of its events, with all that these need and nothing else. */
import type { Dataset, DatedEvent, Episode, Passage, Source, Topic } from "../format/schema.ts";

/**
 * The events of these ids, in the order of the dataset, with their passages, sources, topics and broader topics,
 * actors and collections. Links lead only to events that are there, episodes are cut down to them, and what was
 * left out of a source is no part of them. It is sound if the dataset is. Where every event is chosen, it is the
 * dataset itself.
 */
export function chosen(dataset: Dataset, ids: ReadonlySet<string>): Dataset {
  if (dataset.events.every(({ id }) => ids.has(id))) return dataset;
  const events = dataset.events.filter(({ id }) => ids.has(id)).map((each) => linkedTo(each, ids));
  const { sources, passages } = quoted(dataset, events);
  const topics = withBroader(dataset.topics, named(events, "topics"));
  const collections = named(events, "collections");
  const actors = named(events, "actors");
  for (const { claims } of events) for (const { by } of claims) if (by) actors.add(by);
  return {
    ...dataset,
    collections: dataset.collections.filter(({ id }) => collections.has(id)),
    sources: dataset.sources.filter(({ id }) => sources.has(id)),
    passages: dataset.passages.filter(({ id }) => passages.has(id)),
    topics: dataset.topics.filter(({ id }) => topics.has(id)),
    actors: dataset.actors.filter(({ id }) => actors.has(id)),
    events,
    episodes: dataset.episodes.flatMap((each) => cutDown(each, ids)),
    omissions: [],
  };
}

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
function quoted(dataset: Dataset, events: readonly DatedEvent[]) {
  const passageOf = new Map(dataset.passages.map((each) => [each.id, each] as const));
  const sourceOf = new Map(dataset.sources.map((each) => [each.id, each] as const));
  const passages = new Set<string>();
  const sources = new Set<string>();
  const quote = (id: string | undefined) => {
    const passage: Passage | undefined = id === undefined ? undefined : passageOf.get(id);
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
    const citedBy: Source["citedBy"] = sourceOf.get(id)?.citedBy;
    if (citedBy === undefined) continue;
    know(citedBy.source);
    quote(citedBy.passage);
  }
  return { sources, passages };
}

function withBroader(topics: readonly Topic[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const broader = new Map(topics.map((topic) => [topic.id, topic.broader] as const));
  const found = new Set<string>();
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined && !found.has(at); at = broader.get(at))
      found.add(at);
  }
  return found;
}

/** The episode with these events alone; nothing where it has none of them. */
function cutDown(episode: Episode, ids: ReadonlySet<string>): readonly Episode[] {
  const events = episode.events.filter((id) => ids.has(id));
  if (events.length === 0) return [];
  const { zero, ...rest } = episode;
  return [{ ...rest, events, ...(zero !== undefined && ids.has(zero) && { zero }) }];
}
