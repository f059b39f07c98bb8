import { expect, test } from "vitest";
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";
import { EVEN } from "../../../query/axis/folding.ts";
import { TimeScale } from "../../../query/axis/time-scale.ts";
import { windowTo } from "./window-to.ts";

const days = (start: number, end: number): Interval => ({
  start: start * DAY_MS,
  end: end * DAY_MS,
});

const scaleOf = (window: Interval) => new TimeScale(window, 1000, EVEN);

const daysOf = ({ start, end }: Interval) => [start / DAY_MS, end / DAY_MS];

test("a day comes to the middle of a window as long as before", () => {
  expect(daysOf(windowTo(days(500, 501), scaleOf(days(0, 40))))).toEqual([480, 520]);
});

test("a month is shown whole, where it fits and where the window is of days", () => {
  const month = days(500, 531);
  expect(daysOf(windowTo(month, scaleOf(days(0, 40))))).toEqual([495.5, 535.5]);
  expect(daysOf(windowTo(month, scaleOf(days(0, 8))))).toEqual([500 - 31 * 0.08, 531 + 31 * 0.08]);
  expect(daysOf(windowTo(days(500, 501), scaleOf(days(0, 2)))), "and a day leaves it").toEqual([
    499.5, 501.5,
  ]);
});

test("of what lasted much longer than the window the beginning is shown, and the window stays as long", () => {
  expect(daysOf(windowTo(days(500, 8_000), scaleOf(days(0, 40))))).toEqual([480, 520]);
});

test("what is open on one side is shown where it is known", () => {
  const since = { start: 500 * DAY_MS, end: Number.POSITIVE_INFINITY };
  const until = { start: Number.NEGATIVE_INFINITY, end: 500 * DAY_MS };
  for (const extent of [since, until])
    expect(daysOf(windowTo(extent, scaleOf(days(0, 40))))).toEqual([480, 520]);
});
