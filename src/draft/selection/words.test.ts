import { expect, test } from "vitest";
import { wordAround, wordEdges } from "./words.ts";

test("words of Korean end before their particle too, and signs go with them or stay", () => {
  const text = "“한국의 조약”";
  expect(wordEdges(text, { start: 0, end: text.length })).toEqual({
    starts: [0, 1, 5],
    ends: [3, 4, 7, 8],
  });
});

test.each([
  ["Korea’s toll", 3, "Korea’s"],
  ["in 22.4 trillion", 4, "22.4"],
  ["한국은 요청", 1, "한국은"],
  ["one two", 3, ""],
])("in %j the word at %i is %j", (text, at, word) => {
  const { start, end } = wordAround(text, at);
  expect(text.slice(start, end)).toBe(word);
});
