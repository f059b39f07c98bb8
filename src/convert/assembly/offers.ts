/** The rows of a file as offers: gone through once, and each asked for again when somebody opens what it became. */
import type { Chooser } from "./choose.ts";
import type { CommonRow, Offer } from "./offer.ts";

/** Takes a row that is common; false where it is to be offered all the same. */
export type TakeCommon = (row: CommonRow, place: number) => boolean;

export interface Offers {
  /**
   * Hands on all of them in their order, each with the place by which it is asked for again.
   *
   * @param common  takes what can be had without an offer.
   */
  each(take: (offer: Offer, place: number) => void, common?: TakeCommon | null): void;
  /** The same offer once more. @throws RangeError where no such row was offered at the place. */
  again(place: number, row: number): Offer;
}

/** Offers in hand. */
export const offersOf = (list: readonly Offer[]): Offers => ({
  each(take) {
    for (const [place, offer] of list.entries()) take(offer, place);
  },
  again: (place, row) => offered(list[place], row),
});

/** Offers with the choices that somebody made of them. */
export const chosenOffers = (offers: Offers, chooser: Chooser): Offers => ({
  each: (take) => offers.each((offer, place) => take(chooser.chosen(offer), place)),
  again: (place, row) => chooser.chosen(offers.again(place, row)),
});

/** @throws RangeError where it is none. */
export function offered(offer: Offer | null | undefined, row: number): Offer {
  if (!offer) throw new RangeError(`no row ${row} was offered`);
  return offer;
}
