import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { fold, foldWithOffsets } from "./fold.ts";

const text = anyText();
const letters = fc.string({ unit: fc.constantFrom(..."abÉé한글 ’'—-ΣςİŞ\n\u00ad") });

const nfd = (words: string) => words.normalize("NFD");

test.each([
  ["CAFÉ Zürich", "cafe zurich"],
  ["‘Three No’s’ — “peace”", `'three no's' - "peace"`],
  ["a\n\t b", "a b"],
  ["it`s", "it's"],
  ["a\ufeffb", "ab"],
  ["ΟΔΟΣ οδοσ", "οδοσ οδοσ"],
  ["co\u00adoperate", "cooperate"],
  [nfd("한국"), "한국"],
  ["が", "が"],
])("%s is searched as %s", (given, folded) => {
  expect(fold(given)).toBe(folded);
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.oneof(text, letters), (given) => {
      expect(fold(fold(given))).toBe(fold(given));
    }),
  );
});

test("what is searched and what is marked are folded alike", () => {
  fc.assert(
    fc.property(fc.oneof(text, letters), (given) => {
      expect(foldWithOffsets(given).folded).toBe(fold(given));
    }),
  );
});

test("a folded letter leads back to the whole character it was written as", () => {
  const given = `x${nfd("É")} “${nfd("한")}`;
  const { folded, starts, ends } = foldWithOffsets(given);
  expect([...folded].map((_, i) => given.slice(starts[i], ends[i]))).toEqual([
    "x",
    nfd("É"),
    " ",
    "“",
    nfd("한"),
  ]);
});
