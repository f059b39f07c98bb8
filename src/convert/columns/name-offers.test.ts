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

test("an end that is none in any row is no end, and “present” is one", () => {
  expect(rolesOf(["start", "end", "title"], ["2001", "(1918)", "A"], ["2002", "(0)", "B"])[1]).toBe(
    "none",
  );
  expect(rolesOf(["start", "end date", "title"], ["2001", "present", "A"])[1]).toBe("end");
});

test("a text of addresses for programs is not what happened, and a Korean address is a place", () => {
  expect(rolesOf(["date", "title", "detail"], ["2001", "A", "https://api.example.org/1"])[2]).toBe(
    "none",
  );
  expect(rolesOf(["날짜", "제목", "소재지도로명주소"], ["2001", "가", "한빛시 중앙로 1"])[2]).toBe(
    "place",
  );
});

test("a source's text of a word or two is its name, and nobody's words letter for letter", () => {
  const names = ["date", "title", "sourceText"];
  expect(rolesOf(names, ["2001", "A", "Daily Bote"], ["2002", "B", "Post"])[2]).toBe("source");
  expect(rolesOf(names, ["2001", "A", "“The gates were opened at noon,” he said."])[2]).toBe(
    "quote",
  );
});
