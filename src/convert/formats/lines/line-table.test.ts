import { expect, test } from "vitest";
import { firstLines, LineTable } from "./line-table.ts";

test("a field that a later line brings is a column of all, and one that nobody has is none", () => {
  const table = new LineTable(["time", "host"]);
  table.add(1, { time: "a", host: "" });
  table.add(3, { time: "b", more: "c" });
  table.carryOn("more", "d");
  table.leave(4, "?", "it is no line", "a line");
  expect(table.read("log", { title: "T" })).toMatchObject({
    title: "T",
    table: {
      columns: ["time", "more"],
      rows: [
        { row: 1, cells: ["a", ""] },
        { row: 3, cells: ["b", "c\nd"] },
      ],
      broken: [{ row: 4, value: "?" }],
    },
  });
});

test("empty lines say nothing of what a text is", () => {
  expect(firstLines("a\r\n\r\nb\n \n")).toEqual(["a", "b"]);
});
