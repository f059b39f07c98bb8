import { expect, test } from "vitest";
import { NUMBER, numberOf } from "./english-numbers.ts";

test.each([
  ["zero", 0],
  ["a", 1],
  ["Two", 2],
  ["twenty", 20],
  ["forty", 40],
  ["twenty-five", 25],
  ["ninety", 90],
  ["hundred", 100],
  ["60", 60],
])("“%s” is %i, and is matched as a number", (text, number) => {
  expect(new RegExp(`^(?:${NUMBER})$`, "i").test(text)).toBe(true);
  expect(numberOf(text)).toBe(number);
});
