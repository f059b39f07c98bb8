import { expect, test } from "vitest";
import { datedRows, LOOKED_AT } from "./dated-rows.ts";

const rowsOf = (...cells: readonly string[][]) => ({
  rows: cells.map((each, at) => ({ row: at + 2, cells: each })),
});

test("a row counts once, however many dates it has, and a row of words does not", () => {
  const table = rowsOf(["Mill", "2001-02-27", "2001-03-01"], ["Mill", "opens"], ["7 March 2001"]);
  expect(datedRows(table)).toBe(2);
});

test("of a long table the first rows tell, and no more are looked at", () => {
  const rows = Array.from({ length: LOOKED_AT + 5 }, () => ["2001-02-27"]);
  expect(datedRows(rowsOf(...rows))).toBe(LOOKED_AT);
});
