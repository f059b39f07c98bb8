import { expect, test } from "vitest";
import { rolesOf } from "./guessed.testing.ts";

test("a month that is a whole date is one, and no table of months is lost", () => {
  expect(rolesOf(["month", "jobs"], ["2006-01-01", "12"], ["2006-02-01", "13"])[0]).toBe("date");
  expect(rolesOf(["year", "month", "title"], ["2006", "1", "a"], ["2006", "12", "b"])).toEqual([
    "year",
    "month",
    "title",
  ]);
});

test("a Korean table of disasters has its year, month and day in columns of their own", () => {
  const names = ["연번", "사건명", "발생연도", "발생월", "발생일"];
  expect(
    rolesOf(names, ["1", "창고 화재", "1971", "12", "25"], ["2", "태풍", "1959", "9", ""]),
  ).toEqual(["none", "title", "year", "month", "day"]);
  expect(rolesOf(["사건명", "발생일"], ["창고 화재", "1971.12.25"])[1]).toBe("date");
});
