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
    why: expect.stringContaining("Row 3 has 20,000 cells"),
  });
  expect(() => readLines(",".repeat(20_000), ",")).toThrow("a table has at most");
});

test.each([
  ["a space before a mark", 'a, "x, y", b\nc, "z", d\n'],
  ["a mark with a stroke before it", 'a,"x \\"y\\", z",b\nc,"w",d\n'],
])("%s is read as it was meant, where rows are alike by it", (_, text) => {
  expect(cells(text).map(({ length }) => length)).toEqual([4, 4]);
});

test("a path with a stroke at its end keeps it", () => {
  expect(cells('a,"C:\\",b\nc,"D:\\",d\n')).toEqual([
    [1, "a", "C:\\", "b"],
    [2, "c", "D:\\", "d"],
  ]);
});

test("a formula that is a text and nothing else is that text; another one stays", () => {
  expect(cells('="007",a\n"=""8, ""","=""say """"so"""""""\n="9"&B1,b\n')).toEqual([
    [1, "007", "a"],
    [2, "8, ", 'say "so"'],
    [3, '="9"&B1', "b"],
  ]);
});

test("a mark that begins a file is none of a row in the middle of two that were put together", () => {
  expect(cells("a,b\n\uFEFF1,2\n")).toEqual([
    [1, "a", "b"],
    [2, "1", "2"],
  ]);
});

test.each([
  ["within a row", "a,b\n1,2\n3,4\n5", 4],
  ["within a quoted cell", 'a,b\n1,2\n3,4\n5,"six', 4],
])("a file that ends %s is said to be half a download", (_, text, row) => {
  const { notes } = readLines(text, ",");
  expect(notes).toMatchObject([{ row, said: expect.stringContaining("half a download") }]);
});

test.each(["a,b\n1,2\n3,4\n5,6", "a,b\n1\n3,4\n5", "a,b\n1,2\n3,4\n5\n"])(
  "%j ends where it should, or nobody can tell",
  (text) => {
    expect(readLines(text, ",").notes).toEqual([]);
  },
);
