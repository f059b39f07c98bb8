import { expect, test } from "vitest";
import { type DatePart, sameDate, yearsOf } from "./date-part.ts";

const part: DatePart = {
  precision: "day",
  year: 2001,
  month: 3,
  day: 7,
  approximate: false,
  uncertain: false,
};

test("two dates of the same text are one date, however sure each is", () => {
  expect(sameDate(part, { ...part, approximate: true })).toBe(true);
  expect(sameDate(part, { ...part, day: 8 })).toBe(false);
  expect(
    sameDate({ precision: "year", year: 2001, approximate: false, uncertain: false }, part),
  ).toBe(false);
});

test.each([
  ["decade", 1980, 10, [1980, 1989]],
  ["century", 1900, 100, [1900, 1999]],
  ["decade", -40, 10, [-49, -40]],
  ["decade", 0, 10, [0, 9]],
  ["season", -43, 2, [-43, -42]],
] as const)("a %s that begins with %i covers %i years", (precision, year, count, years) => {
  expect(yearsOf({ precision, year }, count)).toEqual(years);
});
