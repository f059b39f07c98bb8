import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, EARLIEST, interval, LATEST } from "../../dataset/time/interval.ts";
import type { Folding } from "../axis/folding.ts";
import { TimeScale } from "../axis/time-scale.ts";
import { clusterEdges, eventEdges, markEdges, wholeEdges, within } from "./geometry.ts";

const YEAR_MS = 365 * DAY_MS;

/** Nine quiet years as wide as half a busy one. */
const folding: Folding = {
  parts: [
    { interval: interval(0, 9 * YEAR_MS), place: interval(0, 2 * YEAR_MS), folded: true },
    {
      interval: interval(9 * YEAR_MS, 10 * YEAR_MS),
      place: interval(2 * YEAR_MS, 10 * YEAR_MS),
      folded: false,
    },
  ],
};
const even = new TimeScale({ start: 0, end: 10 * YEAR_MS }, 1_000);
const folded = new TimeScale({ start: 0, end: 10 * YEAR_MS }, 1_000, folding);

describe.each([
  ["an even axis", even],
  ["a folded axis", folded],
])("on %s", (_, scale) => {
  const years = fc.double({ min: -1, max: 11, noNaN: true });

  test("a day is a disc in the middle of its day", () => {
    fc.assert(
      fc.property(years, (year) => {
        // Dates are whole milliseconds: with parts of one, a day could come out longer than a day.
        const start = Math.round(year * YEAR_MS);
        const { left, right } = markEdges(interval(start, start + DAY_MS), scale);
        expect(right - left).toBeCloseTo(16);
        expect((left + right) / 2).toBeCloseTo(scale.toPx(start + DAY_MS / 2));
      }),
    );
  });

  test("a disc at the very edge of the plot is whole, and one beyond it stays there", () => {
    fc.assert(
      fc.property(years, (year) => {
        const start = Math.round(year * YEAR_MS);
        const noon = start + DAY_MS / 2;
        const drawn = markEdges(interval(start, start + DAY_MS), scale);
        const { left, right } = wholeEdges(drawn, { from: noon, to: noon }, scale);
        expect(right - left).toBeCloseTo(16);
        const x = scale.toPx(noon);
        if (x < 0 || x > scale.widthPx) expect({ left, right }).toEqual(drawn);
        else {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(scale.widthPx);
          expect(Math.abs(left - drawn.left)).toBeLessThanOrEqual(8);
        }
      }),
    );
  });

  test("a bar covers what is known, and is never too narrow to see", () => {
    fc.assert(
      fc.property(years, years, (a, b) => {
        const extent = { start: Math.min(a, b) * YEAR_MS, end: Math.max(a, b) * YEAR_MS };
        fc.pre(extent.end - extent.start > DAY_MS);
        const { left, right } = markEdges(extent, scale);
        expect(right - left).toBeGreaterThanOrEqual(12 - 1e-9);
        expect(left).toBeLessThanOrEqual(scale.toPx(extent.start) + 1e-9);
        expect(right).toBeGreaterThanOrEqual(scale.toPx(extent.end) - 1e-9);
        if (right - left > 12.001) expect(left).toBeCloseTo(scale.toPx(extent.start));
      }),
    );
  });

  test("an open end fades over the same width wherever it stands", () => {
    const since = markEdges({ start: 4 * YEAR_MS, end: LATEST }, scale);
    expect([since.left, since.right]).toEqual([
      scale.toPx(4 * YEAR_MS),
      scale.toPx(4 * YEAR_MS) + 100,
    ]);
    const until = markEdges({ start: EARLIEST, end: 9.5 * YEAR_MS }, scale);
    expect([until.left, until.right]).toEqual([
      scale.toPx(9.5 * YEAR_MS) - 100,
      scale.toPx(9.5 * YEAR_MS),
    ]);
  });

  test("what is open on one side ends where its date is, at the edge of the plot too", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(0, 10), years), (year) => {
        const at = year * YEAR_MS;
        expect(eventEdges({ start: at, end: LATEST }, scale).left).toBe(scale.toPx(at));
        expect(eventEdges({ start: EARLIEST, end: at }, scale).right).toBe(scale.toPx(at));
      }),
    );
  });

  test("a count has room for its digits, in the middle of what it spans", () => {
    const bar = { from: 9.5 * YEAR_MS, to: 9.5 * YEAR_MS };
    const { left, right } = clusterEdges(bar, 1_234, scale);
    expect(right - left).toBeCloseTo(4 * 7 + 6);
    expect((left + right) / 2).toBeCloseTo(scale.toPx(bar.from));
  });
});

test("a bar of centuries ends where nobody can pan to", () => {
  expect(within({ left: -1e9, right: 1e9 }, 1_000)).toEqual({ left: -1_000, right: 2_000 });
  expect(within({ left: 100, right: 200 }, 1_000)).toEqual({ left: 100, right: 200 });
});
