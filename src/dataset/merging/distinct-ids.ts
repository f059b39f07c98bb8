/**
 * Gives every entry of several datasets an id of its own. An id that only one of them uses stays. One that
 * several use stays too where they say the very same by it: an actor, a topic, a source, a passage is then
 * there once. Where they do not, and for every event and episode, each gets the key of its dataset before it.
 */
import type { Dataset } from "../format/schema.ts";

const SHARED = ["collections", "sources", "passages", "topics", "actors"] as const;
const NAMED = [...SHARED, "events", "episodes"] as const;
type Shared = (typeof SHARED)[number];
export type Named = (typeof NAMED)[number];

export interface Ids {
  /** The id that an entry has among all of them. */
  of(part: number, list: Named, id: string): string;
  /** True for an entry that another dataset before has word for word. */
  isRepeated(part: number, list: Shared, id: string): boolean;
}

/**
 * @param keys  those of `datasetKeys`, one for each dataset.
 * @param idLength  of the longest id there may be.
 */
export function distinctIds(
  datasets: readonly Dataset[],
  keys: readonly string[],
  idLength: number,
): Ids {
  const owners = Object.fromEntries(
    NAMED.map((list) => [list, ownersOf(datasets, list)]),
  ) as Owners;
  const apart = apartOf(datasets, owners);
  const given = datasets.map(
    (_, part) =>
      Object.fromEntries(
        NAMED.map((list) => [
          list,
          withKey(keys[part] ?? "", apart[list], owners[list], part, idLength),
        ]),
      ) as Readonly<Record<Named, ReadonlyMap<string, string>>>,
  );
  return {
    of: (part, list, id) => given[part]?.[list].get(id) ?? id,
    isRepeated: (part, list, id) =>
      !apart[list].has(id) && (owners[list].get(id)?.[0] ?? part) < part,
  };
}

/** The datasets that have an entry of each id. */
function ownersOf(
  datasets: readonly Dataset[],
  list: Named,
): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>();
  for (const [part, dataset] of datasets.entries()) {
    for (const { id } of dataset[list]) {
      const known = owners.get(id);
      if (known) known.push(part);
      else owners.set(id, [part]);
    }
  }
  return owners;
}

type Apart = Readonly<Record<Named, Set<string>>>;
type Owners = Readonly<Record<Named, ReadonlyMap<string, readonly number[]>>>;

/** The ids that do not mean the same in all datasets that use them. */
function apartOf(datasets: readonly Dataset[], owners: Owners): Apart {
  const clashes = (list: Named) =>
    [...owners[list]].flatMap(([id, parts]) => (parts.length > 1 ? [id] : []));
  const clashing = datasets.flatMap((dataset) =>
    SHARED.flatMap((list) =>
      dataset[list]
        .filter(({ id }) => (owners[list].get(id)?.length ?? 0) > 1)
        .map((entry) => ({ list, entry })),
    ),
  );
  const said = new Map<string, string>();
  const apart: Apart = {
    collections: new Set(),
    sources: new Set(),
    passages: new Set(strangePrefixes(datasets, owners.sources)),
    topics: new Set(),
    actors: new Set(),
    events: new Set(clashes("events")),
    episodes: new Set(clashes("episodes")),
  };
  for (const { list, entry } of clashing) {
    const key = `${list} ${entry.id}`;
    const words = plain(entry);
    if ((said.get(key) ?? words) !== words) apart[list].add(entry.id);
    said.set(key, words);
  }
  // What points at entries that are not the same is not the same either, whatever it says.
  for (let grew = true; grew; ) {
    const more = clashing.filter(
      ({ list, entry }) =>
        !apart[list].has(entry.id) && pointers(list, entry).some(([to, id]) => apart[to].has(id)),
    );
    for (const { list, entry } of more) apart[list].add(entry.id);
    grew = more.length > 0;
  }
  return apart;
}

/** Passages that would begin with the name of another dataset's source, which they are not from. */
function* strangePrefixes(
  datasets: readonly Dataset[],
  sources: Owners["sources"],
): Iterable<string> {
  for (const [part, { passages }] of datasets.entries()) {
    for (const { id } of passages) {
      const owners = sources.get(id.split("/")[0] ?? "");
      // Where its own file has such a source, that file says so.
      if (owners && !owners.includes(part)) yield id;
    }
  }
}

function pointers(list: Shared, entry: object): readonly (readonly [Shared, string])[] {
  const { source, broader, citedBy } = entry as {
    readonly source?: string;
    readonly broader?: string;
    readonly citedBy?: { readonly source: string; readonly passage?: string };
  };
  const to: (readonly [Shared, string])[] = [];
  if (list === "passages" && source !== undefined) to.push(["sources", source]);
  if (list === "topics" && broader !== undefined) to.push(["topics", broader]);
  if (list === "sources" && citedBy) {
    to.push(["sources", citedBy.source]);
    if (citedBy.passage !== undefined) to.push(["passages", citedBy.passage]);
  }
  return to;
}

/** An entry as text that does not depend on the order of its fields. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The new ids of one dataset's entries, by the old ones; those that stay are not among them. */
function withKey(
  key: string,
  apart: ReadonlySet<string>,
  owners: ReadonlyMap<string, readonly number[]>,
  part: number,
  idLength: number,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of apart) {
    if (!owners.get(id)?.includes(part)) continue;
    const whole = `${key}/${id}`;
    let made = whole.slice(0, idLength);
    // Cut short, two of them may be the same.
    for (let n = 2; taken.has(made); n++) {
      made = `${whole.slice(0, idLength - 8)}-${n}`;
    }
    taken.add(made);
    given.set(id, made);
  }
  return given;
}

const KEY_LENGTH = 40;

/**
 * A key for each dataset, made of its name, that no id of any of them begins with.
 *
 * @param names  of the datasets, each in one language.
 */
export function datasetKeys(datasets: readonly Dataset[], names: readonly string[]): string[] {
  const taken = new Set<string>();
  for (const dataset of datasets) {
    for (const list of NAMED) {
      for (const { id } of dataset[list]) taken.add(id.split("/")[0] ?? id);
    }
  }
  return names.map((name) => {
    const plainName = name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}+/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, KEY_LENGTH)
      .replace(/^-+|-+$/g, "");
    const base = plainName === "" ? "dataset" : plainName;
    let key = base;
    for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
    taken.add(key);
    return key;
  });
}
