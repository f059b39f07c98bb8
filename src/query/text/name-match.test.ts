import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameMatch } from "./name-match.ts";

const rank = (typed: string, ...names: readonly string[]) => nameMatch(typed)(names);

describe("a name is found by", () => {
  test.each([
    ["all of it, whatever its case", "kim dae-jung", "Kim Dae-jung"],
    ["its beginning", "kim", "Kim Dae-jung"],
    ["the beginning of a later word", "jung", "Kim Dae-jung"],
    ["beginnings of words in any order", "treaty abm", "The ABM Treaty"],
    ["its name without the accents", "zurich", "Zürich"],
    ["letters within it", "plomac", "Diplomacy"],
    ["Hangul written without its spaces", "미사일방어", "미사일 방어"],
    ["a syllable that is not finished", "하", "한국"],
    ["the first letters of its syllables", "ㅎㄱ", "대한 국민"],
  ])("%s", (_, typed, name) => expect(rank(typed, name)).not.toBeNull());
});

test.each([
  ["", "Kim"],
  ["   ", "Kim"],
  ["x", "Kim"],
  ["ㄱㅎ", "한국"],
  ["i", "Diplomacy"],
])("“%s” does not find %s", (typed, name) => expect(rank(typed, name)).toBeNull());

test("whoever types the whole name finds it before longer ones, and a beginning before a middle", () => {
  const names = ["Korea", "Korean War", "South Korea", "Unikorea"];
  const ranks = names.map((name) => rank("korea", name));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(ranks).size).toBe(names.length);
});

test("a name in another language counts as much as the one that is shown", () => {
  expect(rank("한국", "South Korea", "대한민국", "한국")).toBe(0);
});

test("every beginning of a name finds it", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z가-힣]{1,8}( [a-z가-힣]{1,8}){0,2}$/),
      fc.nat(),
      (name, at) => {
        expect(rank(name.slice(0, 1 + (at % name.length)), name)).not.toBeNull();
      },
    ),
  );
});
