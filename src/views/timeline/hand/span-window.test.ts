import { expect, test } from "vitest";
import { DAY_MS, interval } from "../../../dataset/time/interval.ts";
import type { Folding } from "../../../query/axis/folding.ts";
import { scaleOf, TimeScale } from "../../../query/axis/time-scale.ts";
import { spanWindow } from "./span-window.ts";

const day = (value: number) => value * DAY_MS;
/** 100 days, and a fold of 8000. */
const folding: Folding = {
  parts: [
    { interval: interval(0, day(100)), place: interval(0, day(100)), folded: false },
    { interval: interval(day(100), day(8_100)), place: interval(day(100), day(200)), folded: true },
  ],
};
const scale = new TimeScale({ start: 0, end: day(200) }, 1_000, folding);

test("a year pressed on the axis that ends a little inside a fold shows enough of it to be told", () => {
  const window = spanWindow({ start: day(10), end: day(160) }, scale);
  expect(window.start).toBe(day(10));
  const foldPx = 1_000 - scaleOf(window, 1_000, folding).toPx(day(100));
  expect(foldPx).toBeGreaterThan(100);
  expect(window.end % DAY_MS).toBe(0);
});

test("one that no fold is in is shown as it was drawn", () => {
  expect(spanWindow({ start: day(10), end: day(60) }, scale)).toEqual({
    start: day(10),
    end: day(60),
  });
});
