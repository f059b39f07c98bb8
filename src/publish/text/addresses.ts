/** The addresses of the pages, which stay for ever: an id decides its page's, whatever else is in the dataset. */
import type { Language } from "../../dataset/wording/languages.ts";

/** A page of the site, in whichever language. */
export type Place =
  | { readonly kind: "event" | "source" | "episode"; readonly id: string }
  | { readonly kind: "home" | "sources" | "episodes" }
  /** From 1. */
  | { readonly kind: "list"; readonly page: number };

/**
 * The folder of a page, from the root of the site on, with a slash at its end. The first of the languages has
 * no folder of its own.
 */
export function folderOf(place: Place, lang: Language, languages: readonly Language[]): string {
  const root = lang === languages[0] ? "" : `${lang}/`;
  switch (place.kind) {
    case "event":
      return `${root}e/${slugOf(place.id)}/`;
    case "source":
      return `${root}s/${slugOf(place.id)}/`;
    case "episode":
      return `${root}episode/${slugOf(place.id)}/`;
    case "home":
      return root;
    case "sources":
      return `${root}s/`;
    case "episodes":
      return `${root}episode/`;
    case "list":
      return place.page === 1 ? `${root}list/` : `${root}list/${place.page}/`;
  }
}

/** The picture beside a page; that of the whole, null, has its place at the root. */
export function pictureOf(
  place: Place | null,
  lang: Language,
  languages: readonly Language[],
): string {
  const root = lang === languages[0] ? "" : `${lang}/`;
  return `${place === null ? root : folderOf(place, lang, languages)}picture.png`;
}

/** The way from a page's folder to something at the root of the site: the site works in any folder of a host. */
export const wayTo = (path: string, from: string): string =>
  `${"../".repeat(from.split("/").length - 1)}${path}` || "./";

/**
 * An id as a name of folders, which no other id has, also where letters large and small are the same. Lower-case
 * letters, digits and `. _ -` stay; what else an id may hold is written with a tilde.
 */
export function slugOf(id: string): string {
  const spelled = id
    .replace(/[A-Z/:]/g, (letter) => ESCAPES[letter] ?? `~${letter.toLowerCase()}`)
    // A dot at the end is lost on some machines.
    .replace(/\.$/, "~3")
    // So are the names of their devices, with and without an ending; and a page itself has the name of its file.
    .replace(
      /^(con|prn|aux|nul|com\d|lpt\d|index(?=\.html$))(?=\.|$)/,
      (name) => `${name[0]}~~${name.slice(1)}`,
    );
  // A folder's name has at most 255 letters.
  return spelled.length <= LONGEST
    ? spelled
    : `${spelled.slice(0, LONGEST)}/${spelled.slice(LONGEST)}`;
}

const ESCAPES: Readonly<Record<string, string>> = { "/": "~1", ":": "~2" };
const LONGEST = 200;
