/** Tells what changed in a draft, entry by entry and field by field, as text to read. */
import { localText } from "../../dataset/format/localized.ts";
import type { Localized } from "../../dataset/format/schema.ts";
import { changedFields, nameOf } from "../edits/entry-names.ts";
import type { Change } from "../value/change.ts";
import type { Draft, Entries, List } from "../value/draft.ts";
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

/**
 * What the changes come to, each entry once, in their order; nothing of an entry that is as it was.
 *
 * @param lang  in which entries that others point at are named.
 */
export function entryChanges(
  draft: Draft,
  changes: readonly Change[],
  lang = "en",
): readonly EntryChange[] {
  const entries = new Map<string, { change: Change; after: Entry | null }>();
  for (const change of changes) {
    const key = `${change.list} ${change.id}`;
    const known = entries.get(key);
    entries.set(key, { change: known?.change ?? change, after: change.after });
  }
  // What came or went with the same act has a name too.
  const entryOf = <L extends NamedList>(list: L, id: string): Entries[L] | undefined =>
    findEntry(draft, list, id)?.entry ??
    (entries.get(`${list} ${id}`)?.change.before as Entries[L] | null | undefined) ??
    undefined;
  const titleOf = (source: string) => entryOf("sources", source)?.title;
  const named: NameOfId = (list, id) => {
    const entry = entryOf(list, id);
    if (entry === undefined) return id;
    const name = localText(nameOf(titleOf, list, entry), lang).text;
    return list === "passages" || list === "events" ? `“${name}”` : name;
  };
  return [...entries.values()].flatMap(({ change: { list, id, before }, after }) => {
    const entry = after ?? before;
    if (entry === null) return [];
    const about = { list, id, name: nameOf(titleOf, list, entry) };
    const fields = fieldsBetween(before ?? {}, after ?? {}, named).map((field) => ({
      ...about,
      ...field,
    }));
    if (fields.length === 0) return [];
    const kind = before === null ? "added" : after === null ? "removed" : "changed";
    return [{ ...about, kind, fields }];
  });
}

/** The fields of all of them, one after another. */
export const fieldChanges = (
  draft: Draft,
  changes: readonly Change[],
  lang = "en",
): readonly FieldChange[] => entryChanges(draft, changes, lang).flatMap(({ fields }) => fields);

/** Lists whose entries others point at. */
type NamedList = "sources" | "topics" | "actors" | "events" | "passages";
type NameOfId = (list: NamedList, id: string) => string;

/** Fields that point at entries of a list. */
const POINTS: Readonly<Record<string, NamedList>> = {
  source: "sources",
  sources: "sources",
  topics: "topics",
  broader: "topics",
  actors: "actors",
  by: "actors",
  events: "events",
  event: "events",
  zero: "events",
  passage: "passages",
};

type Told = Pick<FieldChange, "field" | "before" | "after">;

/** The fields that differ, both sides as text; ids do not count. */
export function fieldsBetween(
  before: object,
  after: object,
  named: NameOfId = (_, id) => id,
): readonly Told[] {
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
    const told = (value: unknown) => textOf(value, field, named);
    return [{ field, before: told(old), after: told(now) }];
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

/** What parts of one thing stand between: a claim's words, what its date means, how it is known. */
const BESIDE = " · ";

/** A value as text; null for nothing, and for a list of nothing. */
function textOf(value: unknown, field = "", named: NameOfId = (_, id) => id): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const isPlain = value.every((each) => typeof each !== "object");
    return value.map((each) => textOf(each, field, named) ?? "").join(isPlain ? ", " : "; ");
  }
  if (!isObject(value)) {
    const list = POINTS[field];
    return list !== undefined && typeof value === "string" ? named(list, value) : String(value);
  }
  const parts = Object.entries(value).map(([name, part]) => {
    // That it happened then is what a claim's date means where nothing else is said.
    if (name === "role" && part === "occurred") return null;
    const text = textOf(part, name, named);
    return text !== null && name === "wording" ? `“${text}”` : text;
  });
  return parts.filter((part) => part !== null).join(BESIDE);
}
