import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth, GREGORIAN_FROM, partAt, partExtent, utcDay } from "./calendar.ts";
import { DAY_MS } from "./interval.ts";

const instants = fc
  .integer({ min: -100_000_000, max: 50_000_000 })
  .map((hours) => hours * 3_600_000);

test("a day of the first century is not one of the twentieth", () => {
  expect(new Date(utcDay(64, 7, 18)).toISOString()).toBe("0064-07-18T00:00:00.000Z");
  expect(new Date(utcDay(-43, 3, 15)).toISOString()).toBe("-000043-03-15T00:00:00.000Z");
});

test.each([
  [2000, 2, 29],
  [1900, 2, 28],
  [0, 2, 29],
  [2001, 12, 31],
])("the month %i-%i has %i days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test("the Gregorian calendar begins on a Friday", () => {
  expect(GREGORIAN_FROM).toBe(utcDay(1582, 10, 15));
  expect(new Date(GREGORIAN_FROM).getUTCDay()).toBe(5);
});

describe("the part of the calendar that an instant falls in", () => {
  test.each(["day", "month", "year"] as const)("is the %s that holds it", (precision) => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { start, end } = partExtent(partAt(instant, precision));
        expect(start).toBeLessThanOrEqual(instant);
        expect(end).toBeGreaterThan(instant);
      }),
    );
  });
});

test("winter ends in the next year, and a day lasts a day", () => {
  expect(partExtent({ precision: "season", year: 2001, season: 4 })).toEqual({
    start: utcDay(2001, 12),
    end: utcDay(2002, 3),
  });
  const { start, end } = partExtent({ precision: "day", year: -43, month: 3, day: 15 });
  expect(end - start).toBe(DAY_MS);
});
