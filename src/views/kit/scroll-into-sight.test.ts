import fc from "fast-check";
import { expect, test } from "vitest";
import { wayInto } from "./scroll-into-sight.ts";

const span = fc
  .record({
    top: fc.integer({ min: -3_000, max: 3_000 }),
    height: fc.integer({ min: 1, max: 900 }),
  })
  .map(({ top, height }) => ({ top, bottom: top + height }));

test("what is wholly in sight stays where it is", () => {
  expect(wayInto({ top: 10, bottom: 40 }, { top: 0, bottom: 100 }, "nearest")).toBe(0);
  expect(wayInto({ top: 90, bottom: 140 }, { top: 0, bottom: 100 }, "nearest")).toBe(40);
  expect(wayInto({ top: -30, bottom: 10 }, { top: 0, bottom: 100 }, "nearest")).toBe(-30);
});

test("whatever fits is wholly in sight afterwards, by the shortest way", () => {
  fc.assert(
    fc.property(span, span, (wanted, sight) => {
      fc.pre(wanted.bottom - wanted.top <= sight.bottom - sight.top);
      const by = wayInto(wanted, sight, "nearest");
      expect(wanted.top - by).toBeGreaterThanOrEqual(sight.top);
      expect(wanted.bottom - by).toBeLessThanOrEqual(sight.bottom);
      if (by > 0) expect(wanted.bottom - by).toBe(sight.bottom);
      if (by < 0) expect(wanted.top - by).toBe(sight.top);
    }),
  );
});

test("what is led to the middle has as much above it as below", () => {
  fc.assert(
    fc.property(span, span, (wanted, sight) => {
      const by = wayInto(wanted, sight, "center");
      expect(wanted.top - by - sight.top).toBeCloseTo(sight.bottom - (wanted.bottom - by));
    }),
  );
});
