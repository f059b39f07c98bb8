import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { axisOf, hullOf, placeMarks, ticksOf } from "./strip.ts";

const day = (text: string) => Date.parse(text);
const extents = fc
  .tuple(fc.integer({ min: -200_000, max: 30_000 }), fc.integer({ min: 1, max: 9_000 }))
  .map(([start, days]) => ({ start: start * DAY_MS, end: (start + days) * DAY_MS }));
const events = fc.array(fc.record({ title: fc.string({ maxLength: 40 }), extent: extents }), {
  minLength: 1,
  maxLength: 8,
});

test("no mark lies on another, and none beyond the axis", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 200, max: 1_200 }), (some, width) => {
      const hull = hullOf(some.map(({ extent }) => extent));
      if (hull === null) throw new Error("no hull");
      const span = axisOf(hull);
      const placed = placeMarks(some, span, width);
      expect(placed).toHaveLength(some.length);
      for (const [at, mark] of placed.entries()) {
        expect(mark.leftPx).toBeGreaterThanOrEqual(0);
        expect(mark.leftPx + mark.widthPx).toBeLessThanOrEqual(width + 0.001);
        for (const other of placed.slice(at + 1)) {
          if (other.line !== mark.line) continue;
          const isApart =
            other.leftPx >= mark.leftPx + mark.widthPx ||
            mark.leftPx >= other.leftPx + other.widthPx;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});

test("an open side ends where the others do, and of nothing there is no axis", () => {
  const known = { start: day("2001-01-01"), end: day("2002-01-01") };
  const open = { start: day("2001-06-01"), end: Number.POSITIVE_INFINITY };
  expect(hullOf([known, open])).toEqual(hullOf([known]));
  expect(hullOf([])).toBeNull();
  expect(hullOf([{ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }])).toBeNull();
});

test.each([
  ["2001-03-01", "2001-03-08", "day"],
  ["2001-03-01", "2001-10-08", "month"],
  ["1868-01-01", "1884-01-01", "year"],
  ["-000160-01-01", "2023-01-01", "year"],
])("from %s to %s the axis is divided by the %s, and not too often", (start, end, unit) => {
  const ticks = ticksOf({ start: day(start), end: day(end) }, 10);
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks.length).toBeLessThanOrEqual(11);
  expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
});

test("of a few days each is a disc, however far a day reaches", () => {
  const extent = { start: day("2001-02-27"), end: day("2001-02-28") };
  const [mark] = placeMarks([{ title: "Mill opens", extent }], axisOf(extent), 1_000);
  expect(mark?.widthPx).toBe(16);
});
