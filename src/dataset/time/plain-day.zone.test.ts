import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "./interval.ts";
import { plainDay } from "./plain-day.ts";
import { parseDate } from "./stated-date.ts";

const padded = (value: number, length: number) => String(value).padStart(length, "0");
const someDays = fc
  .tuple(fc.nat(9_999), fc.nat(14), fc.nat(33))
  .map(([year, month, day]) => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);

test("a day read quickly is the day the parser reads, and no other text is read", () => {
  fc.assert(
    fc.property(fc.oneof(someDays, fc.string({ maxLength: 12 })), (text) => {
      const start = plainDay(text);
      const parsed = parseDate(text);
      if (Number.isNaN(start)) {
        const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
        expect(isDay && parsed.ok).toBe(false);
      } else {
        expect(parsed).toMatchObject({
          ok: true,
          date: { shape: "point", extent: { start, end: start + DAY_MS } },
        });
      }
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["1970-01-01", 0],
  ["2000-02-29", Date.UTC(2000, 1, 29)],
  ["1900-02-29", Number.NaN],
  ["0000-02-29", Date.parse("0000-02-29")],
  ["2001-2-27", Number.NaN],
  ["2001-02-27~", Number.NaN],
  ["2001-21-01", Number.NaN],
])("%s begins at %d", (text, start) => {
  expect(plainDay(text)).toBe(start);
});
