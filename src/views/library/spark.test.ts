import fc from "fast-check";
import { expect, test } from "vitest";
import { utcDay } from "../../dataset/time/calendar.ts";
import { axisYears, hullOf, sparkOf } from "./spark.ts";

const span = (from: number, to: number) => ({ start: utcDay(from), end: utcDay(to) });

test("a spark stands where its years are on the axis that all rows share", () => {
  const histogram = { edges: [1900, 1901, 1902].map((year) => utcDay(year)), counts: [3, 5] };
  expect(sparkOf(histogram, span(1800, 2000), 4)).toEqual([0, 0, 8, 0]);
  expect(sparkOf(histogram, span(1900, 1902), 2)).toEqual([3, 5]);
});

test("no event is lost or counted twice, whatever the axis", () => {
  const years = fc.uniqueArray(fc.integer({ min: -5_000, max: 3_000 }), { minLength: 2 });
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 90 }), (some, bins) => {
      const edges = some.sort((a, b) => a - b).map((year) => utcDay(year));
      const counts = edges.slice(1).map((_, at) => at);
      const hull = { start: edges[0] ?? 0, end: (edges.at(-1) ?? 0) + 1 };
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      expect(sum(sparkOf({ edges, counts }, hull, bins))).toBe(sum(counts));
    }),
  );
});

test("the axis reaches from the first of all to the last, undated datasets aside", () => {
  expect(hullOf([span(1900, 1910), null, span(1860, 1870)])).toEqual(span(1860, 1910));
  expect(hullOf([null])).toBeNull();
});

test.each([
  [1861, 2026, [1900, 1950, 2000]],
  [1999, 2003, [1999, 2000, 2001, 2002]],
  [-600, 400, [-599, -399, -199, 1, 200]],
])("an axis from %i to %i names %j", (from, to, years) => {
  expect(axisYears(span(from, to), 5)).toEqual(years);
});

test("an axis never names more years than there is room for", () => {
  const year = fc.integer({ min: -200_000, max: 200_000 });
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 60_000 }), (from, length) => {
      expect(axisYears(span(from, from + length), 5).length).toBeLessThanOrEqual(5);
    }),
  );
});
