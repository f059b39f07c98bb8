import fc from "fast-check";
import { expect, test } from "vitest";
import { ByDay } from "./by-day.ts";
import { DAY_MS } from "./interval.ts";

/** Days of the years 0 to 9999. */
const days = fc.integer({ min: -719_528, max: 2_932_896 });

test("each day has what was last made of it, and of no other, before 1970 too", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.integer())), days, (made, other) => {
      const byDay = new ByDay<number>();
      const known = new Map<number, number>();
      for (const [day, value] of [...made, [-1, 7], [0, 8], [31, 9], [32, 10]] as const) {
        byDay.set(day * DAY_MS, value);
        known.set(day, value);
      }
      for (const [day, value] of known) expect(byDay.get(day * DAY_MS)).toBe(value);
      expect(byDay.get(other * DAY_MS)).toBe(known.get(other));
    }),
  );
});
