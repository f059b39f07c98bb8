import { expect, test } from "vitest";
import { isStretch } from "./date-reading.ts";
import { fiscalYear } from "./fiscal-year.ts";
import { stretchText } from "./part-text.ts";

test.each([
  ["fy2001", "2000/2002", ["fiscal-year"]],
  ["fy 2001", "2000/2002", ["fiscal-year"]],
  ["fiscal year 2001", "2000/2002", ["fiscal-year"]],
  ["q1 fy2001", "2000/2002", ["fiscal-year"]],
  ["fy01", "2000/2002", ["two-digit-year", "fiscal-year"]],
  ["fy2001-02", "2001/2002", []],
  ["fy2001/2002", "2001/2002", []],
])("%s lies in %s", (text, years, kinds) => {
  const read = fiscalYear(text, { order: "dmy", thisYear: 2026 });
  if (!isStretch(read)) throw new Error("it is not read");
  expect(stretchText(read)).toBe(years);
  expect(read.notes.map(({ kind }) => kind)).toEqual(kinds);
});

test.each(["fy2001-05", "2001", "fy", "fyord 2001"])("%s is no fiscal year", (text) => {
  expect(fiscalYear(text, { order: "dmy", thisYear: 2026 })).toBeNull();
});
