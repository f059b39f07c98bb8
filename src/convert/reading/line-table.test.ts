import { expect, test } from "vitest";
import { readLinesOf, readTables } from "./line-table.ts";

const UTF8 = { encoding: "utf-8", encodingWhy: null };
const read = (text: string, separator?: ",") => readLinesOf(text, UTF8, [], separator);

test("lines are a table by their separator, their names wherever these stand", async () => {
  const { read: found, separator, header } = await read("A register\n\ndate;title\n2001;a, b\n");
  expect([found.format, separator?.separator, header]).toEqual(["csv", ";", 3]);
  expect(found).toMatchObject({ title: "A register", table: { columns: ["date", "title"] } });
});

test("a separator that somebody chose is taken", async () => {
  const { separator } = await read("date|title, place\n2001|a, b\n", ",");
  expect(separator).toMatchObject({ separator: ",", cells: 2 });
});

test("lines of no cells are no table, but for dates alone, and tell how they were read", async () => {
  await expect(read("Once upon a time\nthere was a dock\n")).rejects.toMatchObject({
    message: expect.stringContaining("not a table"),
    lines: { encoding: "utf-8", separator: { cells: 1 } },
  });
  expect((await read("2001-02-27\n2001-03-07\n")).read).toMatchObject({ format: "csv" });
});

test("of several tables the one with the most dates is read, and the others are named", async () => {
  const tables = [
    { row: 1, names: "name, born", rows: 1, text: "name\tborn\nAnn\t1970\n" },
    { row: 9, names: "date, title", rows: 2, text: "date\ttitle\n2001-02-27\ta\n2001-03-07\tb\n" },
  ];
  const { read: found } = await readTables(tables, UTF8, []);
  expect(found).toMatchObject({ table: { columns: ["date", "title"], notes: [{ row: 1 }] } });
});
