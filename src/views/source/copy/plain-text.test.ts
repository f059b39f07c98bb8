import { expect, test } from "vitest";
import { looksLikeHtml, textOfMarkdown } from "./plain-text.ts";

test.each([
  ["## The bell", "The bell"],
  ["> the **toll** *stands* until __further__ _notice_", "the toll stands until further notice"],
  ['see [the Gazette](https://example.org/a_b "title") there', "see the Gazette there"],
  ["5 \\* 4 and snake_case_name", "5 * 4 and snake_case_name"],
  ["- one\n- two", "one\ntwo"],
])("Markdown %j says %j", (markdown, text) => {
  expect(textOfMarkdown(markdown)).toBe(text);
});

test("a web page is known by its name or by how it begins", () => {
  expect(looksLikeHtml("a.HTM", "")).toBe(true);
  expect(looksLikeHtml("saved", "\n<!DOCTYPE html><p>")).toBe(true);
  expect(looksLikeHtml("a.txt", "x < y and <html> later")).toBe(false);
});
