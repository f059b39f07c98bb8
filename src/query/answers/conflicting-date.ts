import type { Claim, DatedEvent } from "../../dataset/format/schema.ts";
import { overlaps } from "../../dataset/time/interval.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";

/** Gives the claim's date where it is of the preferred claim's role and does not meet the event's; else null. */
export function conflictingDate({ date, claims }: DatedEvent, claim: Claim): StatedDate | null {
  if (claim.date === undefined || claim.role !== claims[0]?.role) return null;
  const claimed = statedDate(claim.date);
  return overlaps(claimed.extent, statedDate(date).extent) ? null : claimed;
}
