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

const AROUND = { thisYear: 2026 };

test("the year before the year 1 is counted without a gap", () => {
  expect([yearOf("1", "bc", AROUND).year, yearOf("44", "bc", AROUND).year]).toEqual([0, -43]);
});

test("two digits are a year that has been, and are named; with an era they are what they say", () => {
  expect(yearOf("26", null, AROUND)).toMatchObject({
    year: 2026,
    notes: [{ kind: "two-digit-year" }],
  });
  expect(yearOf("27", null, AROUND).year).toBe(1927);
  expect(yearOf("27", "ad", AROUND)).toEqual({ year: 27, notes: [] });
});

test.each([
  ["06", 1906, 1906, 0],
  ["99", 2000, 1999, 0],
  ["01", 1899, 1901, 0],
  ["78", 1937, 1978, 1],
])(
  "“%s” beside the year %i is %i, so that nobody has to look at a whole column",
  (digits, year, read, notes) => {
    const found = yearOf(digits, null, { ...AROUND, year });
    expect([found.year, found.notes.length]).toEqual([read, notes]);
  },
);
