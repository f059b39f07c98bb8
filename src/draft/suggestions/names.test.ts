import { expect, test } from "vitest";
import { HARBOUR } from "./dataset.testing.ts";
import { mentionsIn, namesOf, shortCountries } from "./names.ts";

const { countries } = namesOf(HARBOUR);

test("of names within each other the longer one counts", () => {
  expect(mentionsIn("South Korean", countries).map(({ value, words }) => [value, words])).toEqual([
    ["KR", "South Korean"],
  ]);
});

test("a state that is no more is the one that came after it", () => {
  expect(mentionsIn("Russia", countries).map(({ value }) => value)).toEqual(["RU"]);
});

test("every country has its name in English and in Korean", () => {
  for (const code of ["KR", "RU", "CD", "PS"]) {
    const names = countries.filter(({ value }) => value === code).map(({ written }) => written);
    expect(
      names.some((name) => /[A-Za-z]/.test(name)) && names.some((name) => /[가-힣]/.test(name)),
    ).toBe(true);
  }
});

test.each([
  ["한미일 협력", ["KR", "US", "JP"]],
  ["북·러 조약", ["KP", "RU"]],
  ["일한 사람", []],
  ["미중", ["US", "CN"]],
])("%s names %j in one breath", (words, codes) =>
  expect(shortCountries(words).map(({ value }) => value)).toEqual(codes),
);
