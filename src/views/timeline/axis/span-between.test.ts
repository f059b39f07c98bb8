import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, interval } from "../../../dataset/time/interval.ts";
import type { Folding } from "../../../query/axis/folding.ts";
import { TimeScale } from "../../../query/axis/time-scale.ts";
import { spanBetween } from "./span-between.ts";

const day = (value: number) => value * DAY_MS;
/** 100 px of 100 days, 100 px of 800 folded days, 800 px of 100 days. */
const folding: Folding = {
  parts: [
    { interval: interval(0, day(100)), place: interval(0, day(100)), folded: false },
    { interval: interval(day(100), day(900)), place: interval(day(100), day(200)), folded: true },
    {
      interval: interval(day(900), day(1_000)),
      place: interval(day(200), day(1_000)),
      folded: false,
    },
  ],
};
const folded = new TimeScale({ start: 0, end: day(1_000) }, 1_000, folding);
const places = fc.integer({ min: -200, max: 1_200 });

test("a span is the same drawn from either side, and never leaves the plot", () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      const span = spanBetween(a, b, folded);
      expect(spanBetween(b, a, folded)).toEqual(span);
      if (span === null) return;
      expect(span.start).toBeLessThan(span.end);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(day(1_000));
    }),
  );
});

test("a span that is drawn begins and ends with a day, as its dates say", () => {
  expect(spanBetween(210.3, 297.6, folded)).toEqual({ start: day(901), end: day(912) });
});

test("a span that ends inside a fold holds all of the fold", () => {
  expect(spanBetween(50, 150, folded)).toEqual({ start: day(50), end: day(900) });
  expect(spanBetween(120, 600, folded)).toEqual({ start: day(100), end: day(950) });
});
