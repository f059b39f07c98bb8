import { describe, expect, test } from "vitest";
import { partOf } from "../../convert/dates/part-text.ts";
import { linesOf, told } from "./readings-by-rule.testing.ts";

describe("a day", () => {
  test.each([
    ["27일", ["2025-01-27 this", "2025-02-27 next"]],
    ["30일", ["2024-12-30 last", "2025-01-30 this"]],
    ["지난 28일", ["2024-12-28 last"]],
    ["오는 10일", ["2025-02-10 next"]],
    ["지난달 27일", ["2024-12-27 last"]],
    ["지난주 금요일", ["2025-01-24 last"]],
    ["next Friday", ["2025-01-31 weekday-after", "2025-02-07 next"]],
    [
      "the weekend",
      ["2025-01-25/2025-01-26 weekday-before", "2025-02-01/2025-02-02 weekday-after"],
    ],
  ])("%s", (words, expected) => {
    expect(linesOf(words)).toEqual(expected);
  });

  test("is of the month told in its sentence, where that month has it", () => {
    const month = told(partOf(2001, 2), "sentence");
    expect(linesOf("27일", { month })[0]).toBe("2001-02-27 same-as-before");
    expect(linesOf("30일", { month })[0]).toBe("2024-12-30 last");
  });
});
