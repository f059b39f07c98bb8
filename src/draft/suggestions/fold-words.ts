/** Words as they are compared with names: without case, number, hyphens, and what Britain and America spell apart. */

const SPELT: readonly (readonly [RegExp, string])[] = [
  [/ence\b/g, "ense"],
  [/tre\b/g, "ter"],
  [/our\b/g, "or"],
  [/is(e|ed|es|ing|ation)\b/g, "iz$1"],
];

/** The same key for “Missile defence” and “missile-defense”. Over-folded words are harmless: both sides are. */
export function foldWords(text: string): string {
  const small = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const singular = small.replace(/ies\b/g, "y").replace(/(\p{Ll}{3,}[^s\s])s\b/gu, "$1");
  return SPELT.reduce((all, [spelt, as]) => all.replace(spelt, as), singular);
}
