import Papa from "papaparse";
import { expect, test } from "vitest";
import { linkedWords } from "../tables/cell-words.ts";
import { dateCell, lineOf, textCell } from "./csv-cells.ts";

test.each(["=1+1", "+1 bell", "-5 degrees", "@ the ford", "'=1", "＝1+1", "\n=1", "'tis", "plain"])(
  "%s is no formula, and reads back as it was",
  (text) => {
    const cell = textCell(text);
    expect(cell).not.toMatch(/^"?[=+\-@＝\s]/);
    const { data } = Papa.parse<string[]>(cell);
    expect(linkedWords(data[0]?.[0] ?? "").words).toBe(text);
  },
);

test.each(["-0043-03-15", "-0043-03", "-0043/-0040", "-0043/.."])(
  "%s is worked out by no spreadsheet, and reads back as it was",
  (edtf) => {
    const cell = dateCell(edtf);
    expect(cell).toMatch(/^'/);
    expect(linkedWords(cell).words).toBe(edtf);
  },
);

test("a date stays a date, and what needs marks has them", () => {
  expect(lineOf([dateCell("-0043"), textCell('a "b", c')])).toBe('-0043,"a ""b"", c"\r\n');
});
