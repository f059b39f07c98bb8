/**
 * What the reader is looking at: one immutable value, whose text is the link (`link.ts`).
 * Every change of it is a pure function from query to query.
 */
import type { Interval } from "../dataset/interval.ts";

export const FACETS = ["country", "topic", "actor", "source", "kind", "status"] as const;
export type Facet = (typeof FACETS)[number];

/**
 * The values of the `status` facet, shown as "Certainty": the event's own status, and what
 * makes a reader doubt it. An event can have several.
 */
export const CERTAINTIES = [
  "occurred",
  "planned",
  "projected",
  "alleged",
  "second-hand",
  "approximate",
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const VIEWS = ["timeline", "list", "sources"] as const;
export type ViewName = (typeof VIEWS)[number];

export const LANES = ["none", "topic", "country", "source", "system", "kind"] as const;
export type Lanes = (typeof LANES)[number];

export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface FacetFilter {
  /** Sorted, without repeats; empty means the facet does not filter. */
  readonly values: readonly string[];
  /** Whether an event must have all of the values instead of any. */
  readonly all: boolean;
}

export interface Query {
  readonly facets: Readonly<Record<Facet, FacetFilter>>;
  readonly words: string;
  /** What the timeline shows; null for the whole extent of the matching events. It does not filter. */
  readonly window: Interval | null;
  readonly event: string | null;
  readonly passage: string | null;
  /** Null until the reader chooses: the list on a phone, else the timeline. */
  readonly view: ViewName | null;
  readonly lanes: Lanes;
  /** Null until the reader chooses: what the browser asks for. */
  readonly lang: Language | null;
  /** Address of a dataset other than the shipped one. */
  readonly data: string | null;
}

const NO_FILTER: FacetFilter = { values: [], all: false };

export const EMPTY_QUERY: Query = {
  facets: {
    country: NO_FILTER,
    topic: NO_FILTER,
    actor: NO_FILTER,
    source: NO_FILTER,
    kind: NO_FILTER,
    status: NO_FILTER,
  },
  words: "",
  window: null,
  event: null,
  passage: null,
  view: null,
  lanes: "topic",
  lang: null,
  data: null,
};

/** The part of a query that decides which events match. */
export type Criteria = Pick<Query, "facets" | "words">;
