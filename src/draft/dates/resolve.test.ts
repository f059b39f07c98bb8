import { describe, expect, test } from "vitest";
import { partOf } from "../../convert/dates/part-text.ts";
import { phraseOf } from "./find-dates.ts";
import { ALONE, linesOf, told } from "./readings-by-rule.testing.ts";
import { resolve } from "./resolve.ts";

describe("a side", () => {
  test.each([
    ["until 2029", ["../2029 until", "2029 as-written"]],
    ["before 1990", ["../1989 until", "1990 as-written"]],
    ["since about 2005", ["2005~/.. since", "2005~ as-written"]],
    ["after May 2000", ["2000-06/.. since", "2000-05 as-written"]],
    ["2027년 말까지", ["../2027 until", "2027 as-written"]],
  ])("%s, and the date itself behind it", (words, expected) => {
    expect(linesOf(words)).toEqual(expected);
  });
});

test("two ways to one date speak for it together", () => {
  const bases = { ...ALONE, year: told(partOf(2024, 11, 29), "text") };
  const phrase = phraseOf("in October");
  const [first, second] = phrase ? resolve(phrase, bases) : [];
  expect(first?.weight).toBeGreaterThan((second?.weight ?? 0) + 1);
});
