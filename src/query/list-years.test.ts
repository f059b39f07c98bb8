import { expect, test } from "vitest";
import { buildColumns } from "./columns.ts";
import { aDataset, anEvent } from "./dataset.testing.ts";
import { listYears } from "./list-years.ts";

function shape(...dates: readonly string[]) {
  const columns = buildColumns(aDataset(...dates.map((date, i) => anEvent(`e${i}`, date))));
  return listYears(columns, Uint32Array.from(dates.keys())).map((each) => [
    each.year,
    each.events,
    each.quiet,
  ]);
}

test("the silence between two years is counted, not skipped", () => {
  expect(shape("1972", "1997", "2001-02-27", "2001-03")).toEqual([
    [1972, 1, 0],
    [1997, 1, 24],
    [2001, 2, 3],
  ]);
});

test("years that something lasted through are not called quiet", () => {
  expect(shape("2013/2017", "2019")).toEqual([
    [2013, 1, 0],
    [2019, 1, 1],
  ]);
});

test("an open end does not fill the years after it", () => {
  expect(shape("2001-02-27/..", "2005")).toEqual([
    [2001, 1, 0],
    [2005, 1, 3],
  ]);
});

test("a date without a beginning is listed under its end", () => {
  expect(shape("../1990-05", "1992")).toEqual([
    [1990, 1, 0],
    [1992, 1, 1],
  ]);
});

test("each year says where it begins in the list", () => {
  const columns = buildColumns(
    aDataset(anEvent("a", "1972"), anEvent("b", "1972"), anEvent("c", "1973")),
  );
  expect(listYears(columns, Uint32Array.of(0, 1, 2)).map(({ first }) => first)).toEqual([0, 2]);
});
