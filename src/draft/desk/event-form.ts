/** An event as a form has it, and the command that a form becomes. */
import type { Claim, DatedEvent } from "../../dataset/format/schema.ts";
import { passageOf } from "../edits/code-words.ts";
import { Edit } from "../edits/edit.ts";
import { eventId, nameId } from "../edits/new-id.ts";
import type { Command } from "../value/change.ts";
import type { Draft } from "../value/draft.ts";
import { findEntry, sameEntry } from "../value/entry-keys.ts";
import type { Chosen, ClaimForm, EventForm } from "./desk-types.ts";

/** The form of an event that is there; null where there is none. */
export function formOf(draft: Draft, event: string): EventForm | null {
  const entry = findEntry(draft, "events", event)?.entry;
  if (entry === undefined) return null;
  const { id, topics, actors, claims, ...fields } = entry;
  return {
    id,
    fields,
    topics: topics.map((each) => ({ id: each })),
    actors: actors.map((each) => ({ id: each })),
    claims: claims.map(({ by, ...claim }) => ({ ...claim, ...(by && { by: { id: by } }) })),
  };
}

/** The command that makes an event as its form has it; null where nothing differs. */
export function commandOf(draft: Draft, form: EventForm): Command | null {
  const edit = new Edit(draft);
  const isNew = form.id === null;
  const { title, date } = form.fields;
  const id = form.id ?? eventId(date, title, (each) => edit.isTaken("events", each));
  const event = eventOf(edit, id, form);
  // A file may have its fields in another order, which says nothing.
  if (form.id !== null && isSame(event, edit.get("events", id))) return null;
  edit.put("events", event);
  return edit.command(isNew ? "add" : "change", "events", id);
}

/** A further claim for an event; null where the event is not there, or rests on those words already. */
export function claimCommand(draft: Draft, event: string, form: ClaimForm): Command | null {
  const edit = new Edit(draft);
  const entry = edit.get("events", event);
  if (entry === null) return null;
  const claim = claimOf(edit, form);
  if (entry.claims.some(({ passage }) => passage === claim.passage)) return null;
  edit.put("events", { ...entry, claims: [...entry.claims, claim] });
  return edit.command("claim", "events", event);
}

function eventOf(
  edit: Edit,
  id: string,
  { fields, topics, actors, claims }: EventForm,
): DatedEvent {
  const { title, summary, kind, status, weight, date, span, place, quantity, countries, ...rest } =
    fields;
  const { sources, collections, links } = rest;
  // In the order of the format, so that a file of it is the same whichever way it came about.
  return {
    id,
    title,
    ...defined({ summary }),
    kind,
    status,
    ...defined({ weight }),
    date,
    ...defined({ span, place, quantity }),
    countries: unique(countries),
    topics: unique(topics.map((each) => topicOf(edit, each))),
    actors: unique(actors.map((each) => actorOf(edit, each))),
    ...defined({ sources, collections }),
    claims: claims.map((claim) => claimOf(edit, claim)),
    links,
  };
}

/** True where both say the same, in whatever order. */
const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1)))
      : each,
  );

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function claimOf(edit: Edit, { passage, by, ...claim }: ClaimForm): Claim {
  const speaker = by && actorOf(edit, by);
  return {
    passage: typeof passage === "string" ? passage : passageOf(edit, passage),
    ...claim,
    ...(speaker !== undefined && { by: speaker }),
  };
}

/** The id of the topic; one that the same form has named already, or that is there by that name, is made once. */
function topicOf(edit: Edit, chosen: Chosen): string {
  if ("id" in chosen) return chosen.id;
  const label = chosen.make;
  for (const topic of edit.all("topics")) if (sameEntry(topic.label, label)) return topic.id;
  const id = nameId(label, (each) => edit.isTaken("topics", each));
  edit.put("topics", { id, label, kind: "theme" });
  return id;
}

function actorOf(edit: Edit, chosen: Chosen): string {
  if ("id" in chosen) return chosen.id;
  const name = chosen.make;
  for (const actor of edit.all("actors")) if (sameEntry(actor.name, name)) return actor.id;
  const id = nameId(name, (each) => edit.isTaken("actors", each));
  edit.put("actors", { id, name, kind: "person" });
  return id;
}
