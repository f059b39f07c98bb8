import { expect, test } from "vitest";
import { reportCsv } from "./report-csv.ts";

test("each row is as it was, with what is wrong beside it", () => {
  const text = reportCsv({
    columns: ["date", "title"],
    rows: [{ row: 2, cells: ["soon", "=1+1"] }],
    warnings: [],
    left: [
      {
        row: 2,
        column: "date",
        value: "soon",
        why: "it is not a date",
        accepted: "a date",
        kind: "not-a-date",
      },
    ],
  });
  expect(text.split("\r\n")).toEqual([
    "date,title,row,what happened,column,value,what is wrong,what is accepted",
    "soon,'=1+1,2,left out,date,soon,it is not a date,a date",
    "",
  ]);
});
