import { expect, test } from "vitest";
import { SHEET_ROWS } from "../tables/table.ts";
import { findHeader } from "./find-header.ts";
import { alike, joined } from "./sheets-together.ts";

const sheet = (name: string, ...lines: string[]) => ({
  name,
  found: findHeader({
    rows: lines.map((line, at) => ({ row: at + 1, cells: line.split(",") })),
    notes: [],
  }),
});
const namesOf = (sheets: readonly { readonly name: string }[]) => sheets.map(({ name }) => name);

const MILL = sheet("2019", "date,title", "2019-03-07,Mill");
const DOCK = sheet("2020", "date,title", "2020-03-07,Dock", "2020-04-01,Quay");
const LOG = sheet("Log", "date,title,place", "2020-03-07,Dock,Ness");

test("sheets of the same columns are read together, and no others with them", () => {
  const all = [MILL, sheet("Empty", "date,title"), DOCK, LOG];
  expect(namesOf(alike(all, "2020"))).toEqual(["2019", "2020"]);
  expect(namesOf(alike(all, "Log"))).toEqual(["Log"]);
});

test("without names of columns, or with one name for two sheets, one sheet is read", () => {
  const bare = [sheet("1", "2019-03-07,1"), sheet("2", "2020-03-07,2")];
  expect(namesOf(alike(bare, "2"))).toEqual(["2"]);
  expect(alike([MILL, { ...DOCK, name: "2019" }], "2019")).toHaveLength(1);
});

test("each row says of which sheet it is, and keeps the number that it has there", () => {
  const { columns, rows } = joined([MILL, DOCK, { ...LOG, found: DOCK.found }]);
  expect(columns).toEqual(["Sheet", "date", "title"]);
  expect([...rows].slice(0, 3)).toEqual([
    { row: 2, cells: ["2019", "2019-03-07", "Mill"] },
    { row: SHEET_ROWS + 2, cells: ["2020", "2020-03-07", "Dock"] },
    { row: SHEET_ROWS + 3, cells: ["2020", "2020-04-01", "Quay"] },
  ]);
});

test("a sheet for each year says the year, in the language of the columns", () => {
  const korean = (name: string) => sheet(name, "날짜,제목", "3월 7일,가");
  expect(joined([MILL, DOCK]).columns[0]).toBe("Year");
  expect(joined([korean("2019년"), korean("2020년")]).columns[0]).toBe("연도");
  expect(joined([korean("상반기"), korean("하반기")]).columns[0]).toBe("시트");
});

test("the column of sheets takes no other column's name, and one sheet needs none", () => {
  const own = (name: string) => sheet(name, "Sheet,Date", "A1,2019-03-07");
  expect(joined([own("North"), own("South")]).columns).toEqual(["Sheet 1", "Sheet", "Date"]);
  expect(joined([MILL]).columns).toEqual(["date", "title"]);
});

test("a title above one sheet is not that of all", () => {
  const titled = (name: string, title: string) =>
    sheet(name, `${title},`, "date,title", "2019-03-07,Mill");
  expect(joined([titled("A", "Harbour log"), titled("B", "Harbour log")]).above).toEqual([
    "Harbour log",
  ]);
  expect(joined([titled("A", "North"), titled("B", "South")]).above).toEqual([]);
});
