import { expect, test } from "vitest";
import type { DatePart } from "../time/date-part.ts";
import { ko } from "./ko.ts";

test.each([
  [-499, "기원전 500년", "기원전 500"],
  [0, "기원전 1년", "기원전 1"],
  [1, "서기 1년", "서기 1"],
  [99, "서기 99년", "서기 99"],
  [100, "100년", "100"],
])("the year %i is written %s, and %s on an axis", (year, text, tick) => {
  expect(ko.year(year)).toBe(text);
  expect(ko.shortYear(year)).toBe(tick);
});

test("an approximate date is worded by what it is: 1985년경, 1980년대 무렵", () => {
  const year: DatePart = { precision: "year", year: 1985, approximate: true, uncertain: false };
  expect(ko.about("1985년", year)).toBe("1985년경");
  expect(ko.about("1980년대", { ...year, precision: "decade" })).toBe("1980년대 무렵");
});

test("authors are named as Korean names them", () => {
  expect([ko.both("김", "이"), ko.andOthers("김")]).toEqual(["김·이", "김 외"]);
});
