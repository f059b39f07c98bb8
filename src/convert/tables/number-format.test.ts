import { expect, test } from "vitest";
import { shownByCode, shownByNumber } from "./number-format.ts";

test.each([
  ["yyyy-mm-dd", "day"],
  ["m/d/yy h:mm", "day"],
  ["mmm yyyy", "month"],
  ["mmm-yy", "month"],
  ["yyyy", "year"],
  ['[$-412]yyyy"년" m"월"', "month"],
  ["h:mm:ss", null],
  ["mm:ss", null],
  ["0.00", null],
  ["General", null],
  ['"day" 0', null],
  ["#,##0 [Red]", null],
])("a cell of the format %s shows %s", (code, shown) => expect(shownByCode(code)).toBe(shown));

test("formats without a text are known by their number", () => {
  expect(shownByNumber(14)).toBe("day");
  expect(shownByNumber(17)).toBe("month");
  expect(shownByNumber(2)).toBeNull();
});
