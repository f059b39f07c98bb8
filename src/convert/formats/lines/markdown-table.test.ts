import { expect, test } from "vitest";
import { markdownTables } from "./markdown-table.ts";

test("a table is lines with tabs, at the lines where it stands", () => {
  const text = "Words.\n\n| Date | Title |\n|---|:-:|\n| 2001 | **A** \\| B |\n\nMore words.";
  expect(markdownTables(text)).toEqual([
    { text: "\n\nDate\tTitle\n\n2001\tA | B", row: 3, names: "Date | Title", rows: 1 },
  ]);
});

test("tables of the same names are one, and another one is told with its place", () => {
  const text =
    "# 2001\n| Date | Title |\n|---|---|\n| 2001 | A |\n\n# 2002\n| Date | Title |\n|---|---|\n| 2002 | B |\n\n| Name | Age |\n|---|---|\n| Ada | 36 |";
  const [dated, other] = markdownTables(text);
  expect(dated?.text.split("\n")).toEqual([
    "",
    "Date\tTitle",
    "",
    "2001\tA",
    "",
    "",
    "",
    "",
    "2002\tB",
  ]);
  expect(other).toMatchObject({ row: 11, names: "Name | Age", rows: 1 });
});

test.each([
  ["[[Joint statement]] of [[Seoul|the capital]]", "Joint statement of the capital"],
  ["![a photo](./a.png) Ferry", "a photo Ferry"],
  ["[Herald](https://example.org/h)", '"=HYPERLINK(""https://example.org/h"",""Herald"")"'],
])("of %j stay the words, and an address", (cell, words) => {
  const [table] = markdownTables(`| Date | Title |\n|---|---|\n| 2001 | ${cell} |`);
  expect(table?.text.split("\n")[2]).toBe(`2001\t${words}`);
});

test.each(["a | b\nc | d", "---\ntitle: x\n---\n", "", "| only |"])("%j is no table", (text) => {
  expect(markdownTables(text)).toEqual([]);
});
