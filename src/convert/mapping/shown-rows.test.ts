import { expect, test } from "vitest";
import { countShown, shownCells, shownRows } from "./shown-rows.ts";

test("rows are shown with a mark between two, by which they can be counted", () => {
  const rows = [
    { row: 1, cells: ["a", null, ["b", "c"]] },
    { row: 2, cells: ["d"] },
  ];
  expect(shownRows(rows)).toBe("a |  | b; c ¶ d");
  expect([countShown(shownRows(rows)), countShown(shownCells(["a", "b"]))]).toEqual([2, 1]);
});
