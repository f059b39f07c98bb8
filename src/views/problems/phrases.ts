/**
 * Words the problems of a dataset, and of a file that becomes one, in the page's language. Below the views they are English sentences, as
 * the command line prints them; a phrasebook of a language has each of them by its English, with a slot
 * for every value:
 *
 *     "Unknown {} “{}”"  →  "없는 {1} ‘{2}’"
 */
import type { Language } from "../../dataset/wording/languages.ts";
import convertedKo from "./convert-phrases.ko.json";
import ko from "./phrases.ko.json";

interface Phrase {
  readonly pattern: RegExp;
  readonly words: string;
}

const SLOT = "{}";
const ownLength = (english: string): number => english.replaceAll(SLOT, "").length;

function phrasesOf(book: Readonly<Record<string, string>>): readonly Phrase[] {
  return Object.entries(book)
    .sort(([a], [b]) => ownLength(b) - ownLength(a))
    .map(([english, words]) => ({ pattern: patternOf(english), words }));
}

function patternOf(english: string): RegExp {
  const parts = english.split(SLOT).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const [first = "", ...rest] = parts;
  // What stands in quotation marks ends with the next one.
  const slots = rest.map((part) => (part.startsWith("”") ? `([^”]*)${part}` : `(.+?)${part}`));
  return new RegExp(`^${first}${slots.join("")}$`, "su");
}

/** The phrases of each language but English, those with more words of their own first. */
const PHRASES: { readonly [lang in Language]?: readonly Phrase[] } = {
  ko: phrasesOf({ ...ko, ...convertedKo }),
};

/** Said after a message in English; the nearest choice has a line of its own on the page. */
const SUGGESTION = /; did you mean “.*”\?$/su;

/** The text in the language; null where the language has no words for it, and the English stands. */
export function phraseIn(lang: Language, english: string): string | null {
  const phrases = PHRASES[lang];
  if (phrases === undefined) return null;
  const bare = english.replace(SUGGESTION, "");
  for (const { pattern, words } of phrases) {
    const found = pattern.exec(bare);
    if (found === null) continue;
    // What stands in a slot may have words of its own: the kind of an entry, the name of a field.
    return words.replace(/\{(\d)\}/g, (_, slot: string) => {
      const value = found[Number(slot)] ?? "";
      return phraseIn(lang, value) ?? value;
    });
  }
  return null;
}
