import { formatISO } from "date-fns";
import type { Query } from "../../query/criteria/query.ts";
import { addressOf } from "../state/address.ts";
import type { Seen } from "./citable.ts";

/** What the reader sees of this query, here and today. */
export const seenNow = (query: Query): Seen => ({
  permalink: new URL(addressOf(query), location.href).href,
  accessed: formatISO(new Date(), { representation: "date" }),
});
