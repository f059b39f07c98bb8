import { expect, test } from "vitest";
import { RowYears } from "./row-years.ts";

const yearsOf = (...dates: readonly string[]) => {
  const rows = dates.map((date, at) => ({ row: at + 2, cells: [date] }));
  const years = new RowYears(rows, 0, 2001, "dmy");
  return rows.map(({ row }) => years.of(row));
};

test("the year turns where January follows December, and back where a list runs backwards", () => {
  expect(yearsOf("Nov 3", "Dec 31", "Jan 1", "Dec 5", "Jan 7")).toEqual([
    2001, 2001, 2002, 2002, 2003,
  ]);
  const figures = ["12/5", "1/7"].map((date, row) => ({ row, cells: [date] }));
  expect(new RowYears(figures, 0, 2001, "mdy").turns).toEqual([{ row: 1, year: 2002 }]);
  expect(yearsOf("2월 1일", "1월 3일", "12월 31일", "11월 3일")).toEqual([2001, 2001, 2000, 2000]);
});

test("in a list without an order no year turns", () => {
  expect(yearsOf("Dec 3", "Jan 1", "Nov 5", "Feb 7", "Mar 1", "Feb 2", "Dec 1")).toEqual(
    Array.from({ length: 7 }, () => 2001),
  );
});

test("dates that state their year are none of those that are counted", () => {
  const rows = ["Feb 27", "Feb 28, 1999", ""].map((date, row) => ({ row, cells: [date] }));
  expect(new RowYears(rows, 0, 2001, "dmy")).toMatchObject({ rows: 1, value: "Feb 27" });
});
