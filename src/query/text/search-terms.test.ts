import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { fold } from "./fold.ts";
import { highlights, parseWords } from "./search-terms.ts";

const text = anyText();
const letters = fc.string({ unit: fc.constantFrom(..."abÉé한글 ’'—-ΣςİŞ\n\u00ad") });

const nfd = (words: string) => words.normalize("NFD");
const marked = (given: string, words: string) =>
  highlights(given, words).map(([start, end]) => given.slice(start, end));

test.each([
  ["abm  treaty ABM", [["abm"], ["treaty"]], []],
  [`“three no’s” 1921`, [["three no's"], ["1921"]], []],
  [`"three no`, [["three"], ["no"]], []],
  [`"" ' `, [["'"]], []],
  ["a OR b OR a c", [["a", "b"], ["c"]], []],
  [`"hot line" OR phone`, [["hot line", "phone"]], []],
  ["war -peace", [["war"]], ["peace"]],
  [`-"no war" −peace`, [], ["no war", "peace"]],
  ["no-never - x", [["no-never"], ["x"]], []],
  ["OR a", [["a"]], []],
  ["a OR", [["a"]], []],
  ["OR", [], []],
  ["a -", [["a"]], []],
  ["a or b", [["a"], ["or"], ["b"]], []],
  ["a OR -b", [["a"]], ["b"]],
  ["한미 동맹 OR 핵", [["한미"], ["동맹", "핵"]], []],
  [`"한미  동맹"`, [["한미 동맹"]], []],
])("%s asks for %j and leaves out %j", (words, all, none) => {
  expect(parseWords(words)).toEqual({ all, none });
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
    ["war and peace", "war -peace", ["war"]],
    ["war and peace", "truce OR peace", ["peace"]],
    ["한미 동맹 회의", "한미동맹", ["한미 동맹"]],
    ["한·미 동맹의 비중", "한미동맹", ["한·미 동맹"]],
    ["북한 미사일과 한미 동맹", "한미", ["한미"]],
    ["한미동맹 회의", `"한미 동맹"`, ["한미동맹"]],
    ["Große Straße", "strasse", ["Straße"]],
    ["The oﬃce", "office", ["oﬃce"]],
    ["The oﬃce", "f", ["ﬃ"]],
    ["ﾃﾎﾟﾄﾞﾝ発射", "テポドン", ["ﾃﾎﾟﾄﾞﾝ"]],
    ["اَلسَّلَامُ عَلَيْكُمْ", "السلام", ["اَلسَّلَامُ"]],
    ["کتاب‌خانه ملی", "کتابخانه", ["کتاب‌خانه"]],
  ])("%s, looking for %s", (given, words, expected) => {
    expect(marked(given, words)).toEqual(expected);
  });
});
