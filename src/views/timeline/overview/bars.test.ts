import { describe, expect, test } from "vitest";
import { scaleOf } from "../../../query/axis/time-scale.ts";
import { barAt, barsByUnit, barsOf, peakRanks } from "./bars.ts";
import { episodeRows } from "./episode-rows.ts";
import { lineTops, stripHeights } from "./strip-heights.ts";
import { todayOn } from "./today.ts";

const scale = scaleOf({ start: 0, end: 1_000 }, 100);
const counts = { edges: [0, 100, 200, 1_000], matching: [0, 1, 0], total: [200, 1, 0] };
const bars = barsOf(counts, scale, 38);

describe("bars", () => {
  test("a single event among hundreds is still seen, and nothing is drawn for none", () => {
    expect(bars.map(({ bin, totalPx, matchPx }) => [bin, totalPx, matchPx])).toEqual([
      [0, 38, 0],
      [1, 3, 3],
    ]);
  });

  test("stand inside their unit, however long it is", () => {
    for (const { bin, leftPx, widthPx } of bars) {
      expect(leftPx).toBeGreaterThanOrEqual(scale.toPx(counts.edges[bin] ?? 0));
      expect(leftPx + widthPx).toBeLessThanOrEqual(scale.toPx(counts.edges[bin + 1] ?? 0));
    }
  });

  test("a hand need not hit them to point at them, and points at the nearer of two", () => {
    expect(barAt(bars, 8.9)).toBe(0);
    expect(barAt(bars, 11.1)).toBe(1);
    expect(barAt(bars, 22)).toBe(1);
    expect(barAt(bars, 60)).toBeNull();
  });

  test("belong to the longer unit that they stand in", () => {
    const units = barsByUnit(bars, [-100, 100, 1_000], scale);
    expect(units.map((unit) => unit.map(({ bin }) => bin))).toEqual([[0], [1]]);
  });
});

test("a strip of little height keeps bars and axis, and one line for names", () => {
  for (const [heightPx, lines] of [
    [76, 2],
    [52, 1],
    [44, 1],
  ] as const) {
    const heights = stripHeights(heightPx);
    expect(lineTops(heights)).toHaveLength(lines);
    expect(heights.basePx - heights.topPx).toBeGreaterThanOrEqual(20);
    expect(Math.min(...lineTops(heights))).toBeGreaterThanOrEqual(0);
  }
});

test("episodes that overlap lie in different rows", () => {
  const span = (start: number, end: number) => ({ start, end });
  expect(episodeRows([span(50, 90), span(0, 60), span(90, 100)])).toEqual([1, 0, 0]);
});

describe("today", () => {
  const heights = stripHeights(76);
  const terms = { wordPx: 30, taken: [] };

  test("has its word at its right, or at its left where the strip ends", () => {
    expect(todayOn(scale, heights, { ...terms, now: 500 })).toMatchObject({
      linePx: 50,
      word: { left: 54 },
    });
    expect(todayOn(scale, heights, { ...terms, now: 900 })).toMatchObject({ word: { right: 86 } });
  });

  test("is a line without a word rather than a word over a bar", () => {
    const taken = [{ left: 0, right: 100, top: 0, bottom: 58 }];
    expect(todayOn(scale, heights, { ...terms, taken, now: 500 })).toMatchObject({ word: null });
  });

  test("is not there when the events lie before it or after it", () => {
    expect(todayOn(scale, heights, { ...terms, now: 1_000 })).toBeNull();
    expect(todayOn(scale, heights, { ...terms, now: -20 })).toBeNull();
  });
});

const years = (...all: readonly (readonly [events: number, height: number])[]) =>
  all.map(([events, height]) => ({ events, height }));

test("the year with most events is a peak, and so is another that stands half as high", () => {
  expect(peakRanks(years([1, 3], [32, 30], [4, 4], [69, 38]))).toEqual([3, 1]);
});

test("a year of many low bars is one too, if no year has more events", () => {
  expect(peakRanks(years([40, 12], [10, 38]))).toEqual([0, 1]);
});

test("a dataset in which every year has one event has no peak", () => {
  expect(peakRanks(years([1, 38], [1, 38], [0, 0]))).toEqual([]);
});

test("years that are all alike are not all named", () => {
  expect(peakRanks(years(...Array.from({ length: 40 }, () => [7, 38] as const)))).toHaveLength(5);
});
