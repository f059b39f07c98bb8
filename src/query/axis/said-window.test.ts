import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, interval } from "../../dataset/time/interval.ts";
import type { Folding } from "./folding.ts";
import { saidWindow } from "./said-window.ts";
import { scaleOf, TimeScale } from "./time-scale.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WIDTH_PX = 1_000;
const day = (value: number) => value * DAY_MS;
/** 100 days, 8000 folded ones and 100 days, each a third of the axis. */
const FOLDING: Folding = {
  parts: [
    { interval: interval(0, day(100)), place: interval(0, day(820)), folded: false },
    {
      interval: interval(day(100), day(8_100)),
      place: interval(day(820), day(1_640)),
      folded: true,
    },
    {
      interval: interval(day(8_100), day(8_200)),
      place: interval(day(1_640), day(2_460)),
      folded: false,
    },
  ],
};
/** Scales of windows of a day and more: nobody zooms further in. */
const scales = fc
  .tuple(
    fc.double({ min: 0, max: 2_460, noNaN: true }),
    fc.double({ min: 9, max: 2_000, noNaN: true }),
  )
  .map(([from, days]) => {
    const window = { start: day(from), end: day(from + days) };
    return new TimeScale(window, WIDTH_PX, FOLDING);
  });

test("no edge of what is said is half a pixel from what is shown, in a fold or out of it", () => {
  fc.assert(
    fc.property(scales, (scale) => {
      const { start, end } = saidWindow(scale);
      expect(Math.abs(scale.toPx(start))).toBeLessThanOrEqual(0.51);
      expect(Math.abs(scale.toPx(end) - WIDTH_PX)).toBeLessThanOrEqual(0.51);
    }),
  );
});

test("what was said is said again of what it shows: a link that is opened stays", () => {
  fc.assert(
    fc.property(scales, (scale) => {
      const said = saidWindow(scale);
      const shown = scaleOf(said, WIDTH_PX, FOLDING);
      const again = saidWindow(shown);
      expect(Math.abs(shown.toPx(again.start))).toBeLessThanOrEqual(0.51);
      expect(Math.abs(shown.toPx(again.end) - WIDTH_PX)).toBeLessThanOrEqual(0.51);
    }),
  );
});

test("an edge that stands at a break of the axis is said to be there, and nothing beyond it", () => {
  const off = fc.double({ min: -0.45, max: 0.45, noNaN: true });
  fc.assert(
    fc.property(off, off, (left, right) => {
      const px = day(820) / WIDTH_PX;
      const window = { start: day(820) + left * px, end: day(1_640) + right * px };
      expect(saidWindow(new TimeScale(window, WIDTH_PX, FOLDING))).toEqual({
        start: day(100),
        end: day(8_100),
      });
    }),
  );
});

test.each([
  ["years", 2_000, DAY_MS],
  ["months", 80, HOUR_MS],
  ["a day", 1, MINUTE_MS],
])("%s on the screen are said no finer than a pixel shows", (_, days, unit) => {
  const start = day(300) + 1_234_567;
  const { start: from, end } = saidWindow(
    new TimeScale({ start, end: start + day(days) }, WIDTH_PX),
  );
  expect(from % unit).toBe(0);
  expect(end % unit).toBe(0);
});
