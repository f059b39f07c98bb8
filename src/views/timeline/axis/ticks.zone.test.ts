import fc from "fast-check";
import { expect, test } from "vitest";
import { utcDay } from "../../../dataset/time/calendar.ts";
import { DAY_MS } from "../../../dataset/time/interval.ts";
import { axisScale } from "./axis-scale.ts";
import { majorAt, ticksOver } from "./ticks.ts";

const windows = fc
  .tuple(
    fc.integer({ min: -60_000 * 365, max: 20_000 * 365 }),
    fc.double({ min: 0, max: 18, noNaN: true }),
  )
  .map(([day, octaves]) => ({ start: day * DAY_MS, end: (day + 2 ** octaves) * DAY_MS }))
  .filter(({ end }) => end < 8.6e15);

test("the axis is divided from before the window's start to its end, in order, each once", () => {
  fc.assert(
    fc.property(windows, (window) => {
      const times = ticksOver(window, axisScale(1_000 / (window.end - window.start))).map(
        ({ time }) => time,
      );
      expect(times[0]).toBeLessThanOrEqual(window.start);
      expect(times.at(-1)).toBeGreaterThanOrEqual(window.end);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }),
  );
});

test("a reader who pans sees the same ticks come and go", () => {
  fc.assert(
    fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), (window, share) => {
      const length = window.end - window.start;
      const axis = axisScale(1_000 / length);
      const by = length * share;
      const later = ticksOver({ start: window.start + by, end: window.end + by }, axis);
      const seen = new Set(ticksOver(window, axis).map(({ time }) => time));
      for (const { time } of later) {
        if (time >= window.start && time < window.end) expect(seen).toContain(time);
      }
    }),
  );
});

const days = (window: { start: number; end: number }, pxPerDay: number) =>
  ticksOver(window, axisScale(pxPerDay / DAY_MS)).map(
    ({ time, isMajor }) => [new Date(time).toISOString().slice(0, 10), isMajor] as const,
  );

test("weeks are counted from the first of each month, which the upper row names", () => {
  const window = { start: Date.UTC(2001, 1, 10), end: Date.UTC(2001, 2, 9) };
  expect(days(window, 8)).toEqual([
    ["2001-02-08", false],
    ["2001-02-15", false],
    ["2001-02-22", false],
    ["2001-03-01", true],
    ["2001-03-08", false],
    ["2001-03-15", false],
  ]);
});

test("quarters and years begin with January, also before the year 100", () => {
  const window = { start: Date.UTC(2000, 10, 5), end: Date.UTC(2001, 2, 9) };
  expect(days(window, 0.5)).toEqual([
    ["2000-10-01", false],
    ["2001-01-01", true],
    ["2001-04-01", false],
  ]);
  const caesar = new Date(0).setUTCFullYear(-43, 5, 1);
  const axis = { scale: "month", step: 1 } as const;
  expect(new Date(majorAt(caesar, axis)).getUTCFullYear()).toBe(-43);
});

test("ticks of whole days are at midnight in Greenwich, in the first century and in ours", () => {
  const years = fc.oneof(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1_850, max: 1_950 }),
    fc.integer({ min: 1_950, max: 2_050 }),
  );
  fc.assert(
    fc.property(
      years,
      fc.nat(364),
      fc.double({ min: 4, max: 14, noNaN: true }),
      (year, day, octaves) => {
        const start = new Date(0).setUTCFullYear(year, 0, 1 + day);
        const window = { start, end: start + 2 ** octaves * DAY_MS };
        const ticks = ticksOver(window, axisScale(1_000 / (window.end - window.start)));
        expect(ticks.filter(({ time }) => time % DAY_MS !== 0)).toEqual([]);
      },
    ),
  );
});

test("years below 100 are not those of the last century", () => {
  const start = new Date(0).setUTCFullYear(5, 2, 1);
  const window = { start, end: new Date(0).setUTCFullYear(8, 2, 1) };
  const firsts = ticksOver(window, { scale: "year", step: 1 }).map(({ time }) =>
    new Date(time).toISOString(),
  );
  expect(firsts).toEqual([5, 6, 7, 8, 9].map((year) => `000${year}-01-01T00:00:00.000Z`));
});

test("an axis that cannot go on says so, and does not go on for ever", () => {
  const window = { start: Date.UTC(2001, 0, 1), end: Date.UTC(2002, 0, 1) };
  expect(() => ticksOver(window, { scale: "month", step: -1 })).toThrow(RangeError);
  expect(() => ticksOver(window, { scale: "year", step: -1 })).toThrow(RangeError);
});

test("a grid of centuries stands at 100 BC and AD 100, with no year 0 between", () => {
  const window = { start: utcDay(-150), end: utcDay(101) };
  const years = ticksOver(window, { scale: "year", step: 100 }).map(({ time }) =>
    new Date(time).getUTCFullYear(),
  );
  expect(years).toEqual([-199, -99, 1, 100, 200]);
});
