import { expect, test } from "vitest";
import type { Role } from "../columns/roles.ts";
import { customOf, RowDates } from "./row-dates.ts";

const CUSTOM = { order: null, shortYears: false };

const reader = (roles: readonly Role[], isMachine = false) =>
  new RowDates([...roles], (role) => roles.indexOf(role), CUSTOM, 2026, isMachine);
const read = (roles: readonly Role[], ...cells: readonly string[]) =>
  reader(roles).read(cells).date;

test.each([
  [["date", "end"], ["2001-03-07", "2001-03-09"], "2001-03-07/2001-03-09"],
  [["date", "end-exclusive"], ["2001-03-07", "2001-03-09"], "2001-03-07/2001-03-08"],
  [
    ["date", "end", "all-day", "end-time"],
    ["2001-03-07", "2001-03-08", "True", "12:00:00 AM"],
    "2001-03-07",
  ],
  [["year", "month", "day"], ["2001", "3", ""], "2001-03"],
  [["year", "month", "day"], ["1990", "March", "5"], "1990-03-05"],
  [["year", "month", "day"], ["1990년", "3월", ""], "1990-03"],
  [["year"], ["1850s"], "185X"],
  [["year"], ["2001-02"], "2001/2002"],
  [["year", "date"], ["1906", "9/24/06"], "1906-09-24"],
  [["year", "date"], ["1984", "Sep-84"], "1984-09"],
  [["year", "date"], ["2019", "7 March"], "2019-03-07"],
  [["year", "date"], ["2019년", "3월 7일"], "2019-03-07"],
  [["year", "date"], ["2006", "Sep-06"], "2006-09"],
  [["date", "shown-date"], ["2001-01-01", "2001"], "2001"],
  [["year", "shown-date"], ["1826", "1826-7, reprinted 1892"], "1826/1827"],
  [["year", "shown-date"], ["1803", "c.1803, c.1805-10"], "1803~"],
  [["year", "month", "shown-date"], ["1826", "7", "1826-7"], "1826-07"],
  [
    ["date", "end", "wikidata-precision", "end-precision"],
    ["1835-01-01T00:00:00Z", "1836-02-01T00:00:00Z", "9", "10"],
    "1835/1836-02",
  ],
  [["date", "timestamp"], ["", "983232000000000"], "2001-02-27"],
] as const)("%j together say one date", (roles, cells, edtf) => {
  expect(read(roles, ...cells)).toMatchObject({ ok: true, edtf });
});

test("a row without a column of dates says what is missing", () => {
  expect(read(["title"], "a")).toMatchObject({ ok: false, why: "no column holds dates" });
});

test("a start that nobody knows is none, and the end stands alone: a start that cannot be read is asked for", () => {
  expect(read(["date", "end"], "unknown", "2001-03-07")).toMatchObject({ edtf: "/2001-03-07" });
  expect(read(["date", "end-exclusive"], "?", "2001-03-07")).toMatchObject({
    edtf: "/2001-03-06",
  });
  expect(read(["date", "end"], "unknown", "soonish")).toMatchObject({ ok: false });
  expect(read(["date", "end"], "soonish", "2001-03-07")).toMatchObject({ ok: false });
});

test("beside -500 a minus is BC before every year", () => {
  const table = (...years: readonly string[]) => ({
    columns: ["date"],
    rows: years.map((year, at) => ({ row: at + 2, cells: [year] })),
  });
  const readAll = (...years: readonly string[]) => {
    const given = table(...years);
    const isDate = (role: Role) => (role === "date" ? 0 : -1);
    const dates = new RowDates(["date"], isDate, customOf(given, [0], null), 2026, false);
    return given.rows.map(({ cells }) => {
      const { date } = dates.read(cells);
      return date.ok ? date.edtf : date.why;
    });
  };
  expect(readAll("-3000", "-0500")).toEqual(["-3000", "-0500"]);
  expect(readAll("-3000", "-500")).toEqual(["-2999", "-0499"]);
  // So are the first years after Christ; without such a neighbour nobody knows what a 64 is.
  expect(readAll("44 BC", "64", "476")).toEqual(["-0043", "0064", "0476"]);
  expect(readAll("64", "476")).toEqual(["0064", "0476"]);
  expect(readAll("64", "1476")).toEqual(["it is not a date", "1476"]);
});

test("one column that settles the order of day and month settles it for the others", () => {
  const table = { columns: ["from", "to"], rows: [{ row: 2, cells: ["3/4/2001", "27/4/2001"] }] };
  expect(customOf(table, [0, 1], null).order).toMatchObject({
    column: "from",
    order: "dmy",
    basis: "other-column",
  });
  expect(customOf(table, [0, 1], "mdy").order).toMatchObject({ order: "mdy", basis: "told" });
});

test("words that are no date leave the year beside them, and the row says so", () => {
  const { date, remarks } = reader(["year", "date"]).read(["1864", "end of the term"]);
  expect(date).toMatchObject({ ok: true, edtf: "1864" });
  expect(remarks).toMatchObject([{ kind: "year-beside", value: "end of the term" }]);
  const [wrong] = [reader(["year", "date"]).read(["2001", "2001-02-31"])];
  expect(wrong?.date.ok).toBe(false);
});

test.each([
  [["9-Apr-84", "Sep-06"], true],
  [["Sep-84"], true],
  [["Sep-06", "12 March"], false],
  [["27/2/2001"], false],
])("two digits behind a month are a year where the column shows it: %j", (values, shortYears) => {
  const rows = values.map((value, index) => ({ row: index + 2, cells: [value] }));
  expect(customOf({ columns: ["date"], rows }, [0], null).shortYears).toBe(shortYears);
});
