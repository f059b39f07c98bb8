import { expect, test } from "vitest";
import { plainRows } from "./plain-rows.ts";
import { cellIn, cellsBut, filledIn } from "./text-rows.ts";

const rows = plainRows('date,title\n\n2001,"a ""b"""\n2002\n"",c,d\n', ",") ?? [];
const listed = [...rows];

test("a row is made of its text with the number that a spreadsheet gives it", () => {
  expect(listed).toEqual([
    { row: 1, cells: ["date", "title"] },
    { row: 3, cells: ["2001", 'a "b"'] },
    { row: 4, cells: ["2002"] },
    { row: 5, cells: ["", "c", "d"] },
  ]);
});

test("a part of the rows is rows again, and there is none before the first or after the last", () => {
  expect([...rows.slice(1, 3)]).toEqual(listed.slice(1, 3));
  expect([...rows.slice(1).slice(1, 99)]).toEqual(listed.slice(2));
  expect([rows.at(4), rows.slice(3).at(1), rows.slice(9).length]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});

test("a table in its text and one in lists answer alike", () => {
  const passed = (text: string, from = 0, to = text.length) => text.slice(from, to) === "2002";
  for (const column of [0, 1, 2, 3]) {
    for (const [index, { cells }] of listed.entries())
      expect(cellIn(rows, index, column)).toBe(cells[column]);
    const all = [...cellsBut(listed, column, passed)].filter(({ cell }) => cell !== "");
    expect([...cellsBut(rows, column, passed)].filter(({ cell }) => cell !== "")).toEqual(
      all.filter(({ cell }) => cell !== "2002"),
    );
  }
  expect(filledIn(rows, 4)).toEqual(filledIn(listed, 4));
});

test("rows are even where all of them, or of a part, have as many cells", () => {
  expect([rows, rows.slice(0, 2), rows.slice(1), rows.slice(2, 3), rows.slice(9)]).toMatchObject(
    [false, true, false, true, true].map((isEven) => ({ isEven })),
  );
});
