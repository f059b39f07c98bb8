/** Names of sources where there is no room for a title. */

import { localText } from "../../dataset/format/localized.ts";
import type { Source } from "../../dataset/format/schema.ts";
import { leadingYear } from "../../dataset/time/leading-year.ts";
import { type Language, WORDINGS } from "../../dataset/wording/languages.ts";

/** Authors and year of a source: "Cheon 2025", "Kim and Lee 2019", "The Korea Times 2025". */
export function shortName(source: Source, lang: Language): string {
  const year = source.published === undefined ? null : leadingYear(source.published);
  const who = whoWrote(source, lang);
  return year === null ? who : `${who} ${WORDINGS[lang].shortYear(year)}`;
}

function whoWrote(source: Source, lang: Language): string {
  const { authors, container, publisher, title } = source;
  const [first, second, ...others] = authors.map(familyName);
  if (first === undefined) return localText(container ?? publisher ?? title, lang).text;
  if (second === undefined) return first;
  if (others.length > 0) return WORDINGS[lang].andOthers(first);
  return WORDINGS[lang].both(first, second);
}

/** The family name: the last word, or the words before a comma. A name in Hangul or Han is kept whole. */
function familyName(name: string): string {
  if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(name)) return name;
  const [beforeComma = name, given] = name.split(",");
  return given === undefined ? (name.trim().split(/\s+/).at(-1) ?? name) : beforeComma.trim();
}

/** The host of an address, without www, or null when it is not an address of the web. */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : null;
}
