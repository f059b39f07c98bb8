import { expect, test } from "vitest";
import { firstIn } from "./use-open-row.ts";

test("a list opens at the first event of a window, or at the next one after it", () => {
  const starts = [10, 20, 20, 30];
  expect(firstIn(starts, { start: 15, end: 25 })).toBe(1);
  expect(firstIn(starts, { start: 20, end: 25 })).toBe(1);
  expect(firstIn(starts, { start: 22, end: 25 })).toBe(3);
  expect(firstIn(starts, { start: 31, end: 40 })).toBe(-1);
});
