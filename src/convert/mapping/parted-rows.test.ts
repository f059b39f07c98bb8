import { expect, test } from "vitest";
import { convertFile } from "../convert.ts";
import { NO_WISH } from "./mapping.ts";
import { joinedRow, PartedRows } from "./parted-rows.ts";

const table = (...lines: readonly string[]) => ({
  columns: ["date", "title", "text"],
  rows: lines.map((line, index) => ({ row: index + 2, cells: line.split(",") })),
  separator: ",",
});

const after = (lines: readonly string[], index: number) =>
  new PartedRows(table(...lines), ([date]) => /^\d{4}/.test(String(date)))
    .after(index)
    .map(({ row }) => row);

const WHOLE = ["2001,A,x", "2002,B,y", "2003,C,z"];

test.each([
  ["in a title", ["2004,D and", "more,text"], [6]],
  ["in the last cell, of a row that looks whole", ["2004,D,text and", "more of it"], [6]],
  ["twice in one text", ["2004,D", "more", "and more,text"], [6, 7]],
])("a row is known by its rest where a line break stands %s", (_, lines, rest) => {
  expect(after([...WHOLE, ...lines], 3)).toEqual(rest);
});

test.each([
  ["the next row has a date of its own", ["2004,D", "2005,E"]],
  ["together they have more cells than there are names", ["2004,D", "more,text,and more"]],
  ["they have fewer", ["2004,D", "more"]],
  ["none of them has a date", ["soon,D", "more,text"]],
])("a row is whole where %s", (_, lines) => {
  expect(after([...WHOLE, ...lines], 3)).toEqual([]);
});

test("nothing is parted in a table whose rows end as they like, nor in one that is no file of lines", () => {
  expect(after(["2001,A", "2002", "2003,B", "2004,C", "soon,text"], 3)).toEqual([]);
  const sheet = { ...table(...WHOLE, "2004,D", "more,text"), separator: undefined };
  const { separator: _, ...bare } = sheet;
  expect(new PartedRows(bare, () => true).after(3)).toEqual([]);
});

test("most rows may be parted", () => {
  const lines = ["2001,A", "more,text", "2002,B,y", "2003,C and", "more,text"];
  expect([after(lines, 0), after(lines, 2), after(lines, 3)]).toEqual([[3], [], [6]]);
});

test("the last cell of a row and the first of its rest are one text", () => {
  const rows = [
    { row: 5, cells: ["2004", "D and"] },
    { row: 6, cells: ["more", "text"] },
  ] as const;
  expect(joinedRow(rows)).toEqual({ row: 5, cells: ["2004", "D and\nmore", "text"] });
});

const FILE = "date,title,text\n2001,A,x\n2002,B,y\n2003,C,z\n2004,D and\nmore,text\n2005,E,v\n";

async function converted(value: string | null) {
  const joins = new Map(value === null ? [] : [[5, { value, at: 1 }]]);
  const wish = { ...NO_WISH, choices: { ...NO_WISH.choices, joins } };
  const file = new TextEncoder().encode(FILE);
  const read = await convertFile(file, { name: "x", thisYear: 2026, wish });
  if (!read.ok) throw new Error(read.unread.why);
  const { rows, dataset, left, warnings } = read.conversion;
  return {
    rows,
    titles: dataset?.events.map(({ title }) => title),
    left: left.map(({ row, kind }) => [row, kind]),
    warnings: warnings.map(({ row, kind, value }) => [row, kind, value]),
  };
}

const VALUE = "2004 | D and ¶ more | text";

test("nobody joins two rows unasked, and both are named", async () => {
  expect(await converted(null)).toEqual({
    rows: 6,
    titles: ["A", "B", "C", "D and", "E"],
    left: [[6, "parted-rest"]],
    warnings: [[5, "parted-rows", VALUE]],
  });
});

test("two rows that somebody joined are one event, and one row", async () => {
  expect(await converted(VALUE)).toEqual({
    rows: 5,
    titles: ["A", "B", "C", "D and more", "E"],
    left: [],
    warnings: [],
  });
});

test("a join of rows that say something else by now is told, and not done", async () => {
  const { titles, warnings } = await converted("2004 | D ¶ more | text");
  expect(titles).toContain("D and");
  expect(warnings).toContainEqual([null, "idle-choice", "5"]);
});
