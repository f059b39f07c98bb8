import { expect, test } from "vitest";
import { plainRows } from "./plain-rows.ts";
import { cellIn, filledIn, NO_DAY, notDays, rowWith, type TextRows } from "./text-rows.ts";

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
  for (const column of [0, 1, 2, 3]) {
    for (const [index, { cells }] of listed.entries())
      expect(cellIn(rows, index, column)).toBe(cells[column]);
    expect([...notDays(rows, column)]).toEqual([...notDays(listed, column)]);
    for (const [index, { row, cells }] of listed.entries()) {
      const some = { row, cells: [cells[column] ?? "", cells[0]] };
      expect([rowWith(rows, index, [column, 0]), rowWith(listed, index, [column, 0])]).toEqual([
        some,
        some,
      ]);
    }
  }
  expect(filledIn(rows, 4)).toEqual(filledIn(listed, 4));
});

test("days are told in a part of the rows as in all, with marks round them too; what is none, or not there, is no day", () => {
  const dated = plainRows('a,b\n2001-02-27,"2001-02-28"\n\n2001-02-29\n', ",") as TextRows;
  const day = Date.UTC(2001, 1, 27) / 86_400_000;
  expect([...dated.slice(1).days(0)]).toEqual([day, NO_DAY]);
  expect([...dated.days(1)]).toEqual([NO_DAY, day + 1, NO_DAY]);
  expect([...notDays(dated, 0)]).toEqual([
    { row: 1, cell: "a" },
    { row: 4, cell: "2001-02-29" },
  ]);
});

test("rows are even where all of them, or of a part, have as many cells", () => {
  expect([rows, rows.slice(0, 2), rows.slice(1), rows.slice(2, 3), rows.slice(9)]).toMatchObject(
    [false, true, false, true, true].map((isEven) => ({ isEven })),
  );
});
