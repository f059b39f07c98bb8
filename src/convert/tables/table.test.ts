import { expect, test } from "vitest";

import { cellText, placeOf, rowText, SHEET_ROWS, Unreadable } from "./table.ts";

test("whatever stands in a cell is text for people", () => {
  expect([cellText(null), cellText(12), cellText(["a", "", ["b"]]), cellText({ a: 1 })]).toEqual([
    "",
    "12",
    "a; b",
    '{"a":1}',
  ]);
});

test("lists in lists without end are no reason to hang", () => {
  let cell: string | readonly unknown[] = "deep";
  for (let depth = 0; depth < 100; depth++) cell = [cell];
  expect(cellText(cell as never)).toBe("…");
});

test("a row is called by the number of its own sheet", () => {
  expect([rowText(57), rowText(SHEET_ROWS + 57)]).toEqual(["57", "57 of sheet 2"]);
  expect(placeOf(2 * SHEET_ROWS + 7)).toEqual({ row: 7, sheet: 3 });
});

test("what cannot be read carries what it is and the way out", () => {
  const unread = { what: "a PDF", why: "This is a PDF.", todo: "Save it as CSV." };
  expect(new Unreadable(unread)).toMatchObject({ message: unread.why, unread });
});
