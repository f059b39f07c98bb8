import { expect, test } from "vitest";
import { foldWords } from "./fold-words.ts";

test.each([
  ["Missile defences", "missile-defense"],
  ["Theatre", "theater"],
  ["the harbour’s", "the harbor"],
  ["organised", "organized"],
  ["U.S.–Korea", "u s korea"],
])("%s is %s", (one, other) => expect(foldWords(one)).toBe(foldWords(other)));

test("words that mean other things stay apart", () => {
  expect(foldWords("treaty")).not.toBe(foldWords("treat"));
});
