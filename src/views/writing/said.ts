/** What the floors below say in English, as the page says it. */
import type { Language } from "../../dataset/wording/languages.ts";
import { phraseIn } from "../problems/phrases.ts";

/** A sentence in the reader's language; in English where the language has no words for it. */
export function sentenceOf(lang: Language, english: string): string {
  const capital = english.slice(0, 1).toLocaleUpperCase("en") + english.slice(1);
  const words = phraseIn(lang, english) ?? phraseIn(lang, capital) ?? capital;
  return /[.!?…]["”’]?$/u.test(words) ? words : `${words}.`;
}

/** A clause inside a sentence. */
export const clauseOf = (lang: Language, english: string): string =>
  phraseIn(lang, english) ?? english;
