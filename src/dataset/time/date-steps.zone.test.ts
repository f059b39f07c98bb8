import fc from "fast-check";
import { expect, test } from "vitest";
import { partAt, partExtent, utcDay } from "./calendar.ts";
import { monthFrom, stepFrom, weekdayFrom, weekdayOf } from "./date-steps.ts";

const days = fc
  .integer({ min: -300_000, max: 300_000 })
  .map((day) => partAt(day * 86_400_000, "day"));

test("a step back undoes a step on", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
      const there = stepFrom(day, count, "day");
      expect(there && stepFrom(there, -count, "day")).toEqual(day);
    }),
  );
});

test("a weekday before or after is that weekday, one to seven days away", () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(-1, 1),
      (day, weekday, side) => {
        const found = weekdayFrom(day, weekday, side as -1 | 1);
        const away = found && (partExtent(found).start - partExtent(day).start) / 86_400_000;
        expect(found && weekdayOf(found)).toBe(weekday);
        expect(side * (away ?? 0)).toBeGreaterThanOrEqual(1);
        expect(side * (away ?? 0)).toBeLessThanOrEqual(7);
      },
    ),
  );
});

test("a month's neighbour of a name is in this year or the next, and no step is finer than its base", () => {
  const january = partAt(utcDay(2025, 1, 8), "day");
  expect(monthFrom(january, 8, -1)).toMatchObject({ year: 2024, month: 8 });
  expect(monthFrom(january, 1, -1)).toMatchObject({ year: 2024, month: 1 });
  expect(monthFrom(january, 3, 1)).toMatchObject({ year: 2025, month: 3 });
  const year = partAt(utcDay(2025), "year");
  expect([monthFrom(year, 8, -1), stepFrom(year, 1, "month"), weekdayFrom(year, 1, 1)]).toEqual([
    null,
    null,
    null,
  ]);
});
