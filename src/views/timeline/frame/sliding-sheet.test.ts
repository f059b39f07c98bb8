import fc from "fast-check";
import { expect, test } from "vitest";
import { panPx } from "./sliding-sheet.ts";

const DAY = 86_400_000;
const at = (start: number, days: number) => ({ start: start * DAY, end: (start + days) * DAY });

test("what was drawn is moved by as much as the window, and back again", () => {
  const days = fc.integer({ min: -50_000, max: 50_000 });
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 10_000 }), (from, to, length) => {
      const moved = panPx(at(from, length), at(to, length), 1_000) ?? Number.NaN;
      expect(Math.abs(moved - ((from - to) / length) * 1_000)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(moved + (panPx(at(to, length), at(from, length), 1_000) ?? 0))).toBeLessThan(
        2,
      );
    }),
  );
});

test("what was drawn for a window of another length is not moved but drawn anew", () => {
  expect(panPx(at(0, 10), at(0, 11), 1_000)).toBeNull();
  expect(panPx(at(0, 0), at(0, 0), 1_000)).toBeNull();
});
