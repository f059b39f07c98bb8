/** What the converter says, as the page says it: in the reader's language, and a clause of it as a sentence. */
import type { Language } from "../../dataset/wording/languages.ts";
import { phraseIn } from "../problems/phrases.ts";

/** A clause or a list of what is accepted; in English where the language has no words for it. */
export const clauseIn = (lang: Language, english: string): string =>
  phraseIn(lang, english) ?? english;

/** The same with a capital and a full stop. */
export function sentenceIn(lang: Language, english: string): string {
  const words = clauseIn(lang, english);
  const first = words.slice(0, 1).toLocaleUpperCase(lang);
  return /[.!?…]["”’]?$/u.test(words) ? first + words.slice(1) : `${first}${words.slice(1)}.`;
}
