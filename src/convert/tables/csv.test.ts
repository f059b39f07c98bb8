import { expect, test } from "vitest";

import { readLines } from "./csv.ts";
import { tooWide } from "./table.ts";

const cells = (text: string) =>
  Array.from(readLines(text, ",").rows, (row) => [row.row, ...row.cells]);

test("rows have the numbers of a spreadsheet, empty lines counted", () => {
  expect(cells('a,b\n\n"x, y","two\nlines"\n')).toEqual([
    [1, "a", "b"],
    [3, "x, y", "two\nlines"],
  ]);
});

test("a quotation mark that is never closed swallows no rows, and each that it would have is named", () => {
  const { rows, notes } = readLines('a,b\n1,"open\n2,x\n3,y\n', ",");
  expect(Array.from(rows, (row) => row.cells)).toEqual([
    ["a", "b"],
    ["1", '"open'],
    ["2", "x"],
    ["3", "y"],
  ]);
  expect(notes.map(({ row }) => row)).toEqual([2, 3, 4]);
});

test("a row that is wider than any table is refused with the way out", () => {
  expect(tooWide(3, 20_000).unread).toMatchObject({
    why: expect.stringContaining("Row 3 has 20000 cells"),
  });
  expect(() => readLines(",".repeat(20_000), ",")).toThrow("a table has at most");
});
