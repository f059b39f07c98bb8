import { expect, test } from "vitest";
import type { DatePart } from "../time/date-part.ts";
import { en } from "./en.ts";

test.each([
  [-499, "500 BC"],
  [0, "1 BC"],
  [1, "AD 1"],
  [99, "AD 99"],
  [100, "100"],
  [12_000, "12000"],
])("the year %i is written %s, with an era where it needs one", (year, text) => {
  expect(en.year(year)).toBe(text);
});

test("a pair of years says an era once, and both where they differ", () => {
  const year = (each: number): DatePart => ({
    precision: "year",
    year: each,
    approximate: false,
    uncertain: false,
  });
  expect(en.pair(year(-43), year(-40), "long", true)).toBe("44–41 BC");
  expect(en.pair(year(9), year(476), "long", true)).toBe("AD 9–476");
  expect(en.pair(year(0), year(1), "long", true)).toBe("1 BC – AD 1");
});

test("authors are named as English names them", () => {
  expect([en.both("Kim", "Lee"), en.andOthers("Kim")]).toEqual(["Kim and Lee", "Kim et al."]);
});
