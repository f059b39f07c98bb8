import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../../dataset/time/interval.ts";
import { stretchesAround } from "./stand.ts";

const DAY = { start: Date.UTC(2025, 0, 27), end: Date.UTC(2025, 0, 28) };

test("a day is first looked at among the months around it", () => {
  const [near] = stretchesAround(DAY);
  expect(near && (near.end - near.start) / DAY_MS).toBe(151);
});

test("every stretch holds the event and is wider than the one before", () => {
  const extent = fc
    .tuple(fc.integer({ min: -60_000, max: 30_000 }), fc.integer({ min: 1, max: 40_000 }))
    .map(([from, days]) => ({ start: from * DAY_MS, end: (from + days) * DAY_MS }));
  fc.assert(
    fc.property(extent, (event) => {
      const all = stretchesAround(event);
      for (const [at, { start, end }] of all.entries()) {
        expect(start < event.start && event.end < end).toBe(true);
        const before = all[at - 1];
        if (before) expect(end - start).toBeGreaterThanOrEqual(before.end - before.start);
      }
    }),
  );
});

test("an event that goes on has a place by its beginning, and one without any date has none", () => {
  const open = { start: DAY.start, end: Number.POSITIVE_INFINITY };
  expect(stretchesAround(open)[0]?.start).toBeLessThan(DAY.start);
  const always = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  expect(stretchesAround(always)).toEqual([]);
});
