/** Codes words of a source: as an event, as a further claim to one, or as no event, with the reason. */
import type { Claim, DatedEvent, Omission, Passage } from "../../dataset/format/schema.ts";
import type { Command } from "../value/change.ts";
import type { Draft } from "../value/draft.ts";
import { omissionKey } from "../value/entry-keys.ts";
import { Edit } from "./edit.ts";
import { eventId, passageId } from "./new-id.ts";
import { type Fresh, putFresh } from "./put-entry.ts";

/** Words of a source as a passage holds them, whose id is made here. */
export type Words = Omit<Passage, "id">;

/** How the words give the event's date. */
export type Statement = Omit<Claim, "passage">;

export interface CodedEvent {
  readonly event: Omit<DatedEvent, "id" | "claims">;
  readonly words: Words;
  readonly statement: Statement;
  /** Topics, actors and sources that it points at and that are made with it. */
  readonly fresh?: readonly Fresh[];
}

/** A new event with the passage it comes from. The words are the passage that is there, where they are one. */
export function newEvent(
  draft: Draft,
  { event, words, statement, fresh = [] }: CodedEvent,
): Command | null {
  const edit = new Edit(draft);
  putFresh(edit, fresh);
  const claim = { passage: passageOf(edit, words), ...statement };
  const id = eventId(event.date, event.title, (each) => edit.isTaken("events", each));
  edit.put("events", { id, ...event, claims: [claim] });
  return edit.command("add", "events", id);
}

/** One more passage for an event. Null where the event is not there, or rests on those words already. */
export function addClaim(
  draft: Draft,
  event: string,
  words: Words,
  statement: Statement,
  fresh: readonly Fresh[] = [],
): Command | null {
  const edit = new Edit(draft);
  const entry = edit.get("events", event);
  if (entry === null) return null;
  putFresh(edit, fresh);
  const passage = passageOf(edit, words);
  if (entry.claims.some((claim) => claim.passage === passage)) return null;
  edit.put("events", { ...entry, claims: [...entry.claims, { passage, ...statement }] });
  return edit.command("claim", "events", event);
}

/** Words that look like a dated fact and are none, with the reason. To take it back is to remove the omission. */
export function omitWords(draft: Draft, omission: Omission): Command | null {
  const edit = new Edit(draft);
  edit.put("omissions", omission);
  return edit.command("omit", "omissions", omissionKey(omission.source, omission.exact));
}

/** The id of the passage with these words: the one that is there, or a new one. */
export function passageOf(edit: Edit, words: Words): string {
  let passages = 0;
  for (const each of edit.all("passages")) {
    if (each.source !== words.source) continue;
    passages += 1;
    const isThere = each.exact === words.exact && isSamePlace(each, words);
    if (isThere) return each.id;
  }
  const id = passageId(words.source, passages, (each) => edit.isTaken("passages", each));
  edit.put("passages", { id, ...words });
  return id;
}

/** The same words may stand in a text twice: then their places tell them apart, or what stands around them. */
const isSamePlace = (a: Words, b: Words): boolean =>
  a.start === undefined || b.start === undefined
    ? a.prefix === b.prefix && a.suffix === b.suffix
    : a.start === b.start;
