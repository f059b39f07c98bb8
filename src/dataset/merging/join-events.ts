import type { Claim, DatedEvent } from "../format/schema.ts";

/**
 * One event of two: it has the first one's id, title and date, and the passages of both. A date that the other
 * gives instead stays with its passages. An event without a passage cannot keep a date beside another's: it
 * then takes that one's, for which there are words.
 *
 * @returns null where it would have more of anything than an event can have.
 */
export function joinEvents(lead: DatedEvent, other: DatedEvent): DatedEvent | null {
  const dated = lead.claims.length === 0 && other.claims.length > 0 ? other : lead;
  const claims = eachOnce([...stating(lead, dated.date), ...stating(other, dated.date)]);
  const countries = eachOnce([...lead.countries, ...other.countries]);
  const topics = eachOnce([...lead.topics, ...other.topics]);
  const actors = eachOnce([...lead.actors, ...other.actors]);
  const sources = eachOnce([...(lead.sources ?? []), ...(other.sources ?? [])]);
  const collections = eachOnce([...(lead.collections ?? []), ...(other.collections ?? [])]);
  const links = eachOnce([...lead.links, ...other.links]);
  const isTooMuch =
    Math.max(countries.length, topics.length) > 50 ||
    Math.max(claims.length, actors.length, sources.length, links.length) > 100 ||
    collections.length > 20;
  if (isTooMuch) return null;
  const { span: _, ...rest } = { ...other, ...lead };
  return {
    ...rest,
    ...(dated.span !== undefined && { span: dated.span }),
    kind: lead.kind === "other" ? other.kind : lead.kind,
    date: dated.date,
    countries,
    topics,
    actors,
    claims,
    links,
    ...(sources.length > 0 && { sources }),
    ...(collections.length > 0 && { collections }),
    ...(other.weight === "core" && { weight: "core" as const }),
  };
}

/** The claims, each with the date that it states where the event has another. */
const stating = ({ claims, date }: DatedEvent, shown: string): readonly Claim[] =>
  date === shown ? claims : claims.map((claim) => ({ ...claim, date: claim.date ?? date }));

function eachOnce<T>(values: readonly T[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = JSON.stringify(value);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
