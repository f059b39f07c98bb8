import { expect, test } from "vitest";
import { fieldsInWords, fieldsReading, withoutCodes } from "./date-fields.ts";

test.each([
  ["1901", "7", "3", "1901-07-03"],
  ["1902", "05", "", "1902-05"],
  ["1,912", "", "", "1912"],
  ["-44", "3", "15", "-0043-03-15"],
  ["", "5", "2", "it has no year"],
  ["", "", "", "the date is empty"],
  ["1911", "13", "1", "there is no month 13"],
  ["1907", "2", "30", "there is no 30 February"],
  ["MCMX", "", "", "“MCMX” is not a year"],
])("year %s, month %s, day %s: %s", (year, month, day, expected) => {
  const date = fieldsReading({ year, month, day });
  expect(date.ok ? date.edtf : date.why).toBe(expected);
});

test.each(["-13798000000", "1234567890000", "12,345,678,901"])(
  "a year of %s is too far, and no moment counted from 1970",
  (year) => {
    const date = fieldsInWords({ year, month: "", day: "" }, () => {
      throw new Error("It was read as something else than a year.");
    });
    expect(date.ok).toBe(false);
  },
);

test("numbers by which a table says that it has nothing are no parts of a date, and a year before Christ is one", () => {
  const without = (year: string, month: string, day: string) =>
    Object.values(withoutCodes({ year, month, day })).join("|");
  expect(without("1902", "7", "-9")).toBe("1902|7|");
  expect(without("-8", "-8", "-8")).toBe("||");
  expect(without("-44", "3", "15")).toBe("-44|3|15");
});
