/** The lists of a dataset, and what is kept of each when a file is read entry by entry. */
import type { Header } from "../format/quick-check.ts";
import type { Dataset } from "../format/schema.ts";
import type { Finding } from "../problems/finding.ts";

export const LISTS = [
  "collections",
  "sources",
  "passages",
  "topics",
  "actors",
  "events",
  "episodes",
  "omissions",
] as const satisfies readonly (keyof Dataset)[];

export type ListName = (typeof LISTS)[number];
export type Entry<Name extends ListName> = Dataset[Name][number];

/** An entry, and its index in the file: those left out leave gaps. */
export interface Kept<T> {
  readonly index: number;
  readonly value: T;
}

export type KeptLists = { readonly [Name in ListName]: readonly Kept<Entry<Name>>[] };

export interface Salvage {
  readonly header: Header;
  readonly lists: KeptLists;
  /** The ids of entries that were left out, by list: what points at them says so. */
  readonly rejected: Readonly<Record<ListName, ReadonlySet<string>>>;
  /** Short strings in those entries, so that nothing is called unused which only they used. */
  readonly mentioned: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Every list as `read` gives it, read in the order of `LISTS`: problems are told in that order. */
export const readLists = (
  read: <Name extends ListName>(name: Name) => readonly Kept<Entry<Name>>[],
): KeptLists => ({
  collections: read("collections"),
  sources: read("sources"),
  passages: read("passages"),
  topics: read("topics"),
  actors: read("actors"),
  events: read("events"),
  episodes: read("episodes"),
  omissions: read("omissions"),
});

/** The dataset of what was kept. */
export function assemble(header: Header, lists: KeptLists): Dataset {
  return {
    ...header,
    collections: lists.collections.map(({ value }) => value),
    sources: lists.sources.map(({ value }) => value),
    passages: lists.passages.map(({ value }) => value),
    topics: lists.topics.map(({ value }) => value),
    actors: lists.actors.map(({ value }) => value),
    events: lists.events.map(({ value }) => value),
    episodes: lists.episodes.map(({ value }) => value),
    omissions: lists.omissions.map(({ value }) => value),
  };
}

/** All that a dataset says beside its lists. */
export function headerOf(dataset: Dataset): Header {
  const header: Partial<Dataset> = { ...dataset };
  for (const list of LISTS) delete header[list];
  return header as Header;
}
