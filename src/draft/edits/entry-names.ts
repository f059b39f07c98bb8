/** Names entries of a draft, and fields, as an author's acts are told. */
import type { Localized } from "../../dataset/format/schema.ts";
import type { Change } from "../value/change.ts";
import type { List } from "../value/draft.ts";
import { sameEntry } from "../value/entry-keys.ts";

/** As many letters of quoted words as tell which they are. */
const FIRST_WORDS = 60;

/** The title of a source by its id, of one too that comes or goes with the same act. */
export type TitleOf = (source: string) => Localized | undefined;

/** The title, the name or the first words of an entry; of a text, its source's title. */
export function nameOf(
  titleOf: TitleOf,
  list: List,
  entry: NonNullable<Change["before"]>,
): Localized {
  if ("title" in entry) return entry.title;
  if ("label" in entry) return entry.label;
  if ("exact" in entry) return firstWords(entry.exact);
  if ("text" in entry) return titleOf(entry.id) ?? entry.id;
  // An actor, or a text whose name is that of its file.
  return list === "actors" && entry.name !== null ? entry.name : entry.id;
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  const cut = text.slice(0, FIRST_WORDS);
  const end = cut.lastIndexOf(" ");
  // Half a character at the cut is none.
  return `${cut.slice(0, end > 0 ? end : FIRST_WORDS).replace(/\p{Cs}$/u, "")}…`;
}

/** The fields of which the two do not say the same, in their order. */
export function changedFields(before: object, after: object): readonly string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) => !sameEntry(was.get(field), is.get(field)),
  );
}
