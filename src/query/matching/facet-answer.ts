import type { Interval } from "../../dataset/time/interval.ts";
import type { Facet } from "../criteria/facets.ts";

/** The number of events each value would give, its own facet set aside. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

export interface FacetAnswer {
  readonly matching: number;
  readonly total: number;
  /** Where the window filters: events that may fall inside, and so do not match; else 0. */
  readonly mayBeWithin: number;
  readonly counts: FacetCounts;
  /** Ways out of an empty result; none where anything matches. */
  readonly relaxations: readonly Relaxation[];
}

/** A way out of an empty result: leaving out one or two of the criteria. */
export interface Relaxation {
  /** The facet values that are no longer asked for, or no longer left out; the rest by name. */
  readonly without: readonly { readonly facet: Facet; readonly value: string }[];
  readonly withoutWords: boolean;
  readonly withoutEpisode: boolean;
  readonly withoutWindow: boolean;
  readonly matching: number;
  readonly extent: Interval | null;
}
