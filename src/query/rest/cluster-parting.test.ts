import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, interval } from "../../dataset/time/interval.ts";
import { EVEN, type Folding, onAxis } from "../axis/folding.ts";
import { TimeScale } from "../axis/time-scale.ts";
import { windowOpening } from "./window-opening.ts";

const day = (value: number) => value * DAY_MS;
const folding: Folding = {
  parts: [
    { interval: interval(0, day(900)), place: interval(0, day(100)), folded: true },
    {
      interval: interval(day(900), day(1_000)),
      place: interval(day(100), day(1_000)),
      folded: false,
    },
  ],
};
const clusters = fc
  .tuple(fc.integer({ min: 0, max: 990 }), fc.nat(400), fc.nat(2_000))
  .map(([from, length, beyond]) => ({
    bar: { from: day(from), to: day(from + length) },
    extent: { start: day(from), end: day(from + length + beyond + 1) },
  }));

test("a click on a cluster always leads closer, on a folded axis too", () => {
  fc.assert(
    fc.property(
      clusters,
      fc.integer({ min: 2, max: 2_000 }),
      fc.boolean(),
      (cluster, days, even) => {
        const axis = even ? EVEN : folding;
        const scale = new TimeScale({ start: 0, end: day(days) }, 1_000, axis);
        const { start, end } = onAxis(axis, windowOpening(cluster, scale));
        expect(end - start).toBeGreaterThan(0);
        expect(end - start).toBeLessThanOrEqual(day(days) / 2 + 1);
      },
    ),
  );
});

test("what a short cluster holds is in view once it is opened", () => {
  const scale = new TimeScale({ start: 0, end: day(1_000) }, 1_000);
  const cluster = { bar: { from: day(20), to: day(60) }, extent: { start: day(20), end: day(61) } };
  const { start, end } = windowOpening(cluster, scale);
  expect(start).toBeLessThan(day(20));
  expect(end).toBeGreaterThan(day(61));
});
