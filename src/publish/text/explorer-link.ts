/** Links into the explorer, as the explorer itself writes them. */
import type { Language } from "../../dataset/wording/languages.ts";
import { formatLink } from "../../query/criteria/link.ts";
import { EMPTY_QUERY, type Query, setLang } from "../../query/criteria/query.ts";

/** The link's text from the root of the site on, in the language of the page it stands on. */
export function explorerLink(of: (query: Query) => Query, lang: Language): string {
  const pairs = formatLink(setLang(of(EMPTY_QUERY), lang));
  return `?${pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&")}`;
}
