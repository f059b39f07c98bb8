import fc from "fast-check";
import { expect, test } from "vitest";
import { interval } from "../../../dataset/time/interval.ts";
import type { Folding } from "../../../query/axis/folding.ts";
import { TimeScale } from "../../../query/axis/time-scale.ts";
import { panPx } from "./sliding-sheet.ts";

const DAY = 86_400_000;
const at = (start: number, days: number, widthPx = 1_000) =>
  new TimeScale({ start: start * DAY, end: (start + days) * DAY }, widthPx);

test("what was drawn is moved by as much as the window, and back again", () => {
  const days = fc.integer({ min: -50_000, max: 50_000 });
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 10_000 }), (from, to, length) => {
      const moved = panPx(at(from, length), at(to, length)) ?? Number.NaN;
      expect(Math.abs(moved - ((from - to) / length) * 1_000)).toBeLessThanOrEqual(0.501);
      expect(Math.abs(moved + (panPx(at(to, length), at(from, length)) ?? 0))).toBeLessThan(2);
    }),
  );
});

test("what was drawn for a window of another length or width is not moved but drawn anew", () => {
  expect(panPx(at(0, 10), at(0, 11))).toBeNull();
  expect(panPx(at(0, 10), at(0, 10, 900))).toBeNull();
});

test("on a folded axis all is moved alike, and by another folding drawn anew", () => {
  const folding: Folding = {
    parts: [
      { interval: interval(0, 90 * DAY), place: interval(0, 10 * DAY), folded: true },
      {
        interval: interval(90 * DAY, 100 * DAY),
        place: interval(10 * DAY, 100 * DAY),
        folded: false,
      },
    ],
  };
  const shown = (start: number) =>
    new TimeScale({ start: start * DAY, end: (start + 20) * DAY }, 1_000, folding);
  const [from, to] = [shown(5), shown(11)];
  const moved = panPx(from, to) ?? Number.NaN;
  for (const day of [1, 45, 89, 91, 99]) {
    expect(from.toPx(day * DAY) + moved).toBeCloseTo(to.toPx(day * DAY), 6);
  }
  expect(panPx(from, at(11, 20))).toBeNull();
});
