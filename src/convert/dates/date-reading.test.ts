import { expect, test } from "vitest";

import { isRefusal, isStretch, refuse } from "./date-reading.ts";
import { partOf, point } from "./part-text.ts";

test("a date, a refusal and a form that somebody else may know are told apart", () => {
  const [date, refusal] = [point(partOf(2001)), refuse("there is no month 13")];
  expect([date, refusal, null].map(isStretch)).toEqual([true, false, false]);
  expect([date, refusal, null].map(isRefusal)).toEqual([false, true, false]);
});

test("whoever is refused is told what would be accepted", () => {
  expect(refuse("it is not a date").accepted).toContain("2001-02-27");
  expect(refuse("there is no month 13", "a month from 1 to 12").accepted).toBe(
    "a month from 1 to 12",
  );
});
