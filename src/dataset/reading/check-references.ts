/**
 * Checks what the schema cannot say: that ids are unique, that every pointer points at something,
 * that an event's date is its first claim's. A pointer to nothing is taken off and reported.
 */

import type { Claim, DatedEvent, EventLink } from "../format/schema.ts";
import type { Finding, Nearest } from "../problems/finding.ts";
import type { Outcome } from "../problems/problem.ts";
import type { Entry, Kept, KeptLists, ListName, Salvage } from "./entry-lists.ts";
import {
  citesItself,
  danglingPointer,
  dateDisagrees,
  duplicateId,
  emptyEpisode,
  linkToItself,
  listedTwice,
  prefixDisagrees,
  unused,
} from "./reference-findings.ts";
import { withoutCircles } from "./topic-cycles.ts";

type Path = readonly (string | number)[];
export type Target = "collections" | "sources" | "passages" | "topics" | "actors" | "events";

/** Entries that were checked before, and are not among the lists. */
export interface Elsewhere {
  has(list: Target, id: string): boolean;
  /** Answers whether one of them points at this. */
  uses(list: Exclude<Target, "events">, id: string): boolean;
}

const NOWHERE: Elsewhere = { has: () => false, uses: () => false };

interface Checked {
  readonly lists: KeptLists;
  /** Ranks in the file of an event's claims, where some were left out, by the event's own rank. */
  readonly claimRanks: ReadonlyMap<number, readonly number[]>;
  readonly findings: readonly Finding[];
}

/** The lists with every dangling pointer taken off, and what was found. */
export function checkReferences(salvaged: Salvage, nearest: Nearest, elsewhere = NOWHERE): Checked {
  return new References(salvaged, nearest, elsewhere).check();
}

class References {
  readonly #salvaged: Salvage;
  readonly #nearest: Nearest;
  readonly #elsewhere: Elsewhere;
  readonly #findings: Finding[] = [];
  readonly #claimRanks = new Map<number, readonly number[]>();
  readonly #known = setsByList();
  /** Ids that some entry has pointed at, and that are there. */
  readonly #used = setsByList();
  /** Sound by the schema, and left out all the same: a passage whose source is not there. */
  readonly #dropped = setsByList();

  constructor(salvaged: Salvage, nearest: Nearest, elsewhere: Elsewhere) {
    this.#salvaged = salvaged;
    this.#nearest = nearest;
    this.#elsewhere = elsewhere;
  }

  check(): Checked {
    const { lists } = this.#salvaged;
    // In the order in which they point at each other, so that what is left out is known by then.
    const collections = this.#unique("collections", lists.collections);
    const sources = this.#unique("sources", lists.sources);
    const passages = this.#unique("passages", lists.passages, (passage, path) =>
      this.#resolves("sources", passage.source, [...path, "source"], "entry-left-out"),
    );
    const topics = this.#unique("topics", lists.topics);
    const actors = this.#unique("actors", lists.actors);
    const events = this.#unique("events", lists.events);
    const checked: KeptLists = {
      collections,
      sources: map(sources, (source, index) => this.#source(source, index)),
      passages,
      topics: withoutCircles(
        map(topics, (topic, index) => this.#topic(topic, index)),
        this.#findings,
      ),
      actors,
      events: map(events, (event, index) => this.#event(event, index)),
      episodes: this.#episodes(lists.episodes),
      omissions: lists.omissions.filter(({ index, value }) =>
        this.#resolves("sources", value.source, ["omissions", index, "source"], "entry-left-out"),
      ),
    };
    for (const { index, value } of passages) this.#agreesWithSource(value, index);
    for (const name of ["collections", "sources", "passages", "topics", "actors"] as const) {
      this.#reportUnused(name, checked[name]);
    }
    return { lists: checked, claimRanks: this.#claimRanks, findings: this.#findings };
  }

  /** Keeps the first entry of each id, where it also passes `holds`. */
  #unique<Name extends Target>(
    name: Name,
    entries: readonly Kept<Entry<Name>>[],
    holds: (value: Entry<Name>, path: Path) => boolean = () => true,
  ): readonly Kept<Entry<Name>>[] {
    const known = this.#known[name];
    return entries.filter(({ index, value }) => {
      if (!this.#firstOfItsId(name, known, value.id, index)) return false;
      if (holds(value, [name, index])) return true;
      known.delete(value.id);
      this.#dropped[name].add(value.id);
      return false;
    });
  }

  #firstOfItsId(name: ListName, known: Set<string>, id: string, index: number): boolean {
    if (!known.has(id)) {
      known.add(id);
      return true;
    }
    this.#findings.push(duplicateId(name, index, id));
    return false;
  }

  /** Answers whether `id` is there; if not, it is reported. */
  #resolves(list: Target, id: string, path: Path, outcome: Outcome = "part-left-out"): boolean {
    if (this.#has(list, id)) return true;
    const rejected = this.#salvaged.rejected[list].has(id) || this.#dropped[list].has(id);
    const nearest = rejected ? null : this.#nearest(id, this.#known[list]);
    this.#findings.push(danglingPointer({ list, id, path, outcome, rejected, nearest }));
    return false;
  }

  /** A source known only through another is used by being named: it has no passage of its own. */
  #source(source: Entry<"sources">, index: number): Entry<"sources"> {
    const { citedBy, ...rest } = source;
    if (citedBy === undefined) return source;
    this.#used.sources.add(source.id);
    const path: Path = ["sources", index, "citedBy"];
    if (citedBy.source === source.id) {
      this.#findings.push(citesItself([...path, "source"], source.id));
      return rest;
    }
    if (!this.#resolves("sources", citedBy.source, [...path, "source"])) return rest;
    const { source: citing, passage } = citedBy;
    const states =
      passage === undefined || this.#resolves("passages", passage, [...path, "passage"]);
    return states ? source : { ...rest, citedBy: { source: citing } };
  }

  #topic(topic: Entry<"topics">, index: number): Entry<"topics"> {
    const { broader, ...rest } = topic;
    if (broader === undefined || this.#resolves("topics", broader, ["topics", index, "broader"])) {
      return topic;
    }
    return rest;
  }

  /** Nearly every event is sound, which is found out without building a path for each pointer. */
  #isSound(event: DatedEvent): boolean {
    const { id, date, countries, topics, actors, claims, links } = event;
    const { sources = [], collections = [] } = event;
    return (
      (claims[0]?.date ?? date) === date &&
      isDistinct(countries) &&
      isDistinct(topics) &&
      isDistinct(actors) &&
      topics.every((topic) => this.#has("topics", topic)) &&
      actors.every((actor) => this.#has("actors", actor)) &&
      isDistinct(sources) &&
      sources.every((source) => this.#has("sources", source)) &&
      isDistinct(collections) &&
      collections.every((collection) => this.#has("collections", collection)) &&
      claims.every(
        ({ passage, by }) =>
          this.#has("passages", passage) && (by === undefined || this.#has("actors", by)),
      ) &&
      links.every(
        ({ event, passage }) =>
          event !== id &&
          this.#has("events", event) &&
          (passage === undefined || this.#has("passages", passage)),
      )
    );
  }

  #has(list: Target, id: string): boolean {
    if (!this.#isThere(list, id)) return false;
    // Nothing asks whether an event is used, and there may be a million.
    if (list !== "events") this.#used[list].add(id);
    return true;
  }

  #isThere(list: Target, id: string): boolean {
    return this.#known[list].has(id) || this.#elsewhere.has(list, id);
  }

  #event(event: DatedEvent, index: number): DatedEvent {
    if (this.#isSound(event)) return event;
    const path: Path = ["events", index];
    const [first] = event.claims;
    if (first?.date !== undefined && first.date !== event.date) {
      this.#findings.push(dateDisagrees(index, first.date, event.date));
    }
    const { collections, ...rest } = event;
    const from =
      collections && this.#pointers("collections", collections, [...path, "collections"]);
    return {
      ...rest,
      ...(from && from.length > 0 && { collections: from }),
      countries: this.#distinct(event.countries, [...path, "countries"]),
      topics: this.#pointers("topics", event.topics, [...path, "topics"]),
      actors: this.#pointers("actors", event.actors, [...path, "actors"]),
      ...(event.sources && {
        sources: this.#pointers("sources", event.sources, [...path, "sources"]),
      }),
      claims: this.#claims(event.claims, index),
      links: mapWhole(event.links, (link, at) =>
        this.#link(link, event.id, [...path, "links", at]),
      ),
    };
  }

  /** The claims that can be kept of the event at `index`. */
  #claims(claims: readonly Claim[], index: number): Claim[] {
    const kept = mapWhole(claims, (claim, rank) => {
      const value = this.#claim(claim, ["events", index, "claims", rank]);
      return value && { value, rank };
    });
    if (kept.length < claims.length)
      this.#claimRanks.set(
        index,
        kept.map(({ rank }) => rank),
      );
    return kept.map(({ value }) => value);
  }

  #claim(claim: Claim, path: Path): Claim | null {
    if (!this.#resolves("passages", claim.passage, [...path, "passage"])) return null;
    const { by, ...rest } = claim;
    return by === undefined || this.#resolves("actors", by, [...path, "by"]) ? claim : rest;
  }

  #link(link: EventLink, owner: string, path: Path): EventLink | null {
    if (link.event === owner) {
      this.#findings.push(linkToItself([...path, "event"], owner));
      return null;
    }
    if (!this.#resolves("events", link.event, [...path, "event"])) return null;
    const { passage, ...rest } = link;
    const states =
      passage === undefined || this.#resolves("passages", passage, [...path, "passage"]);
    return states ? link : rest;
  }

  #episodes(episodes: readonly Kept<Entry<"episodes">>[]): readonly Kept<Entry<"episodes">>[] {
    const known = new Set<string>();
    return mapWhole(episodes, ({ index, value }) => {
      const path: Path = ["episodes", index];
      if (!this.#firstOfItsId("episodes", known, value.id, index)) return null;
      const events = this.#pointers("events", value.events, [...path, "events"]);
      if (events.length === 0) {
        this.#findings.push(emptyEpisode(index, value.id));
        return null;
      }
      const { zero, ...rest } = value;
      const starts = zero !== undefined && this.#resolves("events", zero, [...path, "zero"]);
      return { index, value: { ...rest, events, ...(starts && { zero }) } };
    });
  }

  #pointers(list: Target, ids: readonly string[], path: Path): string[] {
    const seen = new Set<string>();
    return ids.filter(
      (id, index) =>
        this.#firstOfIts(seen, id, [...path, index]) && this.#resolves(list, id, [...path, index]),
    );
  }

  #distinct(values: readonly string[], path: Path): string[] {
    const seen = new Set<string>();
    return values.filter((value, index) => this.#firstOfIts(seen, value, [...path, index]));
  }

  #firstOfIts(seen: Set<string>, value: string, path: Path): boolean {
    if (!seen.has(value)) {
      seen.add(value);
      return true;
    }
    this.#findings.push(listedTwice(path, value));
    return false;
  }

  /** `cheon-2025/article-5` says in its id which source it is from: that must be the one. */
  #agreesWithSource(passage: Entry<"passages">, index: number): void {
    const prefix = passage.id.split("/")[0] ?? "";
    if (prefix === passage.source || !this.#isThere("sources", prefix)) return;
    this.#findings.push(prefixDisagrees(index, passage.source, prefix));
  }

  #reportUnused<Name extends Exclude<Target, "events">>(
    name: Name,
    entries: readonly Kept<Entry<Name>>[],
  ): void {
    for (const { index, value } of entries) {
      if (this.#used[name].has(value.id) || this.#salvaged.mentioned.has(value.id)) continue;
      if (this.#elsewhere.uses(name, value.id)) continue;
      this.#findings.push(unused(name, index, value.id));
    }
  }
}

const setsByList = (): Readonly<Record<Target, Set<string>>> => ({
  collections: new Set(),
  sources: new Set(),
  passages: new Set(),
  topics: new Set(),
  actors: new Set(),
  events: new Set(),
});

/** True where no value comes twice; for short lists only, since an episode may hold a million. */
export const isDistinct = (values: readonly string[]): boolean =>
  values.length < 2 || values.every((value, index) => values.indexOf(value) === index);

/** Most are as they were, and stay the same object. */
const map = <T>(kept: readonly Kept<T>[], change: (value: T, index: number) => T) =>
  kept.map((each): Kept<T> => {
    const { index, value } = each;
    const changed = change(value, index);
    return changed === value ? each : { index, value: changed };
  });

/** Maps, and leaves out what becomes null. */
function mapWhole<T, R>(values: readonly T[], change: (value: T, at: number) => R | null): R[] {
  return values.flatMap((value, at) => change(value, at) ?? []);
}
