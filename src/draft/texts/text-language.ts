/** The language a text is written in, by its letters and its commonest words. */

/** Enough of a text to tell; the notes at its end may be in another language. */
const LOOKED_AT = 20_000;
/** Words that stand in every other English sentence, and in few of other languages with Latin letters. */
const ENGLISH = /\b(?:the|of|and|that|with|was)\b/gi;

/** A BCP 47 tag; null where its letters do not tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, LOOKED_AT);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const all = count(/\p{L}/gu);
  if (all < 20) return null;
  if (count(/\p{Script=Hangul}/gu) > all * 0.3) return "ko";
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > all * 0.1) return "ja";
  if (count(/\p{Script=Han}/gu) > all * 0.5) return "zh";
  return count(ENGLISH) > count(/\p{Script=Latin}+/gu) * 0.08 ? "en" : null;
}
