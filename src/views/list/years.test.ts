import { expect, test } from "vitest";
import { parseDate } from "../../dataset/edtf.ts";
import { groupByYear } from "./years.ts";

function dated(...texts: string[]) {
  return texts.map((text) => {
    const parsed = parseDate(text);
    if (!parsed.ok) throw new RangeError(`not a date: ${text}`);
    return { date: parsed.date };
  });
}
const shape = (...texts: string[]) =>
  groupByYear(dated(...texts)).map(({ year, entries, quiet }) => [year, entries.length, quiet]);

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
