import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { passingWords } from "../matching/failures.ts";
import { WordSearch } from "../matching/word-search.ts";
import { fold, foldWithOffsets } from "./fold.ts";
import { highlights, parseWords } from "./search-terms.ts";

const text = fc.string({ unit: "binary" });
const letters = fc.string({ unit: fc.constantFrom(..."abÉé한글 ’'—-ΣςİŞ\n\u00ad") });

const nfd = (words: string) => words.normalize("NFD");
const marked = (given: string, words: string) =>
  highlights(given, words).map(([start, end]) => given.slice(start, end));

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

test.each([
  ["abm  treaty ABM", ["abm", "treaty"]],
  [`“three no’s” 1921`, ["three no's", "1921"]],
  [`"three no`, ["three", "no"]],
  [`"" ' `, ["'"]],
])("%s asks for %j", (words, terms) => {
  expect(parseWords(words)).toEqual(terms);
});

describe("words find an event", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("a", "1921", {
        title: { en: "Peace", ko: "평화" },
        summary: "At the river.",
        claims: [aClaim("gazette/peace")],
        topics: ["border"],
        actors: ["firefly"],
      }),
    ),
  );
  const finds = (words: string) => passingWords(words, new WordSearch(columns))?.[0] !== 0;
  test.each(["peace", "평화", nfd("평"), "RIVER", `"three no's"`, "rufus", "국경", "noon border"])(
    "by %s",
    (words) => expect(finds(words)).toBe(true),
  );
  test.each(["war", "peace war", `"no's three"`, `"river. the"`])("not by %s", (words) =>
    expect(finds(words)).toBe(false),
  );
});

describe("marks", () => {
  test("are in order, apart, whole and inside the text", () => {
    fc.assert(
      fc.property(fc.oneof(text, letters), fc.oneof(text, letters), (given, words) => {
        let last = -1;
        for (const [start, end] of highlights(given, words)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          last = end;
        }
      }),
    );
  });

  test("cover every word that was found, however it is written", () => {
    const word = fc.constantFrom("한국", nfd("한국"), "Café", nfd("Café"), "no’s");
    const around = fc.constantFrom("", "x ", "한 ", nfd("é"), "— ", "𝒳");
    fc.assert(
      fc.property(around, word, word, (before, written, other) => {
        const same = fold(written) === fold(other);
        const at: [number, number] = [before.length, before.length + written.length];
        expect(highlights(`${before}${written}.`, other)).toEqual(same ? [at] : []);
      }),
    );
  });

  test.each([
    ["The “Three No’s” stand", `"three no's"`, ["Three No’s"]],
    ["war and warfare", "war", ["war", "war"]],
    ["aaa", "aa", ["aaa"]],
    ["noon, afternoon", "noon after", ["noon", "afternoon"]],
    ["three\n  no", `"three no"`, ["three\n  no"]],
    ["peace", "", []],
  ])("%s, looking for %s", (given, words, expected) => {
    expect(marked(given, words)).toEqual(expected);
  });
});
