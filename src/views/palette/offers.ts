/** The offers of the palette, and their order. */
import type { LocalText } from "../../dataset/format/localized.ts";
import type { NameMatch } from "../../query/text/name-match.ts";

/** The sort of thing that an offer is of; its name stands beside it. */
export type OfferKind =
  | "event"
  | "search"
  | "topic"
  | "actor"
  | "source"
  | "country"
  | "kind"
  | "status"
  | "episode"
  | "date"
  | "view"
  | "command";

/** Something that can be done by choosing its row. */
export interface Offer {
  /** What it is remembered by: its kind, and its id among those. */
  readonly key: string;
  readonly is: OfferKind;
  readonly name: LocalText;
  /** What tells it from others of its name: a date, a count. */
  readonly detail: string | null;
  /** The message that says what choosing it does; null where the name itself says it. */
  readonly does: string | null;
  act(): void;
}

/** An offer, and how well it fits what is typed: 0 is best. */
export interface Ranked {
  readonly offer: Offer;
  readonly rank: number;
}

/** The offers that fit, by all that they are called in any language. */
export const fitting = (
  offers: readonly { readonly names: readonly string[]; readonly offer: Offer }[],
  fits: NameMatch,
): readonly Ranked[] =>
  offers.flatMap(({ offer, names }) => {
    const rank = fits(names);
    return rank === null ? [] : [{ offer, rank }];
  });

/**
 * Sorts of offers put together: the sort with the best fit first, and in each the best first. What fits equally well
 * stays in the order in which it was given.
 *
 * @param most  of each sort, so that the next one is still in sight.
 */
export const inOrder = (sorts: readonly (readonly Ranked[])[], most: number): readonly Offer[] =>
  sorts
    .map((sort) => sort.toSorted((a, b) => a.rank - b.rank).slice(0, most))
    .filter((sort) => sort.length > 0)
    .toSorted(([a], [b]) => (a?.rank ?? 0) - (b?.rank ?? 0))
    .flatMap((sort) => sort.map(({ offer }) => offer));
