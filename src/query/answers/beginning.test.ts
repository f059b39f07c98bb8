import { expect, test } from "vitest";
import { beginning } from "./beginning.ts";

const starts = Float64Array.of(Number.NEGATIVE_INFINITY, 10, 20, 20, 30);
const all = Uint32Array.of(0, 1, 2, 3, 4);

test.each([
  [10, 20, 1],
  [10, 30, 3],
  [11, 20, 0],
  [-5, 100, 4],
  [40, 50, 0],
])("from %i up to %i, %i of the events begin", (start, end, count) => {
  expect(beginning({ starts }, all, { start, end })).toBe(count);
});

test("events that do not match are not counted", () => {
  expect(beginning({ starts }, Uint32Array.of(1, 3), { start: 0, end: 100 })).toBe(2);
});
