import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { fold, foldLines } from "./fold.ts";
import { parseWords } from "./search-terms.ts";
import { termFinder } from "./term.ts";
import { TextLines } from "./text-index.ts";

const someText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(..."abÉé한글미· ’'`—-ΣςİŞ\n\t\u00a0\u00ad\ufeff"),
    maxLength: 12,
  }),
  anyText({ maxLength: 12 }),
);

test("many lines are folded at once as each would be", () => {
  const line = someText.map((text) => text.replaceAll("\n", " "));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      expect(foldLines(lines.join("\n")).split("\n")).toEqual(lines.map(fold));
    }),
    { numRuns: 500 },
  );
});

test("a term finds whoever has it in one of their texts, and nobody else", () => {
  fc.assert(
    fc.property(fc.array(someText, { maxLength: 30 }), someText, (texts, words) => {
      const lines = new TextLines();
      for (const [i, text] of texts.entries()) lines.add(i >> 1, text);
      for (const term of parseWords(words).all.flat()) {
        const found = new Set<number>();
        lines.find(term, (owner) => found.add(owner));
        const expected = texts.flatMap((text, i) => (termFinder(term)(fold(text)) ? [i >> 1] : []));
        expect([...found].sort()).toEqual([...new Set(expected)].sort());
      }
    }),
    { numRuns: 500 },
  );
});

test("what is added after a search is found by the next", () => {
  const lines = new TextLines();
  const found = () => {
    const owners: number[] = [];
    lines.find("needle", (owner) => owners.push(owner));
    return owners;
  };
  lines.add(0, "needle");
  expect(found()).toEqual([0]);
  lines.add(1, "hay");
  lines.add(2, "Needle");
  expect(found()).toEqual([0, 2]);
});

test("what is found is found in every block", () => {
  const lines = new TextLines();
  for (let i = 0; i < 20_000; i++)
    lines.add(i, i % 1_000 === 0 ? "A Needle 침" : "hay, hay and more hay");
  const found: number[] = [];
  lines.find("needle", (owner) => found.push(owner));
  expect(found).toEqual(Array.from({ length: 20 }, (_, i) => i * 1_000));
});
