import { expect, test } from "vitest";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { dateCells } from "./date-cells.ts";

test("month and day are said where they change, and never finer than they are stated", () => {
  const dates = ["2001", "2001-02", "2001-02-21/2001-02-28", "2001-02-27", "2001-02-27", "2001-03"]
    .concat("2001-03-27", "2002-03-27")
    .map(statedDate);
  expect(dateCells(dates, "en").map(({ month, day }) => [month, day])).toEqual([
    [null, null],
    ["Feb", null],
    [null, 21],
    [null, 27],
    [null, null],
    ["Mar", null],
    [null, 27],
    ["Mar", 27],
  ]);
});

test("a date without a beginning has none beside its row", () => {
  expect(dateCells([statedDate("../2001-03")], "ko")).toEqual([{ month: null, day: null }]);
});
