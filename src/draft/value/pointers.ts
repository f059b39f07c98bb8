/** Says what the entries of a draft point at, and keeps the answer to what points at one of them. */
import type { Change } from "./change.ts";
import type { Draft, Entries, List } from "./draft.ts";
import { DRAFT_LISTS, entriesOf, keyOf } from "./entry-keys.ts";

/** An entry by its list and id. */
export interface Ref {
  readonly list: List;
  readonly id: string;
}

const POINTERS: { readonly [L in List]: (entry: Entries[L]) => Iterable<Ref> } = {
  header: () => [],
  collections: () => [],
  actors: () => [],
  *sources({ citedBy }) {
    if (citedBy === undefined) return;
    yield { list: "sources", id: citedBy.source };
    if (citedBy.passage !== undefined) yield { list: "passages", id: citedBy.passage };
  },
  *passages({ id, source }) {
    yield { list: "sources", id: source };
    // Its id may begin with a source's: where that source is, it has to be its own.
    const prefix = id.split("/")[0] ?? "";
    if (prefix !== source) yield { list: "sources", id: prefix };
  },
  *topics({ broader }) {
    if (broader !== undefined) yield { list: "topics", id: broader };
  },
  *events({ topics, actors, sources = [], collections = [], claims, links }) {
    for (const id of topics) yield { list: "topics", id };
    for (const id of actors) yield { list: "actors", id };
    for (const id of sources) yield { list: "sources", id };
    for (const id of collections) yield { list: "collections", id };
    for (const { passage, by } of claims) {
      yield { list: "passages", id: passage };
      if (by !== undefined) yield { list: "actors", id: by };
    }
    for (const { event, passage } of links) {
      yield { list: "events", id: event };
      if (passage !== undefined) yield { list: "passages", id: passage };
    }
  },
  *episodes({ zero, events }) {
    for (const id of events) yield { list: "events", id };
    if (zero !== undefined) yield { list: "events", id: zero };
  },
  *omissions({ source }) {
    yield { list: "sources", id: source };
  },
  *documents({ id }) {
    yield { list: "sources", id };
  },
};

/** All that an entry points at; the same may come twice. */
export const pointersOf = <L extends List>(list: L, entry: Entries[L]): Iterable<Ref> =>
  POINTERS[list](entry);

/** Knows which entries a draft has, and what points at each. It follows changes at the cost of the change. */
export class Pointers {
  readonly #known = new Map<string, number>();
  /** What points at an entry, there or not, and how often. */
  readonly #pointing = new Map<string, Map<string, number>>();

  constructor(draft: Draft) {
    for (const list of DRAFT_LISTS) {
      for (const entry of entriesOf(draft, list)) this.#count(list, entry, 1);
    }
  }

  /** Takes in what has changed. Of commands taken back, the inverse is followed. */
  follow(changes: readonly Change[]): void {
    for (const { list, before, after } of changes) {
      if (before !== null) this.#count(list, before, -1);
      if (after !== null) this.#count(list, after, 1);
    }
  }

  /** The number of entries of that name: one at most, unless they are omissions. */
  times(list: List, id: string): number {
    return this.#known.get(key(list, id)) ?? 0;
  }

  /** Every entry that points there, once; also where nothing is there. */
  *pointingAt(list: List, id: string): Generator<Ref> {
    for (const from of this.#pointing.get(key(list, id))?.keys() ?? []) yield refOf(from);
  }

  #count(list: List, entry: NonNullable<Change["before"]>, by: number): void {
    const from = key(list, keyOf(list, entry));
    add(this.#known, from, by);
    for (const to of pointersOf(list, entry)) {
      const there = key(to.list, to.id);
      const pointing = this.#pointing.get(there) ?? new Map<string, number>();
      add(pointing, from, by);
      if (pointing.size > 0) this.#pointing.set(there, pointing);
      else this.#pointing.delete(there);
    }
  }
}

const key = (list: List, id: string): string => `${list} ${id}`;

function refOf(text: string): Ref {
  const at = text.indexOf(" ");
  return { list: text.slice(0, at) as List, id: text.slice(at + 1) };
}

/** Adds to a count, and forgets it at nothing. */
function add(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}
