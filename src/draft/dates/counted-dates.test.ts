import { describe, expect, test } from "vitest";
import { partOf } from "../../convert/dates/part-text.ts";
import { linesOf, told } from "./readings-by-rule.testing.ts";

describe("a count", () => {
  test.each([
    ["three years ago", ["2022 counted-back"]],
    ["over the past 40 years", ["1985~/2025 range", "1985~/2025-01-28 range"]],
    ["at least 10 years", ["../2015~ counted-back", "2035~/.. counted-on"]],
    ["이번 주", ["2025-01-27/2025-02-02 this"]],
  ])("%s", (words, expected) => {
    expect(linesOf(words)).toEqual(expected);
  });

  test("goes on from the day that was told, and from the article where none was", () => {
    const day = told(partOf(2001, 2, 27));
    expect(linesOf("the following day", { day })).toEqual([
      "2001-02-28 counted-on",
      "2025-01-29 counted-on",
    ]);
    expect(linesOf("사흘 뒤")).toEqual(["2025-01-31 counted-on"]);
    expect(linesOf("이날", { day })[0]).toBe("2001-02-27 same-as-before");
  });

  test("of days after a month is about that month, never a day of the article's", () => {
    const month = told(partOf(2024, 11));
    expect(linesOf("two days later", { month })[0]).toBe("2024-11~ counted-on");
    expect(linesOf("사흘 뒤", { month, day: told(partOf(2001, 2, 27), "text") })[0]).toBe(
      "2024-11~ counted-on",
    );
    expect(linesOf("sixty days later", { month })[0]).toBe("2025-03-29 counted-on");
  });

  test("to something still to come is made from the day before which it is", () => {
    const day = told(partOf(2025, 4, 10), "sentence");
    expect(linesOf("닷새 전", { day, tense: 1 })[0]).toBe("2025-04-05 counted-back");
  });
});
