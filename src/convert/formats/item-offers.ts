/** Items of a list in JSON as offers, one by one; what is no object is broken. */
import type { Offer } from "../assembly/offer.ts";
import type { BrokenRow, Json } from "../tables/table.ts";
import { isObject, type JsonObject } from "./json-values.ts";
import type { UnusedFields } from "./read-types.ts";

export function itemOffers(
  items: readonly Json[],
  unused: UnusedFields,
  offer: (item: JsonObject, row: number) => Offer,
): { readonly offers: readonly Offer[]; readonly broken: readonly BrokenRow[] } {
  const offers: Offer[] = [];
  const broken: BrokenRow[] = [];
  for (const [index, value] of items.entries()) {
    if (isObject(value)) {
      unused.see(value);
      offers.push(offer(value, index + 1));
    } else broken.push(brokenItem(index + 1, value));
  }
  return { offers, broken };
}

export const brokenItem = (row: number, value: Json): BrokenRow => ({
  row,
  value: JSON.stringify(value).slice(0, 300),
  why: "it is not an object, in { }",
  accepted: "an object with a date and a title",
});
