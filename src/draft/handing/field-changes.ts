/** Tells what changed in a draft, entry by entry and field by field, as text to read. */
import type { Localized, Source } from "../../dataset/format/schema.ts";
import { changedFields, nameOf } from "../edits/entry-names.ts";
import type { Change } from "../value/change.ts";
import type { Draft, List } from "../value/draft.ts";
import { findEntry } from "../value/entry-keys.ts";

/** What became of one field of an entry: both sides as text to read; null where there was, or is, none. */
export interface FieldChange {
  readonly list: List;
  readonly id: string;
  readonly name: Localized;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One entry and what became of it. */
export interface EntryChange {
  readonly list: List;
  readonly id: string;
  readonly name: Localized;
  readonly kind: "added" | "changed" | "removed";
  /** Of an entry that was added or removed, all its fields but the id. */
  readonly fields: readonly FieldChange[];
}

type Entry = NonNullable<Change["after"]>;

/** What the changes come to, each entry once, in their order; nothing of an entry that is as it was. */
export function entryChanges(draft: Draft, changes: readonly Change[]): readonly EntryChange[] {
  const entries = new Map<string, { change: Change; after: Entry | null }>();
  for (const change of changes) {
    const key = `${change.list} ${change.id}`;
    const known = entries.get(key);
    entries.set(key, { change: known?.change ?? change, after: change.after });
  }
  const titleOf = (source: string) =>
    (
      findEntry(draft, "sources", source)?.entry ??
      (entries.get(`sources ${source}`)?.change.before as Source | null | undefined)
    )?.title;
  return [...entries.values()].flatMap(({ change: { list, id, before }, after }) => {
    const entry = after ?? before;
    if (entry === null) return [];
    const about = { list, id, name: nameOf(titleOf, list, entry) };
    const fields = fieldsBetween(before ?? {}, after ?? {}).map((field) => ({
      ...about,
      ...field,
    }));
    if (fields.length === 0) return [];
    const kind = before === null ? "added" : after === null ? "removed" : "changed";
    return [{ ...about, kind, fields }];
  });
}

/** The fields of all of them, one after another. */
export const fieldChanges = (draft: Draft, changes: readonly Change[]): readonly FieldChange[] =>
  entryChanges(draft, changes).flatMap(({ fields }) => fields);

type Told = Pick<FieldChange, "field" | "before" | "after">;

/** The fields that differ, both sides as text; ids do not count. */
export function fieldsBetween(before: object, after: object): readonly Told[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return changedFields(before, after).flatMap((field) => {
    const [old, now] = [was.get(field) as unknown, is.get(field) as unknown];
    if (field === "id" || isNothing(old, now)) return [];
    // A text in several languages is told language by language.
    if (isObject(old) && isObject(now) && isTexts(old) && isTexts(now)) {
      return changedFields(old, now).map((lang) => ({
        field: `${field}.${lang}`,
        before: textOf(old[lang]),
        after: textOf(now[lang]),
      }));
    }
    return [{ field, before: textOf(old), after: textOf(now) }];
  });
}

const isNothing = (...values: readonly unknown[]): boolean =>
  values.every((value) => textOf(value) === null);

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: Fields): boolean =>
  Object.entries(value).every(
    ([lang, text]) => typeof text === "string" && /^[a-z]{2,3}(-|$)/.test(lang),
  );

/** A value as text; null for nothing, and for a list of nothing. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const isPlain = value.every((each) => typeof each !== "object");
    return value.map((each) => textOf(each) ?? "").join(isPlain ? ", " : "; ");
  }
  if (!isObject(value)) return String(value);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const text = textOf(part);
    return text === null ? [] : [isObject(part) ? `${name} (${text})` : `${name} ${text}`];
  });
  return parts.join(", ");
}
