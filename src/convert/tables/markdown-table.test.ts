import { expect, test } from "vitest";
import { markdownTable } from "./markdown-table.ts";

test("a table is lines with tabs, at the lines where it stands", () => {
  const text = "Words.\n\n| Date | Title |\n|---|:-:|\n| 2001 | **A** \\| B |\n\nMore words.";
  expect(markdownTable(text)).toBe("\n\nDate\tTitle\n\n2001\tA | B");
});

test.each(["a | b\nc | d", "---\ntitle: x\n---\n", "", "| only |"])("%j is no table", (text) => {
  expect(markdownTable(text)).toBeNull();
});
