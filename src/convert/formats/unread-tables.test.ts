import { expect, test } from "vitest";
import { notesOnOthers } from "./unread-tables.ts";

test("each table that is not read is told with its rows, and a year of sheets fits on the page", () => {
  const [first] = notesOnOthers([{ name: "May", rows: 3 }], "sheet");
  expect(first).toMatchObject({
    row: null,
    said: "The file has another sheet with dates, “May”, of 3 rows: it is not read.",
  });
  const many = Array.from({ length: 40 }, (_, at) => ({ name: `${at}`, rows: 2 }));
  expect(notesOnOthers(many, "sheet")).toHaveLength(12);
  expect(notesOnOthers([], "sheet")).toEqual([]);
});
