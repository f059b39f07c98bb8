/** Changes the tags of many events at once. */
import type { DatedEvent } from "../../dataset/format/schema.ts";
import type { EventKind, EventStatus } from "../../dataset/format/vocabulary.ts";
import type { Command } from "../value/change.ts";
import type { Draft } from "../value/draft.ts";
import { Edit } from "./edit.ts";
import { changedFields } from "./entry-names.ts";
import { type Fresh, putFresh } from "./put-entry.ts";

/** Values to come to a field and to go from it. */
export interface Tags {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export interface Retag {
  readonly topics?: Tags;
  readonly countries?: Tags;
  readonly actors?: Tags;
  /** The kind, or the status, that all of them get. */
  readonly kind?: EventKind;
  readonly status?: EventStatus;
  readonly fresh?: readonly Fresh[];
}

/** One command for all events that it changes; null where it changes none. */
export function retagEvents(draft: Draft, ids: Iterable<string>, retag: Retag): Command | null {
  const chosen = new Set(ids);
  const edit = new Edit(draft);
  putFresh(edit, retag.fresh ?? []);
  const fields = new Set<string>();
  let first: string | null = null;
  for (const event of draft.dataset.events) {
    if (!chosen.has(event.id)) continue;
    const tagged: DatedEvent = {
      ...event,
      kind: retag.kind ?? event.kind,
      status: retag.status ?? event.status,
      countries: retagged(event.countries, retag.countries),
      topics: retagged(event.topics, retag.topics),
      actors: retagged(event.actors, retag.actors),
    };
    const changed = changedFields(event, tagged);
    if (changed.length === 0) continue;
    for (const field of changed) fields.add(field);
    edit.put("events", tagged);
    first ??= event.id;
  }
  if (first === null) return null;
  const command = edit.command("retag", "events", first);
  return command && { ...command, label: { ...command.label, fields: [...fields] } };
}

/** The values that stay in their order, then those that come. */
function retagged(values: readonly string[], { add = [], remove = [] }: Tags = {}): string[] {
  return [...new Set([...values, ...add])].filter((each) => !remove.includes(each));
}
