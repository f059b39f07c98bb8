import fc from "fast-check";
import { expect, test } from "vitest";
import { tieBetween } from "./tie-between.ts";

test("a tie goes down from the upper mark, across where the lower lane begins, and down", () => {
  const tie = "M100 39V80L140 98V111";
  const [upper, lower] = [
    { x: 100, y: 30, laneTop: 0 },
    { x: 140, y: 120, laneTop: 80 },
  ];
  expect(tieBetween(upper, lower)).toBe(tie);
  expect(tieBetween(lower, upper)).toBe(tie);
});

test("marks in one line have no tie", () => {
  expect(tieBetween({ x: 1, y: 30, laneTop: 0 }, { x: 90, y: 30, laneTop: 0 })).toBe("");
});

test("a tie never reaches into a mark, and never turns back", () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 2_000 }),
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
