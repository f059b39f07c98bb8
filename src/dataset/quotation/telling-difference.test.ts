import { expect, test } from "vitest";
import { isTellingDifference } from "./telling-difference.ts";

test.each([
  ["a name", "The North committee met.", "The South committee met."],
  ["a number", "cut by 9 percent", "cut by 19 percent"],
  ["a number in words", "cut by nine percent", "cut by ten percent"],
  ["a year", "signed in 2001", "signed in 2011"],
  ["a price", "It cost $3.50.", "It cost $3.00."],
  ["a negation", "It was not signed.", "It was signed."],
  ["a short negation", "It isn’t signed.", "It is signed."],
  ["a Korean negation", "협정을 맺지 않았다", "협정을 맺었다"],
  ["a name left out", "Then Ada Vell left.", "Then Vell left."],
])("%s is no small difference", (_, left, right) => {
  expect(isTellingDifference(left, right)).toBe(true);
});

test.each([
  ["a word for another", "the toll stands", "the tax stands"],
  ["a spelling", "the harbour of Ostend", "the harbor of Ostend"],
  ["a capital at the start", "In May it was cut.", "in May it was cut."],
  ["a full stop", "cut in May", "cut in May."],
  ["a dash", "the North–South line", "the North-South line"],
])("%s is a small one", (_, left, right) => {
  expect(isTellingDifference(left, right)).toBe(false);
});
