import fc from "fast-check";
import { expect, test } from "vitest";
import { isDatePart } from "./date-part.ts";
import { leadingYear } from "./leading-year.ts";
import { parseDate } from "./stated-date.ts";

test.each([
  ["2025-07-01", 2025],
  ["2025~", 2025],
  ["2024/2025", 2024],
  ["-0026", -26],
  ["Y-17000", -17_000],
  ["198X", null],
  ["19XX", null],
  ["../2025", null],
  ["/2025", null],
])("%s begins with %s", (edtf, year) => {
  expect(leadingYear(edtf)).toBe(year);
});

test("a source's short name has the year that its date is read to", () => {
  const years = fc.integer({ min: -9_999, max: 9_999 }).map((year) => {
    const digits = String(Math.abs(year)).padStart(4, "0");
    return year < 0 ? `-${digits}` : digits;
  });
  const rests = fc.constantFrom("", "-02", "-02-03", "~", "?", "-21", "/..");
  fc.assert(
    fc.property(years, rests, (year, rest) => {
      const parsed = parseDate(year + rest);
      fc.pre(parsed.ok);
      const { from } = parsed.date;
      expect(leadingYear(year + rest)).toBe(isDatePart(from) ? from.year : null);
    }),
  );
});
