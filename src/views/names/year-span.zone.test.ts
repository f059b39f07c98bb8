import { expect, test } from "vitest";
import { yearsOf } from "./year-span.ts";

test("a dataset that ends with 31 December does not claim the next year", () => {
  expect(yearsOf({ start: Date.UTC(1972, 4, 26), end: Date.UTC(2026, 0, 1) })).toEqual([
    1972, 2025,
  ]);
});
