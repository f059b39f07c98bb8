import { describe, expect, test } from "vitest";
import { partOf } from "../../convert/dates/part-text.ts";
import { linesOf, told } from "./readings-by-rule.testing.ts";

describe("a part of a year", () => {
  test.each([
    ["last August", ["2024-08 last", "2023-08 year-before"]],
    ["작년 8월", ["2024-08 year-before"]],
    ["this spring", ["2025-21 year-of-base"]],
    ["next March", ["2025-03 next", "2026-03 year-after"]],
  ])("%s", (words, expected) => {
    expect(linesOf(words)).toEqual(expected);
  });

  test("is of the year told beside it, rather than of the article's", () => {
    const year = told(partOf(2001), "sentence");
    expect(linesOf("on March 7", { year })[0]).toBe("2001-03-07 year-of-base");
    expect(linesOf("in July of that year", { year })[0]).toBe("2001-07 year-of-base");
    expect(linesOf("이듬해 1월", { year })[0]).toBe("2002-01 year-after");
  });
});
