/** Texts with letters of several code units, and places in them. */
import fc from "fast-check";
import { anyText } from "../../dataset/any-text.testing.ts";
import type { Span } from "../../dataset/format/span.ts";

const WORDS = [
  "조약은",
  "한국의",
  "한국".normalize("NFD"),
  "toll",
  "toll",
  "signed",
  "“noon”",
  "U.S.",
  "👩‍👩‍👧",
  "🇰🇷🇺🇸",
  "é",
  "東京で",
  "\n\n",
];

/** Words of several scripts, some of them again and again; or any letters at all. */
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { maxLength: 60 })
      .map((words) => words.join(" ")),
  },
  { weight: 1, arbitrary: anyText({ maxLength: 200 }) },
);

export const anyPlace: fc.Arbitrary<{ readonly text: string; readonly span: Span }> = text.chain(
  (given) =>
    fc
      .tuple(fc.nat({ max: given.length }), fc.nat({ max: given.length }))
      .map(([a, b]) => ({ text: given, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
);

/** The places between the letters of a text. */
export const letterEdges = (whole: string): ReadonlySet<number> =>
  new Set([
    ...Array.from(new Intl.Segmenter("und").segment(whole), ({ index }) => index),
    whole.length,
  ]);
