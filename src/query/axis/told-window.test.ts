import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { EVEN, type Folding, onAxis } from "./folding.ts";
import { toldWindow } from "./told-window.ts";

/** A fold of 400, a wide stretch of 100, and a fold of 500, drawn 200, 600 and 200 long. */
const FOLDING: Folding = {
  parts: [
    { interval: interval(0, 400), place: interval(0, 200), folded: true },
    { interval: interval(400, 500), place: interval(200, 800), folded: false },
    { interval: interval(500, 1_000), place: interval(800, 1_000), folded: true },
  ],
};
/** So wide that the words of a fold have a tenth of it. */
const WIDTH_PX = 1_400;
const SHARE = 0.1;
const told = (from: number, to: number) => toldWindow(FOLDING, interval(from, to), WIDTH_PX);
const shareOf = (window: { start: number; end: number }, fold: 0 | 2): number => {
  const { start, end } = onAxis(FOLDING, window);
  const { place } = FOLDING.parts[fold] ?? { place: interval(0, 0) };
  return (Math.min(end, place.end) - Math.max(start, place.start)) / (end - start);
};

describe("a window that is jumped to", () => {
  test("shows of a fold it ends in as much as its words need, and begins where it was asked to", () => {
    const window = told(420, 510);
    expect(window.start).toBeCloseTo(420);
    expect(shareOf(window, 2)).toBeGreaterThan(0.8 * SHARE);
    expect(shareOf(window, 2)).toBeLessThanOrEqual(SHARE);
  });

  test("has room for the words of both folds that it ends in", () => {
    const window = told(395, 510);
    for (const fold of [0, 2] as const) expect(shareOf(window, fold)).toBeGreaterThan(0.8 * SHARE);
  });

  test.each([
    ["inside one stretch", 420, 480],
    ["from edge to edge", 400, 500],
    ["inside one fold", 100, 300],
    ["that shows enough of the fold", 420, 900],
  ])("%s is as it was asked for", (_, from, to) => {
    const window = told(from, to);
    expect([window.start, window.end]).toEqual([expect.closeTo(from), expect.closeTo(to)]);
  });

  test("is as it was asked for on an even axis", () => {
    expect(toldWindow(EVEN, interval(3, 5), WIDTH_PX)).toEqual(interval(3, 5));
  });

  test("holds all that was asked for, and nothing beyond the folds it ends in", () => {
    const times = fc.double({ min: 0, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(times, times, (a, b) => {
        fc.pre(Math.abs(a - b) > 1);
        const asked = interval(Math.min(a, b), Math.max(a, b));
        const window = toldWindow(FOLDING, asked, WIDTH_PX);
        expect(window.start).toBeLessThanOrEqual(asked.start + 1e-6);
        expect(window.end).toBeGreaterThanOrEqual(asked.end - 1e-6);
        expect(window.start).toBeGreaterThanOrEqual(0);
        expect(window.end).toBeLessThanOrEqual(1_000);
        if (asked.start >= 400) expect(window.start).toBeCloseTo(asked.start);
        if (asked.end <= 500) expect(window.end).toBeCloseTo(asked.end);
      }),
    );
  });
});
