/** What words suggest of an event, each with the words that speak for it. */

/** A value offered for a field, and the words that speak for it. */
export interface Offer {
  readonly value: string;
  readonly because: string;
}

/** Nothing is filled in that no word speaks for. */
export interface Suggestions {
  readonly kind: Offer | null;
  readonly status: Offer | null;
  readonly countries: readonly Offer[];
  readonly topics: readonly Offer[];
  readonly actors: readonly Offer[];
}
