/**
 * The facets by which events can be filtered, one record each. All that is done facet by facet reads
 * these records: columns, filters, counts, links, lists of values.
 */
import type { DatedEvent } from "../../dataset/format/schema.ts";
import { DATING_BASES, EVENT_KINDS, LIMITS } from "../../dataset/format/vocabulary.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import {
  basisOfDate,
  CERTAINTIES,
  certaintyOf,
  PRECISIONS,
  precisionOf,
  SUPPORTS,
  VOICES,
  voiceOf,
} from "./evidence.ts";

/** A facet, by the way in which its values are known: one of `closed`, `ids` and `pattern`. */
interface FacetRecord {
  /** Every value there can be, in the order of the columns. */
  readonly closed?: readonly string[];
  /** True where that order leads from one end to another, as from firm to doubtful: lists keep it. */
  readonly graded?: boolean;
  /** The list of the dataset whose ids are the values. */
  readonly ids?: "topics" | "actors" | "sources" | "collections";
  /** The form of values that no list holds. */
  readonly pattern?: RegExp;
  /** The values an event has by itself. Without it, its sources decide: those it quotes, and those it names. */
  readonly of?: ValuesOf;
}

/** One value, several or none. @param date  null for a plain day, which needs no parsing. */
type ValuesOf = (event: DatedEvent, date: StatedDate | null) => string | readonly string[] | null;

/** The order is that of the link and of the filters on the page. */
const RECORDS = {
  collection: { ids: "collections", of: ({ collections = [] }) => collections },
  country: { pattern: /^[A-Z]{2}$/, of: ({ countries }) => countries },
  topic: { ids: "topics", of: ({ topics }) => topics },
  actor: { ids: "actors", of: ({ actors }) => actors },
  source: { ids: "sources" },
  kind: { closed: EVENT_KINDS, of: ({ kind }) => kind },
  // Shown as "Certainty".
  status: { closed: CERTAINTIES, graded: true, of: certaintyOf },
  support: { closed: SUPPORTS, graded: true },
  basis: { closed: DATING_BASES, graded: true, of: basisOfDate },
  voice: { closed: VOICES, graded: true, of: voiceOf },
  precision: { closed: PRECISIONS, graded: true, of: (_, date) => precisionOf(date) },
} as const satisfies Readonly<Record<string, FacetRecord>>;

/** The facet's name, which is its key in a link. */
export type Facet = keyof typeof RECORDS;

/** A facet whose values an event has by itself. */
export type OwnFacet = {
  [F in Facet]: (typeof RECORDS)[F] extends { readonly of: ValuesOf } ? F : never;
}[Facet];

/** A facet whose values follow from the sources an event quotes or names. */
export type QuotedFacet = Exclude<Facet, OwnFacet>;

export const FACET_RECORDS: Readonly<Record<Facet, FacetRecord>> = RECORDS;
export const FACETS = Object.keys(RECORDS) as readonly Facet[];
export const OWN_FACETS = FACETS.filter((facet): facet is OwnFacet => "of" in RECORDS[facet]);

/** The function that takes a facet's values from an event. */
export const valuesOf = (facet: OwnFacet): ValuesOf => RECORDS[facet].of;

/** A record with one entry a key, such as one a facet. @param make  is given the key's rank too. */
export const recordBy = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key, rank: number) => Value,
): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key, rank) => [key, make(key, rank)])) as Record<Key, Value>;

/** The reason why a text is no value of the facet, whatever the dataset; null where it may be one. */
export function refusal(facet: Facet, value: string): "unknown" | "malformed" | "too-long" | null {
  const { closed, pattern } = FACET_RECORDS[facet];
  if (closed) return closed.includes(value) ? null : "unknown";
  if (pattern) return pattern.test(value) ? null : "malformed";
  return value.length > LIMITS.idLength ? "too-long" : null;
}

/** The facet whose values are the lanes, by what these stand for; systems are topics of one kind. */
export const LANE_FACETS = {
  none: null,
  topic: "topic",
  country: "country",
  source: "source",
  system: "topic",
  kind: "kind",
  collection: "collection",
} as const satisfies Readonly<Record<string, Facet | null>>;

export type Lanes = keyof typeof LANE_FACETS;
export const LANES = Object.keys(LANE_FACETS) as readonly Lanes[];
