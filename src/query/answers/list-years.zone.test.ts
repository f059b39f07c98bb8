import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, rowsOf } from "../columns/dataset.testing.ts";
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

test("every event is in the year of its start, or of its end where it has none", () => {
  const dates = ["../0099", "1921", "1921-12-31", "1922-01-01", "1922/1925", "1923/..", "-0005"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...dates, "2001-05", "1400~", "19XX")), (some) => {
      const columns = buildColumns(aDataset(...some.map((date, i) => anEvent(`e${i}`, date))));
      const years = listYears(columns, Uint32Array.from(rowsOf(columns)));
      const stated = rowsOf(columns).map((row) => {
        const bounds = [columns.starts[row] ?? 0, (columns.ends[row] ?? 0) - 1];
        const time = bounds.find(Number.isFinite);
        return time === undefined ? null : new Date(time).getUTCFullYear();
      });
      const listed = years.flatMap(({ year, events }) =>
        new Array<number | null>(events).fill(year),
      );
      expect(listed).toEqual(stated);
      expect(years.every(({ year }, i) => i === 0 || year !== years[i - 1]?.year)).toBe(true);
    }),
  );
});
