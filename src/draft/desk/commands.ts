/** Makes a command of each thing that an author may do. */
import { omitWords } from "../edits/code-words.ts";
import { mergeEvents, splitEvent } from "../edits/join-split.ts";
import { putDocument, putEntry, setAnchor } from "../edits/put-entry.ts";
import { removeEntry } from "../edits/remove-entry.ts";
import { type Retag, retagEvents } from "../edits/retag-events.ts";
import type { Command } from "../value/change.ts";
import type { Draft } from "../value/draft.ts";
import type { Edit, Tags } from "./desk-types.ts";
import { claimCommand, commandOf } from "./event-form.ts";

/** The command for an edit; null where it would change nothing. */
export function commandFor(draft: Draft, edit: Edit): Command | null {
  switch (edit.do) {
    case "event":
      return commandOf(draft, edit.form);
    case "claim":
      return claimCommand(draft, edit.event, edit.claim);
    case "put":
      return putEntry(draft, edit.put.list, edit.put.entry as never);
    case "remove":
      return removeEntry(draft, edit.list, edit.id);
    case "omit":
      return omitWords(draft, edit.omission);
    case "retag":
      return retagEvents(draft, edit.events, retagOf(edit.tags));
    case "merge":
      return mergeEvents(draft, edit.into, edit.from);
    case "split":
      return splitEvent(draft, edit.event, { claims: edit.claims, title: edit.title });
    case "anchor":
      return setAnchor(draft, edit.source, edit.start, edit.date);
    case "document":
      return putDocument(draft, edit.document, edit.source);
  }
}

function retagOf({ field, add, remove }: Tags): Retag {
  if (field === "kind" || field === "status") return { [field]: add[0] } as Retag;
  return { [field]: { add, remove } };
}
