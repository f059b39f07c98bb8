import { expect, test } from "vitest";
import { findHeader } from "./find-header.ts";

const grid = (...lines: readonly string[]) => ({
  rows: lines.map((line, index) => ({ row: index + 1, cells: line.split(",") })),
  notes: [],
});

test.each([
  ["the first line", grid("date,title", "2001,a"), 1, ["date", "title"]],
  [
    "below talk",
    grid("A register,", "Printed 2024-05-01,", "date,title", "2001,a"),
    3,
    ["date", "title"],
  ],
  [
    "nowhere",
    grid("2001-03-07,The dock is filled", "2001-03-09,It is emptied"),
    null,
    ["Column 1", "Column 2"],
  ],
  ["with empty names", grid(",title,", "2001-03-07,a,b"), 1, ["Column 1", "title", "Column 3"]],
  [
    "of two lines",
    grid("When,When,What", "from,to,event", "2001,2002,a"),
    2,
    ["from", "to", "event"],
  ],
  [
    "of two lines, where merged cells have left others empty",
    grid("When,,What,", "start,end,title,text", "2001,2002,a,b"),
    2,
    ["start", "end", "title", "text"],
  ],
  [
    "of two lines, whose lower one says the same of a start and an end",
    grid("What,Start,,End,", ",Year,Month,Year,Month", "a,2001,3,2002,4"),
    2,
    ["What", "Start Year", "Start Month", "End Year", "End Month"],
  ],
  [
    "above a row with a cell too many, one of which is called as a column may be",
    grid("date,title", "key,b,c"),
    1,
    ["date", "title"],
  ],
  ["of names nobody knows", grid("Zeit,Ereignis", "2001-03-07,a"), 1, ["Zeit", "Ereignis"]],
  ["with a name twice", grid("date,title,title", "2001,a,b"), 1, ["date", "title", "title (2)"]],
])("a header is found %s", (_, rows, header, columns) => {
  expect(findHeader(rows)).toMatchObject({ header, columns });
});

test("the upper line of a header is no title of the table", () => {
  const rows = grid("Our list,,", "When,,What", "start,end,title", "2001,2002,a");
  expect(findHeader(rows)).toMatchObject({ header: 3, above: ["Our list"] });
});

test("a line of names of which some are years is still that of the names", () => {
  const { columns, header } = findHeader(
    grid("date,title,2019,2020", "2001-02-27,Mill,1,2", "2001-02-28,Lock,3,4"),
  );
  expect([columns, header]).toEqual([["date", "title", "2019", "2020"], 1]);
});
