import fc from "fast-check";
import { expect, test } from "vitest";
import { tieBetween } from "./tie-between.ts";

test("a tie goes down from the upper mark, across where the lower lane begins, and down", () => {
  const tie = "M100 39V80L140 98V111";
  const [upper, lower] = [
    { left: 96, right: 100, y: 30, laneTop: 0 },
    { left: 140, right: 150, y: 120, laneTop: 80 },
  ];
  expect(tieBetween(upper, lower)).toBe(tie);
  expect(tieBetween(lower, upper)).toBe(tie);
});

test("a day in a month stands over it, and its tie is upright", () => {
  const day = { left: 300, right: 316, y: 30, laneTop: 0 };
  const month = { left: 250, right: 700, y: 120, laneTop: 80 };
  expect(tieBetween(day, month)).toBe("M308 39V80L308 98V111");
});

test("marks in one line have no tie", () => {
  expect(
    tieBetween(
      { left: 1, right: 9, y: 30, laneTop: 0 },
      { left: 90, right: 99, y: 30, laneTop: 0 },
    ),
  ).toBe("");
});

test("a tie never reaches into a mark, and never turns back", () => {
  const place = fc.record({
    left: fc.integer({ min: 0, max: 1_000 }),
    right: fc.integer({ min: 1_000, max: 2_000 }),
    y: fc.integer({ min: 0, max: 2_000 }),
    laneTop: fc.integer({ min: 0, max: 2_000 }),
  });
  fc.assert(
    fc.property(place, place, (first, second) => {
      const tie = tieBetween(first, second);
      if (tie === "") return;
      const [, top, turn, across, end] = /M\S+ (\S+)V(\S+)L\S+ (\S+)V(\S+)/.exec(tie) ?? [];
      const heights = [top, turn, across, end].map(Number);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      expect(Number(top)).toBeGreaterThan(Math.min(first.y, second.y));
      expect(Number(end)).toBeLessThan(Math.max(first.y, second.y));
    }),
  );
});
