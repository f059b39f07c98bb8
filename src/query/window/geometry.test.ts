import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, EARLIEST, interval, LATEST } from "../../dataset/time/interval.ts";
import type { Folding } from "../axis/folding.ts";
import { TimeScale } from "../axis/time-scale.ts";
import {
  clusterEdges,
  drawnSpan,
  eventEdges,
  isInSight,
  markEdges,
  wholeEdges,
  within,
} from "./geometry.ts";

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
/** Where one part follows on another, in time. */
const BREAKS = folding.parts.map(({ interval }) => interval.start);
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
        // Beside a break it keeps to its own side.
        const isClear = BREAKS.every(
          (at) => Math.abs(scale.toPx(start + DAY_MS / 2) - scale.toPx(at)) >= 8,
        );
        if (isClear) expect((left + right) / 2).toBeCloseTo(scale.toPx(start + DAY_MS / 2));
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

  test("a count has room for its digits and commas, in the middle of what it spans", () => {
    const bar = { from: 9.5 * YEAR_MS, to: 9.5 * YEAR_MS };
    const { left, right } = clusterEdges(bar, 1_234, scale);
    expect(right - left).toBeCloseTo(5 * 7 + 6);
    expect((left + right) / 2).toBeCloseTo(scale.toPx(bar.from));
  });
});

describe("where the axis breaks", () => {
  const HOUR_MS = DAY_MS / 24;
  /** A fold, a busy year and quiet years that end it, at any width at which a mark has room in each. */
  const scales = fc
    .record({
      share: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      widthPx: fc.integer({ min: 390, max: 2_000 }),
      from: fc.double({ min: 0, max: 5, noNaN: true }),
      length: fc.double({ min: 1, max: 10, noNaN: true }),
    })
    .map(({ share, widthPx, from, length }) => {
      const places = [0, 5 * share, 5, 10].map((year) => year * YEAR_MS);
      const times = [0, 4, 5, 10].map((year) => year * YEAR_MS);
      const parts = [0, 1, 2].map((i) => ({
        interval: interval(times[i] ?? 0, times[i + 1] ?? 0),
        place: interval(places[i] ?? 0, places[i + 1] ?? 0),
        folded: i !== 1,
      }));
      const window = { start: from * YEAR_MS, end: (from + length) * YEAR_MS };
      return new TimeScale(window, widthPx, { parts });
    });
  const hours = fc.integer({ min: -400 * 24, max: 11 * 365 * 24 });
  const lengths = fc.oneof(fc.constantFrom(0, 24, 48, 31 * 24), fc.nat({ max: 4 * 365 * 24 }));
  const spans = fc
    .tuple(
      fc.oneof(
        hours,
        fc.constantFrom(4, 5).map((year) => year * 365 * 24),
      ),
      lengths,
    )
    .map(([from, length]) => ({ from: from * HOUR_MS, to: (from + length) * HOUR_MS }));
  const breaks = [4 * YEAR_MS, 5 * YEAR_MS];
  /** Breaks before a time; what ends where a part begins is not in it. */
  const sideOf = (time: number, isEnd = false) =>
    breaks.filter((at) => (isEnd ? at < time : at <= time)).length;

  test("no mark lies in years that are not its own", () => {
    fc.assert(
      fc.property(
        scales,
        spans,
        fc.integer({ min: 2, max: 9_999 }),
        (scale, { from, to }, events) => {
          const extent = { start: from, end: Math.max(to, from + DAY_MS) };
          const drawn = drawnSpan(extent);
          const bar = { from, to };
          const marks = [
            { edges: markEdges(extent, scale), span: drawn },
            { edges: eventEdges(extent, scale), span: drawn },
            { edges: clusterEdges(bar, events, scale), span: bar },
            { edges: wholeEdges(clusterEdges(bar, events, scale), bar, scale), span: bar },
          ];
          for (const { edges, span } of marks) {
            const [first, last] = [sideOf(span.from), sideOf(span.to, span.from < span.to)];
            if (first > 0)
              expect(edges.left).toBeGreaterThanOrEqual(scale.toPx(breaks[first - 1] ?? 0) - 1e-6);
            if (last < 2)
              expect(edges.right).toBeLessThanOrEqual(scale.toPx(breaks[last] ?? 0) + 1e-6);
          }
        },
      ),
    );
  });

  test("who comes first stands first", () => {
    fc.assert(
      fc.property(scales, spans, spans, (scale, a, b) => {
        const edges = [a, b]
          .sort((one, other) => one.from - other.from)
          .map(({ from }) => markEdges(interval(from, from + DAY_MS), scale));
        expect(edges[0]?.left).toBeLessThanOrEqual((edges[1]?.left ?? 0) + 1e-6);
      }),
    );
  });
});

test("an event is seen where it stands by all of its mark, or by enough of its bar", () => {
  const scale = new TimeScale(interval(0, 100 * DAY_MS), 1_000);
  const days = (from: number, to: number) => interval(from * DAY_MS, to * DAY_MS);
  expect(isInSight(days(95, 400), scale)).toBe(true);
  expect(isInSight(days(99, 100), scale)).toBe(true);
  expect(isInSight(days(-400, 5), scale)).toBe(true);
  expect(isInSight(days(-400, 900), scale)).toBe(true);
  expect(isInSight(days(-400, 4), scale)).toBe(false);
  expect(isInSight(days(-3, -2), scale)).toBe(false);
  expect(isInSight(days(101, 400), scale)).toBe(false);
});

test("a bar of centuries ends where nobody can pan to", () => {
  expect(within({ left: -1e9, right: 1e9 }, 1_000)).toEqual({ left: -1_000, right: 2_000 });
  expect(within({ left: 100, right: 200 }, 1_000)).toEqual({ left: 100, right: 200 });
});
