import { expect, test } from "vitest";
import { isPair } from "./match.ts";

test("a step without a counterpart is no pair, whichever side lacks it", () => {
  expect(isPair({ first: "a", second: "b" })).toBe(true);
  expect(isPair({ first: "a", second: null })).toBe(false);
  expect(isPair({ first: null, second: "b" })).toBe(false);
});
