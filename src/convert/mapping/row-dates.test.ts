import { expect, test } from "vitest";
import type { Role } from "./roles.ts";
import { orderOf, RowDates } from "./row-dates.ts";

const reader = (roles: readonly Role[], isMachine = false) =>
  new RowDates([...roles], (role) => roles.indexOf(role), null, 2026, isMachine);
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
  [["date", "shown-date"], ["2001-01-01", "2001"], "2001"],
  [["date", "timestamp"], ["", "983232000000000"], "2001-02-27"],
] as const)("%j together say one date", (roles, cells, edtf) => {
  expect(read(roles, ...cells)).toMatchObject({ ok: true, edtf });
});

test("a row without a column of dates says what is missing", () => {
  expect(read(["title"], "a")).toMatchObject({ ok: false, why: "no column holds dates" });
});

test("one column that settles the order of day and month settles it for the others", () => {
  const table = { columns: ["from", "to"], rows: [{ row: 2, cells: ["3/4/2001", "27/4/2001"] }] };
  expect(orderOf(table, [0, 1], null)).toMatchObject({
    column: "from",
    order: "dmy",
    basis: "other-column",
  });
  expect(orderOf(table, [0, 1], "mdy")).toMatchObject({ order: "mdy", basis: "told" });
});
