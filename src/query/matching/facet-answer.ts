import type { Interval } from "../../dataset/time/interval.ts";
import type { Facet } from "../criteria/facets.ts";

/** How many events each value would give, its own facet set aside. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

export interface FacetAnswer {
  readonly matching: number;
  readonly total: number;
  readonly counts: FacetCounts;
  /** For an empty result: what leaving out one or two of the criteria would give. */
  readonly relaxations: readonly Relaxation[];
}

/** One way out of an empty result. */
export interface Relaxation {
  /** The facet values, and whether the words, that are left out. */
  readonly without: readonly { readonly facet: Facet; readonly value: string }[];
  readonly withoutWords: boolean;
  readonly matching: number;
  readonly extent: Interval | null;
}
