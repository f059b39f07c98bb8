/** Makes one event of two, and two of one. */
import type { DatedEvent, EventLink } from "../../dataset/format/schema.ts";
import { joinEvents } from "../../dataset/merging/join-events.ts";
import type { Command } from "../value/change.ts";
import type { Draft } from "../value/draft.ts";
import { findEntry } from "../value/entry-keys.ts";
import { Edit } from "./edit.ts";
import { eventId } from "./new-id.ts";
import { datedFrom, withFirstDate } from "./remove-entry.ts";

/**
 * Merges an event into another, which keeps its id, title and date; links and episodes that led to the one now
 * lead to the other. Null where one is not there, or it would have more of anything than an event can have.
 */
export function mergeEvents(draft: Draft, into: string, from: string): Command | null {
  const lead = findEntry(draft, "events", into)?.entry;
  const other = findEntry(draft, "events", from)?.entry;
  if (into === from || lead === undefined || other === undefined) return null;
  const joined = joinEvents(lead, other);
  if (joined === null) return null;
  const edit = new Edit(draft);
  edit.remove("events", from);
  edit.put("events", { ...joined, links: redirected(joined, from, into) });
  for (const event of draft.dataset.events) {
    if (event.id === into || event.id === from) continue;
    if (!event.links.some((link) => link.event === from)) continue;
    edit.put("events", { ...event, links: redirected(event, from, into) });
  }
  for (const episode of draft.dataset.episodes) {
    if (episode.zero !== from && !episode.events.includes(from)) continue;
    const events = [...new Set(episode.events.map((id) => (id === from ? into : id)))];
    edit.put("episodes", {
      ...episode,
      ...(episode.zero === from && { zero: into }),
      events,
    });
  }
  return edit.command("merge", "events", into);
}

/** An event's links with another target instead of one; none to itself, and none twice. */
function redirected({ id, links }: DatedEvent, from: string, into: string): EventLink[] {
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const to = link.event === from ? { ...link, event: into } : link;
    const text = JSON.stringify(to);
    if (to.event === id || seen.has(text)) return [];
    seen.add(text);
    return [to];
  });
}

/** The part of an event that becomes an event of its own. */
export interface Split {
  /** Ranks of the claims that go with it; at least one goes, and at least one stays. */
  readonly claims: readonly number[];
  readonly title: DatedEvent["title"];
  /** The date that its first claim gives; that claim's own, or else the former event's, where it is left out. */
  readonly date?: string;
  /** What else is different of it: the rest it has of the former event, whose links and episodes stay. */
  readonly fields?: Partial<Omit<DatedEvent, "id" | "title" | "date" | "claims">>;
}

/** Splits an event in two. Null where the event is not there, or one of the two would have no claim. */
export function splitEvent(draft: Draft, id: string, split: Split): Command | null {
  const event = findEntry(draft, "events", id)?.entry;
  if (event === undefined) return null;
  const goes = new Set(split.claims);
  const [going, staying] = [true, false].map((side) =>
    event.claims.filter((_, rank) => goes.has(rank) === side),
  );
  const [first, ...others] = going ?? [];
  if (first === undefined || staying === undefined || staying.length === 0) return null;
  const { date: own = event.date, ...claim } = first;
  const date = split.date ?? own;
  const edit = new Edit(draft);
  edit.put("events", withFirstDate({ ...event, claims: staying }));
  const newId = eventId(date, split.title, (each) => edit.isTaken("events", each));
  const { kind, status, countries, topics, actors, collections } = event;
  edit.put("events", {
    id: newId,
    title: split.title,
    kind,
    status,
    date,
    countries,
    topics,
    actors,
    ...(collections && { collections }),
    links: [],
    ...split.fields,
    claims: [claim, ...datedFrom(others, event.date, date)],
  });
  return edit.command("split", "events", id);
}
