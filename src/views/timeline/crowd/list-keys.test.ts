import { expect, test } from "vitest";
import { placeAfter } from "./list-keys.ts";

test.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 599, 599],
  ["ArrowUp", 0, 0],
  ["PageDown", 3, 13],
  ["PageDown", 595, 599],
  ["PageUp", 4, 0],
  ["Home", 300, 0],
  ["End", 3, 599],
  ["ArrowDown", -1, 0],
])("%s leads from row %i of six hundred to row %i", (key, at, to) => {
  expect(placeAfter(key, at, 600, false)).toBe(to);
});

test("in the field of a search Home and End are the field's, and letters no key of a list", () => {
  expect(placeAfter("Home", 0, 600, true)).toBeNull();
  expect(placeAfter("ArrowDown", 0, 600, true)).toBe(1);
  expect(placeAfter("a", 0, 600, true)).toBeNull();
});
