import { expect, test } from "vitest";
import { namedDays } from "./named-days.ts";
import { statedDate } from "./stated-date.ts";

test.each([
  ["1985", "1985"],
  ["1985/..", "1985"],
  ["1985/", "1985"],
  ["../1985-03", "1985-03"],
  ["/1985-03?", "1985-03"],
  ["1985~/1990", "1985/1990"],
  ["2034-33", "2034-01/2034-03"],
  ["-0043-03-15", "-0043-03-15"],
])("the days that %s names are those of %s", (text, days) => {
  expect(namedDays(statedDate(text))).toEqual(statedDate(days).extent);
});
