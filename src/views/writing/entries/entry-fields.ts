/** The fields of what a draft has beside events, as a form shows them: in the order in which they are filled in. */
import { ACTOR_KINDS, SOURCE_KINDS, TOPIC_KINDS } from "../../../dataset/format/vocabulary.ts";

/** Lists whose entries have a form, and the header as a list of one. */
export const WRITABLE = ["header", "sources", "topics", "actors", "episodes"] as const;
export type Writable = (typeof WRITABLE)[number];

export interface EntryField {
  readonly name: string;
  readonly is:
    | "texts"
    | "text"
    | "date"
    | "lines"
    | "country"
    | "topic"
    | "event"
    | "events"
    | { readonly choice: readonly string[]; readonly words: string };
  readonly isNeeded?: boolean;
}

const texts = (name: string, isNeeded = false): EntryField => ({ name, is: "texts", isNeeded });
const text = (name: string): EntryField => ({ name, is: "text" });
const date = (name: string): EntryField => ({ name, is: "date" });

export const ENTRY_FIELDS: Readonly<Record<Writable, readonly EntryField[]>> = {
  header: [
    texts("title", true),
    texts("description"),
    text("license"),
    text("version"),
    date("updated"),
    text("contact"),
  ],
  sources: [
    texts("title", true),
    { name: "authors", is: "lines" },
    date("published"),
    texts("container"),
    texts("publisher"),
    { name: "kind", is: { choice: SOURCE_KINDS, words: "source.kind" } },
    text("url"),
    date("accessed"),
    text("language"),
    texts("series"),
    texts("note"),
  ],
  topics: [
    texts("label", true),
    { name: "kind", is: { choice: TOPIC_KINDS, words: "entry.topicKind" } },
    { name: "broader", is: "topic" },
    text("abbreviation"),
    texts("description"),
  ],
  actors: [
    texts("name", true),
    { name: "kind", is: { choice: ACTOR_KINDS, words: "entry.actorKind" } },
    { name: "country", is: "country" },
    text("abbreviation"),
    texts("description"),
  ],
  episodes: [
    texts("title", true),
    texts("description"),
    { name: "events", is: "events", isNeeded: true },
    { name: "zero", is: "event" },
  ],
};

export type EntryValue = Readonly<Record<string, unknown>>;

/** An entry of which nothing is said yet. */
export const EMPTY_ENTRY: Readonly<Record<Writable, EntryValue>> = {
  header: { format: "dateline/1", title: "" },
  sources: { id: "", title: "", authors: [], kind: "other" },
  topics: { id: "", label: "", kind: "theme" },
  actors: { id: "", name: "", kind: "person" },
  episodes: { id: "", title: "", events: [] },
};

/** The entry with another value in a field; a field without one is left out, where it may be. */
export function withValue(entry: EntryValue, field: EntryField, value: unknown): EntryValue {
  const isNothing = value === "" || value === undefined;
  if (!isNothing || field.isNeeded) return { ...entry, [field.name]: value ?? "" };
  const { [field.name]: _, ...others } = entry;
  return others;
}

/** Names, one a line, as a list of them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What the entry must have and has not yet, by the names of the fields. */
export const missingIn = (list: Writable, entry: EntryValue): readonly string[] =>
  ENTRY_FIELDS[list]
    .filter(({ name, isNeeded }) => isNeeded && isEmpty(entry[name]))
    .map(({ name }) => name);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
