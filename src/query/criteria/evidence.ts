/**
 * Evidence for an event, in values a reader can filter by: how many sources, how its
 * date is known, in whose voice, and how precisely. The claims decide; an event without
 * claims has no basis and no voice.
 */

import type { DatedEvent, Source } from "../../dataset/format/schema.ts";
import { type DatingBasis, EVENT_STATUSES } from "../../dataset/format/vocabulary.ts";
import { isDatePart } from "../../dataset/time/date-part.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";

/** The event's own status, and what makes a reader doubt it. An event can have several. */
export const CERTAINTIES = [...EVENT_STATUSES, "second-hand", "approximate"] as const;

/** The number of independent sources. */
export const SUPPORTS = ["none", "one", "two", "more"] as const;

/** First-hand where any passage says so itself; second-hand where each only passes on a saying. */
export const VOICES = ["first-hand", "second-hand"] as const;

/** The coarser end of a date; a span of two ends is an interval, however precise they are. */
export const PRECISIONS = [
  "day",
  "month",
  "season",
  "year",
  "decade",
  "century",
  "interval",
  "open",
] as const;

export type Certainty = (typeof CERTAINTIES)[number];
export type Support = (typeof SUPPORTS)[number];
export type Voice = (typeof VOICES)[number];
export type DatePrecision = (typeof PRECISIONS)[number];

/**
 * All that a reader may doubt of an event, in the order of `CERTAINTIES`.
 *
 * @param date  the event's; null where it is a plain day.
 */
export function certaintyOf(event: DatedEvent, date: StatedDate | null): readonly Certainty[] {
  const has: Certainty[] = [event.status];
  if (event.claims[0]?.by !== undefined) has.push("second-hand");
  if (date?.approximate || date?.uncertain) has.push("approximate");
  return has;
}

/** The way in which the event's date is known: that of its preferred claim, whose date it is. */
export const basisOfDate = (event: DatedEvent): DatingBasis | null =>
  event.claims[0]?.dating.basis ?? null;

export function voiceOf({ claims }: DatedEvent): Voice | null {
  if (claims.length === 0) return null;
  return claims.some(({ by }) => by === undefined) ? "first-hand" : "second-hand";
}

export function precisionOf(date: StatedDate | null): DatePrecision {
  if (date === null) return "day";
  const { shape, from, to } = date;
  if (!isDatePart(from) || !isDatePart(to)) return "open";
  return shape === "span" ? "interval" : from.precision;
}

/** True for a source that somebody here has read: what is only cited by another says nothing that the other does not. */
export const isRead = ({ citedBy }: Source): boolean => citedBy === undefined;

/** The support that quoted sources add up to; the same one may come more than once. */
export function supportOf(sources: readonly Source[]): Support {
  return SUPPORTS[Math.min(independent(sources), SUPPORTS.length - 1)] ?? "more";
}

/**
 * The number of sources that owe nothing to one counted before: an author who says it again, or a
 * paper that prints it again without a name, is no second witness. That two papers copied one
 * report, a dataset does not say.
 */
function independent(sources: readonly Source[]): number {
  const origins = new Set<string>();
  let count = 0;
  for (const source of new Set(sources.filter(isRead))) {
    const names = originsOf(source);
    if (!names.some((name) => origins.has(name))) count++;
    for (const name of names) origins.add(name);
  }
  return count;
}

/** The names a source speaks for: its authors, else its publisher, else itself. */
function originsOf({ id, authors, publisher }: Source): readonly string[] {
  if (authors.length > 0) return authors.map((author) => `author ${author}`);
  return [publisher === undefined ? `source ${id}` : `publisher ${JSON.stringify(publisher)}`];
}
