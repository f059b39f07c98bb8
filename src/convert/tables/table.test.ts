import { expect, test } from "vitest";

import { cellText, Unreadable } from "./table.ts";

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

test("what cannot be read carries what it is and the way out", () => {
  const unread = { what: "a PDF", why: "This is a PDF.", todo: "Save it as CSV." };
  expect(new Unreadable(unread)).toMatchObject({ message: unread.why, unread });
});
