/**
 * What the schema cannot say: that ids are unique, that every pointer points at something, that an
 * event's date is its first claim's. What points nowhere is taken off and reported.
 */

import type { Claim, DatedEvent, EventLink } from "../format/schema.ts";
import { capital, didYouMean, type Finding, finding, type Nearest } from "../problems/finding.ts";
import type { Outcome } from "../problems/problem.ts";
import type { Entry, Kept, KeptLists, ListName, Salvage } from "./check-entries.ts";
import { withoutCircles } from "./topic-cycles.ts";

type Path = readonly (string | number)[];
type Target = "sources" | "passages" | "topics" | "actors" | "events";

const NOUNS: Readonly<Record<ListName, string>> = {
  sources: "source",
  passages: "passage",
  topics: "topic",
  actors: "actor",
  events: "event",
  episodes: "episode",
  omissions: "omission",
};

/** What is known of events that were checked before, and are not among the lists. */
export interface Elsewhere {
  hasEvent(id: string): boolean;
  /** Whether one of them points at this. */
  uses(list: Exclude<Target, "events">, id: string): boolean;
}

const NOWHERE: Elsewhere = { hasEvent: () => false, uses: () => false };

interface Checked {
  readonly lists: KeptLists;
  /** By the rank of an event in the file: those its claims have there, where some were left out. */
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
  /** What some entry has pointed at, and found. */
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
    const sources = this.#unique("sources", lists.sources);
    const passages = this.#unique("passages", lists.passages, (passage, path) =>
      this.#resolves("sources", passage.source, [...path, "source"], "entry-left-out"),
    );
    const topics = this.#unique("topics", lists.topics);
    const actors = this.#unique("actors", lists.actors);
    const events = this.#unique("events", lists.events);
    const checked: KeptLists = {
      sources,
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
    for (const name of ["sources", "passages", "topics", "actors"] as const) {
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
    this.#findings.push(
      finding({
        code: "duplicate-id",
        outcome: "entry-left-out",
        path: [name, index, "id"],
        value: id,
        expected: "an id that no other entry of the list has",
        message: `Another ${NOUNS[name]} is already called “${id}”`,
      }),
    );
    return false;
  }

  /** Whether `id` is there; if not, it is reported. */
  #resolves(list: Target, id: string, path: Path, outcome: Outcome = "part-left-out"): boolean {
    if (this.#has(list, id)) return true;
    const rejected = this.#salvaged.rejected[list].has(id) || this.#dropped[list].has(id);
    const near = rejected ? null : this.#nearest(id, this.#known[list]);
    const noun = NOUNS[list];
    this.#findings.push(
      finding({
        code: rejected ? "rejected-reference" : "unknown-reference",
        outcome,
        path,
        value: id,
        nearest: near,
        expected: `the id of ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun} in “${list}”`,
        message: rejected
          ? `${capital(noun)} “${id}” was itself left out`
          : `Unknown ${noun} “${id}”${didYouMean(near)}`,
      }),
    );
    return false;
  }

  #topic(topic: Entry<"topics">, index: number): Entry<"topics"> {
    const { broader, ...rest } = topic;
    if (broader === undefined || this.#resolves("topics", broader, ["topics", index, "broader"])) {
      return topic;
    }
    return rest;
  }

  /** Nearly every event is sound, which is found out without building a path for each pointer. */
  #isSound({ id, date, countries, topics, actors, claims, links }: DatedEvent): boolean {
    return (
      (claims[0]?.date ?? date) === date &&
      isDistinct(countries) &&
      isDistinct(topics) &&
      isDistinct(actors) &&
      topics.every((topic) => this.#has("topics", topic)) &&
      actors.every((actor) => this.#has("actors", actor)) &&
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
    if (!this.#known[list].has(id)) return list === "events" && this.#elsewhere.hasEvent(id);
    // Nothing asks whether an event is used, and there may be a million.
    if (list !== "events") this.#used[list].add(id);
    return true;
  }

  #event(event: DatedEvent, index: number): DatedEvent {
    if (this.#isSound(event)) return event;
    const path: Path = ["events", index];
    const [first] = event.claims;
    if (first?.date !== undefined && first.date !== event.date) {
      this.#findings.push(
        finding({
          code: "date-disagrees",
          outcome: "loaded",
          path: [...path, "claims", 0, "date"],
          value: first.date,
          expected: `"${event.date}", as the event`,
          message: "The first claim's date is not the event's",
        }),
      );
    }
    return {
      ...event,
      countries: this.#distinct(event.countries, [...path, "countries"]),
      topics: this.#pointers("topics", event.topics, [...path, "topics"]),
      actors: this.#pointers("actors", event.actors, [...path, "actors"]),
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
      this.#findings.push(
        finding({
          code: "bad-value",
          outcome: "part-left-out",
          path: [...path, "event"],
          value: owner,
          expected: "another event",
          message: "The event links to itself",
        }),
      );
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
        this.#findings.push(
          finding({
            code: "bad-value",
            outcome: "entry-left-out",
            path: [...path, "events"],
            expected: "at least one event that is there",
            message: `Episode “${value.id}” has no event left`,
          }),
        );
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
    this.#findings.push(
      finding({
        code: "bad-value",
        outcome: "part-left-out",
        path,
        value,
        expected: "each only once",
        message: `“${value}” is listed twice`,
      }),
    );
    return false;
  }

  /** `cheon-2025/article-5` says in its id which source it is from: that must be the one. */
  #agreesWithSource(passage: Entry<"passages">, index: number): void {
    const prefix = passage.id.split("/")[0] ?? "";
    if (prefix === passage.source || !this.#known.sources.has(prefix)) return;
    this.#findings.push(
      finding({
        code: "prefix-disagrees",
        outcome: "loaded",
        path: ["passages", index, "source"],
        value: passage.source,
        expected: `"${prefix}", as its id begins`,
        nearest: prefix,
        message: `The passage's id begins with another source, “${prefix}”`,
      }),
    );
  }

  #reportUnused<Name extends Exclude<Target, "events">>(
    name: Name,
    entries: readonly Kept<Entry<Name>>[],
  ): void {
    for (const { index, value } of entries) {
      if (this.#used[name].has(value.id) || this.#salvaged.mentioned.has(value.id)) continue;
      if (this.#elsewhere.uses(name, value.id)) continue;
      const by = name === "sources" ? "passage" : "event";
      this.#findings.push(
        finding({
          code: "unused",
          outcome: "loaded",
          path: [name, index],
          message: `${capital(NOUNS[name])} “${value.id}” is used by no ${by}`,
        }),
      );
    }
  }
}

const setsByList = (): Readonly<Record<Target, Set<string>>> => ({
  sources: new Set(),
  passages: new Set(),
  topics: new Set(),
  actors: new Set(),
  events: new Set(),
});

/** For the short lists of an event only: an episode's may hold a million. */
/** True where no value comes twice. */
export const isDistinct = (values: readonly string[]): boolean =>
  values.every((value, index) => values.indexOf(value) === index);

const map = <T>(kept: readonly Kept<T>[], change: (value: T, index: number) => T) =>
  kept.map(({ index, value }): Kept<T> => ({ index, value: change(value, index) }));

/** Maps, and leaves out what becomes null. */
function mapWhole<T, R>(values: readonly T[], change: (value: T, at: number) => R | null): R[] {
  return values.flatMap((value, at) => change(value, at) ?? []);
}
