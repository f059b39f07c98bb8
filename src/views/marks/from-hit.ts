import { highlights } from "../../query/text/search-terms.ts";

/** Characters shown before a hit: two lines of a phone hold the hit as well. */
const BEFORE_HIT = 36;

/** True where one of the words searched for is in the text. */
export const hasHit = (text: string, words: string): boolean =>
  words.trim() !== "" && highlights(text, words).length > 0;

/** The text from shortly before its first hit, where that is far in; all of it elsewhere. */
export function fromHit(text: string, words: string): string {
  const [first] = words.trim() === "" ? [] : highlights(text, words);
  const start = (first?.[0] ?? 0) - BEFORE_HIT;
  return start <= BEFORE_HIT ? text : `… ${text.slice(text.indexOf(" ", start) + 1)}`;
}
