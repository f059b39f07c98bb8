/** Takes an entry out of a draft with all that cannot be without it. */
import type { Claim, DatedEvent } from "../../dataset/format/schema.ts";
import type { Command } from "../value/change.ts";
import type { Draft, Entries, List } from "../value/draft.ts";
import { keyOf } from "../value/entry-keys.ts";
import { pointersOf, type Ref } from "../value/pointers.ts";
import { Edit } from "./edit.ts";

/**
 * Removes an entry and every pointer to it. What is nothing without it goes too: a source's passages, omissions
 * and text, an episode without an event, passages on which only a removed event rested. Events stay, if
 * need be without a passage. Null where it is not there; a header stays.
 */
export function removeEntry(draft: Draft, list: List, id: string): Command | null {
  const edit = new Edit(draft);
  if (list === "header" || edit.get(list, id) === null) return null;
  const gone = new Gone(edit);
  gone.add({ list, id });
  gone.settle();
  return edit.command("remove", list, id);
}

class Gone {
  readonly #edit: Edit;
  readonly #keys = new Set<string>();
  readonly #broader = new Map<string, string | undefined>();
  /** Lists of which something has gone since they were last looked after. */
  readonly #fresh = new Set<List>();
  /** Passages of events that are gone. */
  readonly #left = new Set<string>();

  constructor(edit: Edit) {
    this.#edit = edit;
  }

  add({ list, id }: Ref): void {
    const entry = this.#edit.get(list, id);
    if (entry === null) return;
    if (list === "topics") this.#broader.set(id, (entry as Entries["topics"]).broader);
    if (list === "events") {
      for (const to of pointersOf(list, entry as DatedEvent)) {
        if (to.list === "passages") this.#left.add(to.id);
      }
    }
    this.#keys.add(`${list} ${id}`);
    this.#fresh.add(list);
    this.#edit.remove(list, id);
  }

  /** Takes off all pointers at what is gone, until nothing more goes. */
  settle(): void {
    while (this.#fresh.size > 0) {
      const lists = new Set([...this.#fresh].flatMap((list) => POINTING[list]));
      this.#fresh.clear();
      for (const list of lists) this.#passOver(list);
    }
    this.#dropPassages();
  }

  #passOver<L extends List>(list: L): void {
    const hit = [...this.#edit.all(list)].filter((entry) => this.#pointsAtGone(list, entry));
    for (const entry of hit) {
      const left = WITHOUT[list](entry, (to, id) => this.#has(to, id), this.#broader);
      if (left === null) this.add({ list, id: keyOf(list, entry) });
      else this.#edit.put(list, left);
    }
  }

  #pointsAtGone<L extends List>(list: L, entry: Entries[L]): boolean {
    for (const to of pointersOf(list, entry)) if (this.#has(to.list, to.id)) return true;
    return false;
  }

  #has(list: List, id: string): boolean {
    return this.#keys.has(`${list} ${id}`);
  }

  /** Removes the passages that nothing rests on any more. */
  #dropPassages(): void {
    if (this.#left.size === 0) return;
    const used = new Set<string>();
    for (const list of ["events", "sources"] as const) {
      for (const entry of this.#edit.all(list)) {
        for (const to of pointersOf(list, entry)) if (to.list === "passages") used.add(to.id);
      }
    }
    for (const id of this.#left) if (!used.has(id)) this.add({ list: "passages", id });
  }
}

/** The lists whose entries may point at one of a list. */
const POINTING: Readonly<Record<List, readonly List[]>> = {
  header: [],
  collections: ["events"],
  sources: ["sources", "passages", "events", "omissions", "documents"],
  passages: ["sources", "events"],
  topics: ["topics", "events"],
  actors: ["events"],
  events: ["events", "episodes"],
  episodes: [],
  omissions: [],
  documents: [],
};

type IsGone = (list: List, id: string) => boolean;
type Broader = ReadonlyMap<string, string | undefined>;

/** Entries of each list without their pointers at what is gone; null where nothing is left of one. */
const WITHOUT: {
  readonly [L in List]: (entry: Entries[L], isGone: IsGone, broader: Broader) => Entries[L] | null;
} = {
  header: (entry) => entry,
  collections: (entry) => entry,
  actors: (entry) => entry,
  sources: ({ citedBy, ...source }, isGone) => {
    if (citedBy === undefined || isGone("sources", citedBy.source)) return source;
    return { ...source, citedBy: { source: citedBy.source } };
  },
  // A passage may also point at a source by how its id begins, which is no reason to go.
  passages: (entry, isGone) => (isGone("sources", entry.source) ? null : entry),
  topics: ({ broader, ...topic }, isGone, above) => {
    let next = broader;
    while (next !== undefined && isGone("topics", next)) next = above.get(next);
    return next === undefined || next === topic.id ? topic : { ...topic, broader: next };
  },
  events: withoutGone,
  episodes: ({ zero, ...episode }, isGone) => {
    const events = episode.events.filter((id) => !isGone("events", id));
    if (events.length === 0) return null;
    const starts = zero !== undefined && !isGone("events", zero);
    return { ...episode, ...(starts && { zero }), events };
  },
  omissions: (entry, isGone) => (isGone("sources", entry.source) ? null : entry),
  documents: (entry, isGone) => (isGone("sources", entry.id) ? null : entry),
};

function withoutGone(event: DatedEvent, isGone: IsGone): DatedEvent {
  const stays = (list: List) => (id: string) => !isGone(list, id);
  const { sources, collections, ...rest } = event;
  const from = collections?.filter(stays("collections")) ?? [];
  const named = sources?.filter(stays("sources")) ?? [];
  const claims = event.claims.filter(({ passage }) => !isGone("passages", passage));
  const links = event.links.filter(({ event: to }) => !isGone("events", to));
  return withFirstDate({
    ...rest,
    topics: event.topics.filter(stays("topics")),
    actors: event.actors.filter(stays("actors")),
    ...(named.length > 0 && { sources: named }),
    ...(from.length > 0 && { collections: from }),
    claims: claims.map(({ by, ...claim }) =>
      by === undefined || isGone("actors", by) ? claim : { ...claim, by },
    ),
    links: links.map(({ passage, ...link }) =>
      passage === undefined || isGone("passages", passage) ? link : { ...link, passage },
    ),
  });
}

/** An event has the date of its first claim: of what is left of its claims, the first says which. */
export function withFirstDate(event: DatedEvent): DatedEvent {
  const [first, ...others] = event.claims;
  if (first?.date === undefined || first.date === event.date) return event;
  const { date, ...claim } = first;
  return { ...event, date, claims: [claim, ...datedFrom(others, event.date, date)] };
}

/** Claims of an event whose date becomes another: those that said nothing of theirs meant the former. */
export const datedFrom = (
  claims: readonly Claim[],
  former: string,
  date: string,
): readonly Claim[] => {
  if (former === date) return claims;
  return claims.map(({ date: own = former, ...claim }) =>
    own === date ? claim : { ...claim, date: own },
  );
};
