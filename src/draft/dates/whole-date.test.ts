import { expect, test } from "vitest";
import { stretchText } from "../../convert/dates/part-text.ts";
import { wholeDate } from "./whole-date.ts";

test.each([
  ["december 13, 2001", "2001-12-13"],
  ["2001년 3월 7일~9일", "2001-03-07/2001-03-09"],
  ["between 1987 and 1992", "1987/1992"],
  ["on monday", null],
  ["march 7", null],
  ["30 february 2001", null],
])("“%s” by itself is %s", (words, date) => {
  const stretch = wholeDate(words);
  expect(stretch && stretchText(stretch)).toBe(date);
});
