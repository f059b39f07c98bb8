import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { fold } from "./fold.ts";
import { termFinder } from "./term.ts";

const foundIn = (text: string, term: string) => {
  const place = termFinder(fold(term))(fold(text));
  return place && fold(text).slice(...place);
};

test.each([
  ["국가 미사일 방어", "국가미사일방어", "국가 미사일 방어"],
  ["국가미사일방어", "국가 미사일 방어", "국가미사일방어"],
  ["국가 미사일 방어를", "미사일방", "미사일 방"],
  ["탄도미사일 방어체계", "미사일방어", "미사일 방어"],
  ["북한 핵실험", "북한핵", "북한 핵"],
  ["한·미 동맹", "한미동맹", "한·미 동맹"],
  ["한미동맹", "한·미동맹", "한미동맹"],
  ["그 뒤", "그뒤", "그 뒤"],
  ["2차 북미 회담", "2차북미", "2차 북미"],
  ["abm 조약(한미 간)", "조약(한미간", "조약(한미 간"],
])("%s has %s", (text, term, place) => {
  expect(foundIn(text, term)).toBe(place);
});

test.each([
  ["북한 미사일", "한미"],
  ["대한 미국의", "한미"],
  ["대한·미국의", "한미"],
  ["북한 미 사일", "한미사일"],
  ["한국 정부", "국정"],
  ["한국 정부", "국정부"],
  ["abm 조약", "abm조약"],
])("%s does not have %s, which is no word of it", (text, term) => {
  expect(foundIn(text, term)).toBeNull();
});

const hangul = fc.string({ unit: fc.constantFrom(..."한미국대북"), minLength: 1, maxLength: 4 });
const words = fc.array(hangul, { minLength: 1, maxLength: 5 });
const gap = fc.constantFrom(" ", "·", "");
const mixed = fc.string({ unit: fc.constantFrom(..."한미국 ·a(.*[\\") });

test("what stands in a text as it was typed is found, at its first place", () => {
  fc.assert(
    fc.property(
      fc.oneof(mixed, anyText()),
      mixed,
      fc.oneof(mixed, anyText()),
      (before, said, after) => {
        const [text, term] = [fold(before + said + after), fold(said).trim()];
        fc.pre(term !== "" && text.includes(term));
        expect(termFinder(term)(text)?.[0]).toBeLessThanOrEqual(text.indexOf(term));
      },
    ),
  );
});

test("whole words of Hangul are found however they are parted, in the text and in the term", () => {
  fc.assert(
    fc.property(words, words, words, gap, (before, said, after, parting) => {
      const text = [...before, ...said, ...after].join(" ");
      expect(foundIn(text, said.join(parting))).not.toBeNull();
      expect(
        foundIn([...before, said.join(parting), ...after].join(" "), said.join(" ")),
      ).not.toBeNull();
    }),
  );
});

test("what is found are the letters of the term, in their order, with gaps at most", () => {
  const letters = (text: string) => text.replace(/[ ·]/g, "");
  fc.assert(
    fc.property(mixed, mixed, (text, said) => {
      const term = fold(said).trim();
      fc.pre(term !== "");
      const found = foundIn(text, term);
      if (found !== null) expect(letters(found)).toBe(letters(term));
    }),
  );
});

test("the last letter of a longer word joins with no letter of the next", () => {
  fc.assert(
    fc.property(words, fc.integer(), (said, at) => {
      const [first = "", second = ""] = said.slice(Math.abs(at) % said.length);
      fc.pre(
        first.length > 1 &&
          second !== "" &&
          !(first + second).slice(0, -1).includes(first.slice(-1) + second[0]),
      );
      expect(foundIn(`${first} ${second}`, first.slice(-1) + second)).toBeNull();
    }),
  );
});
