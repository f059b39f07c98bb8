/** Names of the entries of a draft, by which changes and pointers mean them, and the lists they stand in. */
import type { Dataset } from "../../dataset/format/schema.ts";
import { headerOf, LISTS, type ListName } from "../../dataset/reading/entry-lists.ts";
import type { Draft, Entries, Header, List } from "./draft.ts";

/** Every list of a draft, the header first, in the order of the format. */
export const DRAFT_LISTS: readonly List[] = ["header", ...LISTS, "documents"];

export const isDatasetList = (list: List): list is ListName =>
  list !== "header" && list !== "documents";

/** The id of an entry; of an omission, which has none, its source and words; of the header "". */
export function keyOf<L extends List>(list: L, entry: Entries[L]): string {
  if (list === "header") return "";
  if (list !== "omissions") return (entry as Entries["events"]).id;
  const { source, exact } = entry as Entries["omissions"];
  return omissionKey(source, exact);
}

/** An id has no space in it: no two pairs of source and words have the same key. */
export const omissionKey = (source: string, exact: string): string => `${source} ${exact}`;

/** The entries of a list, in order. */
export function entriesOf<L extends List>(draft: Draft, list: L): readonly Entries[L][] {
  const found: readonly unknown[] =
    list === "header"
      ? [headerOf(draft.dataset)]
      : list === "documents"
        ? draft.documents
        : draft.dataset[list as ListName];
  return found as readonly Entries[L][];
}

/** An entry with its rank, or null where it is not there. */
export function findEntry<L extends List>(
  draft: Draft,
  list: L,
  id: string,
): { readonly at: number; readonly entry: Entries[L] } | null {
  const entries = entriesOf(draft, list);
  const at = entries.findIndex((each) => keyOf(list, each) === id);
  const entry = entries[at];
  return entry === undefined ? null : { at, entry };
}

/** The draft with other lists. What is not among them is shared with it. */
export function withLists(draft: Draft, lists: ReadonlyMap<List, readonly unknown[]>): Draft {
  const list = <L extends ListName>(name: L) =>
    (lists.get(name) ?? draft.dataset[name]) as Dataset[L];
  const header = (lists.get("header")?.[0] ?? headerOf(draft.dataset)) as Header;
  const dataset: Dataset = {
    ...header,
    collections: list("collections"),
    sources: list("sources"),
    passages: list("passages"),
    topics: list("topics"),
    actors: list("actors"),
    events: list("events"),
    episodes: list("episodes"),
    omissions: list("omissions"),
  };
  const documents = (lists.get("documents") ?? draft.documents) as Draft["documents"];
  return { dataset, documents };
}

/** A dataset as a draft that nobody has changed yet. Its fields stand in the order of the format. */
export const draftOf = (dataset: Dataset): Draft =>
  withLists({ dataset, documents: [] }, new Map());

/** True where two entries say the same in the same order; after a reload they are never the same object. */
export const sameEntry = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
