import { expect, test } from "vitest";
import { fieldsReading } from "./date-fields.ts";

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
