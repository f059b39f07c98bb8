/**
 * Puts several datasets together in one, which is a dataset like any other: each event says which it comes
 * from, and no two entries are taken for one because they have the same id.
 */
import { localText } from "../format/localized.ts";
import type { Collection, Dataset, DatedEvent, Localized } from "../format/schema.ts";
import { datasetKeys, distinctIds, type Ids } from "./distinct-ids.ts";
import { joinEvents } from "./join-events.ts";
import type { EventRef, Joining, Part } from "./part.ts";

interface Wanted {
  /** Of the whole; one dataset alone keeps its own. */
  readonly title: Localized;
  /** Of the longest id there may be. */
  readonly idLength: number;
  readonly joinings?: readonly Joining[];
}

export interface Merged {
  readonly dataset: Dataset;
  /** The id of an event in it; of one that went into another, that other's. */
  idOf(ref: EventRef): string;
}

/**
 * The datasets as one. Events that are one by a joining have the passages of both; a joining of what is not
 * there, or of more than an event can hold, is left aside.
 */
export function mergeDatasets(
  parts: readonly Part[],
  { title, idLength, joinings = [] }: Wanted,
): Merged {
  const datasets = parts.map(({ dataset }) => dataset);
  const keys = datasetKeys(
    datasets,
    parts.map(({ name }) => localText(name, "en").text),
  );
  const ids = distinctIds(datasets, keys, idLength);
  const lists = parts.map((part, at) => renamed(part, at, keys[at] ?? "", ids));
  const refers = ({ part, event }: EventRef) => ids.of(part, "events", event);
  const { events, idOf } = joined(
    lists.flatMap((each) => each.events),
    joinings.map(([lead, other]) => [refers(lead), refers(other)]),
  );
  const dataset = {
    ...headerOf(datasets, title),
    collections: lists.flatMap((each) => each.collections),
    sources: lists.flatMap((each) => each.sources),
    passages: lists.flatMap((each) => each.passages),
    topics: lists.flatMap((each) => each.topics),
    actors: lists.flatMap((each) => each.actors),
    events,
    episodes: lists
      .flatMap((each) => each.episodes)
      .map((episode) => ({
        ...episode,
        ...(episode.zero !== undefined && { zero: idOf(episode.zero) }),
        events: [...new Set(episode.events.map(idOf))],
      })),
    omissions: lists.flatMap((each) => each.omissions),
  };
  return { dataset, idOf: (ref) => idOf(refers(ref)) };
}

type Lists = Pick<
  Dataset,
  "collections" | "sources" | "passages" | "topics" | "actors" | "events" | "episodes" | "omissions"
>;

/** True where some event does not say yet which dataset it comes from. */
const hasOwn = ({ events }: Dataset): boolean =>
  events.some(({ collections }) => collections === undefined);

const collectionOf = ({ name, dataset }: Part, id: string): Collection => {
  const { description, license, version, updated, contact } = dataset;
  return {
    id,
    title: name,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
    ...(version !== undefined && { version }),
    ...(updated !== undefined && { updated }),
    ...(contact !== undefined && { contact }),
  };
};

/** All that is said above the lists; of several datasets, what they agree on. */
function headerOf(datasets: readonly Dataset[], title: Localized) {
  const [first] = datasets;
  if (first !== undefined && datasets.length === 1) {
    const {
      collections,
      sources,
      passages,
      topics,
      actors,
      events,
      episodes,
      omissions,
      ...header
    } = first;
    return header;
  }
  const agreed = <Name extends "license" | "contact">(name: Name) =>
    new Set(datasets.map((each) => each[name])).size === 1 ? first?.[name] : undefined;
  const [license, contact] = [agreed("license"), agreed("contact")];
  return {
    format: "dateline/1" as const,
    title,
    ...(license !== undefined && { license }),
    ...(contact !== undefined && { contact }),
  };
}

/** The lists of one dataset, under the ids that its entries have among all. */
function renamed(whole: Part, part: number, key: string, ids: Ids): Lists {
  const { dataset } = whole;
  const to = (list: Parameters<Ids["of"]>[1]) => (id: string) => ids.of(part, list, id);
  const [collection, source, passage, topic, actor, event] = [
    to("collections"),
    to("sources"),
    to("passages"),
    to("topics"),
    to("actors"),
    to("events"),
  ];
  const firstOfAll = (list: "collections" | "sources" | "passages" | "topics" | "actors") => {
    return ({ id }: { readonly id: string }) => !ids.isRepeated(part, list, id);
  };
  const carried = dataset.collections
    .filter(firstOfAll("collections"))
    .map((each) => ({ ...each, id: collection(each.id) }));
  return {
    collections: hasOwn(dataset) ? [...carried, collectionOf(whole, key)] : carried,
    sources: dataset.sources.filter(firstOfAll("sources")).map((each) => ({
      ...each,
      id: source(each.id),
      ...(each.citedBy && {
        citedBy: {
          source: source(each.citedBy.source),
          ...(each.citedBy.passage !== undefined && { passage: passage(each.citedBy.passage) }),
        },
      }),
    })),
    passages: dataset.passages.filter(firstOfAll("passages")).map((each) => ({
      ...each,
      id: passage(each.id),
      source: source(each.source),
    })),
    topics: dataset.topics.filter(firstOfAll("topics")).map((each) => ({
      ...each,
      id: topic(each.id),
      ...(each.broader !== undefined && { broader: topic(each.broader) }),
    })),
    actors: dataset.actors
      .filter(firstOfAll("actors"))
      .map((each) => ({ ...each, id: actor(each.id) })),
    events: dataset.events.map((each) => ({
      ...each,
      id: event(each.id),
      topics: each.topics.map(topic),
      actors: each.actors.map(actor),
      ...(each.sources && { sources: each.sources.map(source) }),
      collections: each.collections?.map(collection) ?? [key],
      claims: each.claims.map((claim) => ({
        ...claim,
        passage: passage(claim.passage),
        ...(claim.by !== undefined && { by: actor(claim.by) }),
      })),
      links: each.links.map((link) => ({
        ...link,
        event: event(link.event),
        ...(link.passage !== undefined && { passage: passage(link.passage) }),
      })),
    })),
    episodes: dataset.episodes.map((each) => ({
      ...each,
      id: ids.of(part, "episodes", each.id),
      ...(each.zero !== undefined && { zero: event(each.zero) }),
      events: each.events.map(event),
    })),
    omissions: dataset.omissions.map((each) => ({ ...each, source: source(each.source) })),
  };
}

/** The events, those that are one joined, and the way from an id to that of the event it went into. */
function joined(
  events: readonly DatedEvent[],
  pairs: readonly (readonly [lead: string, other: string])[],
): { readonly events: DatedEvent[]; idOf(id: string): string } {
  if (pairs.length === 0) return { events: [...events], idOf: (id) => id };
  const byId = new Map(events.map((event) => [event.id, event]));
  const into = new Map<string, string>();
  const idOf = (id: string): string => {
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  for (const pair of pairs) {
    const [lead, other] = [byId.get(idOf(pair[0])), byId.get(idOf(pair[1]))];
    if (!lead || !other || lead === other) continue;
    const one = joinEvents(lead, other);
    if (one === null) continue;
    byId.set(one.id, one);
    byId.delete(other.id);
    into.set(other.id, one.id);
  }
  return { events: [...byId.values()].map((event) => relinked(event, idOf)), idOf };
}

/** The event with its links to what others went into: none to itself, and none twice. */
function relinked(event: DatedEvent, idOf: (id: string) => string): DatedEvent {
  const seen = new Set<string>();
  const links = event.links
    .map((link) => ({ ...link, event: idOf(link.event) }))
    .filter((link) => {
      const text = JSON.stringify(link);
      if (link.event === event.id || seen.has(text)) return false;
      seen.add(text);
      return true;
    });
  return { ...event, links };
}

/**
 * The title of several datasets together: their names, one after the other.
 *
 * @param longest  length it may have.
 */
export function titleOf(names: readonly Localized[], longest: number): Localized {
  const most = Math.floor((longest - 20) / names.length) - 5;
  const list = (lang: string, locale: string) =>
    new Intl.ListFormat(locale).format(
      names.map((name) => [...localText(name, lang).text].slice(0, most).join("")),
    );
  return { en: list("en", "en-GB"), ko: list("ko", "ko") };
}
