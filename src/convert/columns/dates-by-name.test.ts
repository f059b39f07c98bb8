import { expect, test } from "vitest";
import { rolesOf } from "./guessed.testing.ts";

test("a year stays beside dates that are missing, vague or short, and goes beside whole ones", () => {
  const names = ["Year", "Exact date", "Title"];
  const beside = (...dates: readonly string[]) =>
    rolesOf(names, ...dates.map((date, index) => [`${1864 + index}`, date, `t${index}`]))[0];
  expect(beside("1864-03-05", "", "1866")).toBe("year");
  expect(beside("1864-03-05", "end of term", "1866")).toBe("year");
  expect(beside("9/24/64", "9/25/65", "9/26/66")).toBe("year");
  expect(beside("1864-03-05", "1865-03", "1866")).toBe("none");
});

test("the life of whoever made a thing is neither its date nor its end", () => {
  const names = ["Title", "BeginDate", "EndDate", "Date"];
  expect(
    rolesOf(names, ["The mill", "(1841)", "(1918)", "1896"], ["The lock", "(1944)", "(0)", "1987"]),
  ).toEqual(["title", "none", "none", "date"]);
  const lives = ["Title", "ConstituentBeginDate", "ConstituentEndDate", "Begin Year", "End Year"];
  expect(rolesOf(lives, ["The mill", "1841", "1918", "1896", "1897"])).toEqual([
    "title",
    "none",
    "none",
    "year",
    "end-year",
  ]);
});

test("the day on which somebody was born dates no prize, and a person of whom nothing else is known", () => {
  const prize = ["1901", "Ada Holm", "1852-08-30", "1911-03-01"];
  expect(rolesOf(["year", "full_name", "birth_date", "death_date"], prize)).toEqual([
    "year",
    "title",
    "none",
    "none",
  ]);
  expect(rolesOf(["이름", "생년월일", "수상일자"], ["강하늘", "1952-08-30", "2001-03-01"])).toEqual(
    ["title", "none", "date"],
  );
  expect(rolesOf(["full_name", "birth_date"], ["Ada Holm", "1852-08-30"])[1]).toBe("date");
});

test("a year of its start is better than that of the whole row, which would leave the end without one", () => {
  const names = ["Year", "Title", "Start Year", "Start Month", "End Year", "End Month"];
  expect(rolesOf(names, ["2002", "Storm", "2001", "12", "2002", "1"])).toEqual([
    "none",
    "title",
    "year",
    "month",
    "end-year",
    "end-month",
  ]);
});

test("of two pairs of years the one that tells rows apart is theirs, each end with its beginning", () => {
  const names = ["Title", "GuildBeginYear", "GuildEndYear", "TermBeginYear", "TermEndYear"];
  expect(
    rolesOf(names, ["A", "1929", "1990", "1929", "1943"], ["B", "1929", "1990", "1949", "1968"]),
  ).toEqual(["title", "none", "none", "year", "end-year"]);
});

test("an age in words is a topic where the years stand beside it, and a date where it has them itself", () => {
  expect(rolesOf(["period", "year", "title"], ["Bronze Age", "-1200", "A"])).toEqual([
    "topics",
    "year",
    "title",
  ]);
  expect(rolesOf(["시기", "연도", "사건"], ["조선", "1592", "임진왜란"])).toEqual([
    "topics",
    "year",
    "title",
  ]);
  expect(rolesOf(["period", "title"], ["1890-1912", "A"])).toEqual(["date", "title"]);
  expect(rolesOf(["period", "title"], ["Bronze Age", "A"])).toEqual(["date", "title"]);
});

test("years beside a column of months are years, whatever they are called", () => {
  const names = ["of our lord", "월", "일", "제목"];
  expect(rolesOf(names, ["1443", "12", "30", "가"], ["1446", "9", "29", "나"])).toEqual([
    "year",
    "month",
    "day",
    "title",
  ]);
});

test("the words of a date stand beside its year, and for it where there is none", () => {
  expect(rolesOf(["title", "dateText", "year"], ["A", "c.1795–1805", "1795"])).toEqual([
    "title",
    "shown-date",
    "year",
  ]);
  expect(rolesOf(["title", "dateText"], ["A", "c.1795–1805"])).toEqual(["title", "date"]);
});

test("a Korean stretch of days is shown for its first day, and is the date where it stands alone", () => {
  const days = "2024-04-01~2024-04-07";
  expect(rolesOf(["행사명", "행사기간", "개최일"], ["봄 축제", days, "2024-04-01"])).toEqual([
    "title",
    "shown-date",
    "date",
  ]);
  expect(rolesOf(["행사명", "행사기간"], ["봄 축제", days])).toEqual(["title", "date"]);
  expect(rolesOf(["행사명", "보증기간", "개최일"], ["봄 축제", "3개월", "2024-04-01"])[1]).toBe(
    "none",
  );
});

test("a number beside a date says how fine it is where it counts as Wikidata does, and else nothing", () => {
  const names = ["name", "start.value", "start.precision", "end", "endPrecision"];
  const row = (...levels: readonly [string, string]) =>
    rolesOf(names, ["A", "1835-01-01", levels[0], "1836-02-27", levels[1]]);
  expect(row("9", "11")).toEqual(["title", "date", "wikidata-precision", "end", "end-precision"]);
  expect(row("1", "2")).toEqual(["title", "date", "none", "end", "none"]);
});
