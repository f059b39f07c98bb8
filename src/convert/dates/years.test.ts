import { expect, test } from "vitest";

import { withoutEra, yearOf } from "./years.ts";

test.each([
  ["44 BC", "44", "bc"],
  ["기원전 44년", "44년", "bc"],
  ["AD 79", "79", "ad"],
  ["79 CE", "79", "ad"],
  ["1972", "1972", null],
])("%s is the year %s, of its era", (given, text, era) => {
  expect(withoutEra(given)).toEqual({ text, era });
});

test("the year before the year 1 is counted without a gap", () => {
  expect([yearOf("1", "bc", 2026).year, yearOf("44", "bc", 2026).year]).toEqual([0, -43]);
});

test("two digits are a year that has been, and are named; with an era they are what they say", () => {
  expect(yearOf("26", null, 2026)).toMatchObject({
    year: 2026,
    notes: [{ kind: "two-digit-year" }],
  });
  expect(yearOf("27", null, 2026).year).toBe(1927);
  expect(yearOf("27", "ad", 2026)).toEqual({ year: 27, notes: [] });
});
