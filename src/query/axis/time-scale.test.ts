import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import type { Folding } from "./folding.ts";
import { scaleOf, TimeScale } from "./time-scale.ts";

const folding: Folding = {
  parts: [
    { interval: interval(0, 900), place: interval(0, 100), folded: true },
    { interval: interval(900, 1000), place: interval(100, 1000), folded: false },
  ],
};

describe("a time scale", () => {
  test("has the window's ends at the edges of the plot", () => {
    const scale = scaleOf(interval(100, 300), 800);
    expect([scale.toPx(100), scale.toPx(300)]).toEqual([0, 800]);
    expect(scale.toTime(400)).toBe(200);
  });

  test("gives what stands at a pixel the same pixel again, folded or even", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 1500 }), fc.boolean(), (px, folded) => {
        const scale = scaleOf(interval(800, 950), 1000, folded ? folding : undefined);
        expect(scale.toPx(scale.toTime(px))).toBeCloseTo(px, 6);
      }),
    );
  });

  test("keeps an event with an open end open", () => {
    expect(scaleOf(interval(0, 10), 100, folding).toPx(Number.POSITIVE_INFINITY)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test("says which parts of a folded axis are on the screen, and where", () => {
    const parts = scaleOf(interval(450, 950), 1000, folding).shownParts();
    expect(parts.map(({ leftPx, rightPx }) => [leftPx, rightPx].map(Math.round))).toEqual([
      [-100, 100],
      [100, 1900],
    ]);
    expect(scaleOf(interval(910, 950), 1000, folding).shownParts()).toHaveLength(1);
    // A part that ends or begins at the very edge is not seen.
    expect(scaleOf(interval(900, 950), 1000, folding).shownParts()).toHaveLength(1);
    expect(scaleOf(interval(450, 900), 1000, folding).shownParts()).toHaveLength(1);
    expect(scaleOf(interval(0, 1000), 1000).shownParts()).toEqual([]);
  });

  test("refuses a window or a plot of no width, which would put everything nowhere", () => {
    expect(() => new TimeScale({ start: 5, end: 5 }, 100)).toThrow(RangeError);
    expect(() => new TimeScale({ start: 0, end: 5 }, 0)).toThrow(RangeError);
  });
});
