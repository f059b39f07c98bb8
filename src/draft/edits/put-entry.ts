/** Puts an entry into a draft, as a form or a file gives it. */
import type { Command } from "../value/change.ts";
import type { Draft, DraftDocument, Entries, List } from "../value/draft.ts";
import { findEntry, keyOf } from "../value/entry-keys.ts";
import { Edit } from "./edit.ts";

/** An entry made in the same breath, such as a topic that an event needs. */
export type Fresh = {
  readonly [L in "collections" | "sources" | "topics" | "actors"]: {
    readonly list: L;
    readonly entry: Entries[L];
  };
}["collections" | "sources" | "topics" | "actors"];

/**
 * Adds an entry, or changes the one of its id. Null where nothing differs.
 *
 * @param fresh  entries that it points at and that come with it.
 */
export function putEntry<L extends List>(
  draft: Draft,
  list: L,
  entry: Entries[L],
  fresh: readonly Fresh[] = [],
): Command | null {
  const edit = new Edit(draft);
  putFresh(edit, fresh);
  edit.put(list, entry);
  const id = keyOf(list, entry);
  return edit.command(findEntry(draft, list, id) === null ? "add" : "change", list, id);
}

export function putFresh(edit: Edit, fresh: readonly Fresh[]): void {
  for (const { list, entry } of fresh) edit.put(list, entry);
}

/** Puts the text of a source beside the source, which says its hash and length. */
export function putDocument(
  draft: Draft,
  document: DraftDocument,
  source: Entries["sources"],
): Command | null {
  const edit = new Edit(draft);
  edit.put("sources", source);
  edit.put("documents", document);
  const isNew = findEntry(draft, "documents", document.id) === null;
  return edit.command(isNew ? "add" : "change", "documents", document.id);
}

/**
 * Sets the date from which the words of a paragraph, and of those after it, count.
 *
 * @param date  in EDTF; null where they count as those before them.
 * @param start  of the paragraph in the text.
 */
export function setAnchor(
  draft: Draft,
  source: string,
  start: number,
  date: string | null,
): Command | null {
  const document = findEntry(draft, "documents", source)?.entry;
  if (document === undefined) return null;
  const others = document.anchors.filter((anchor) => anchor.start !== start);
  const anchors = date === null ? others : [...others, { start, date }];
  const edit = new Edit(draft);
  edit.put("documents", { ...document, anchors: anchors.toSorted((a, b) => a.start - b.start) });
  return edit.command("anchor", "documents", source);
}
