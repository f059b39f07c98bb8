import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utcDay } from "../../dataset/time/calendar.ts";
import { DAY_MS, interval } from "../../dataset/time/interval.ts";
import { EVEN, type Folding } from "./folding.ts";
import { axisStretches, startOf, ticksOver, unitsFor } from "./ticks.ts";
import { scaleOf, TimeScale } from "./time-scale.ts";

const PLOT_PX = 1_000;
const unitFor = (lengthMs: number) => unitsFor(PLOT_PX / lengthMs).minor;

test.each([
  [1, "hour", 1],
  [7, "weekday", 1],
  [30, "day", 1],
  [90, "week", 1],
  [365, "month", 1],
  [3 * 365, "month", 3],
  [20 * 365, "year", 1],
  [55 * 365, "year", 5],
  [300 * 365, "year", 100],
])("%i days over a thousand pixels are divided by %s %i", (days, scale, step) => {
  expect(unitFor(days * DAY_MS)).toEqual({ scale, step });
});

test.each([
  [1, { scale: "day", step: 1 }],
  [7, { scale: "month", step: 1 }],
  [90, { scale: "month", step: 1 }],
  [365, { scale: "year", step: 1 }],
  [10 * 365, { scale: "year", step: 10 }],
  [55 * 365, { scale: "year", step: 10 }],
  [300 * 365, { scale: "year", step: 50 }],
  [100_000 * 365, { scale: "year", step: 10_000 }],
  [400_000 * 365, { scale: "year", step: 50_000 }],
])("over %i days the upper row names a longer unit", (days, major) => {
  expect(unitsFor(PLOT_PX / (days * DAY_MS)).major).toEqual(major);
});

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
      const times = ticksOver(window, unitFor(window.end - window.start));
      expect(times[0]).toBeLessThanOrEqual(window.start);
      expect(times.at(-1)).toBeGreaterThanOrEqual(window.end);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }),
  );
});

test("an axis that reaches beyond all dates is divided as far as they go", () => {
  const far = 250_000 * 365.2425 * DAY_MS;
  const scale = new TimeScale({ start: -far, end: far }, PLOT_PX, EVEN);
  const [stretch] = axisStretches(scale, 0.5);
  expect(stretch?.minor.length).toBeGreaterThan(3);
  for (const { time } of stretch?.minor ?? []) expect(new Date(time).getTime()).toBe(time);
});

test("a reader who pans sees the same ticks come and go", () => {
  fc.assert(
    fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), (window, share) => {
      const length = window.end - window.start;
      const unit = unitFor(length);
      const by = length * share;
      const later = ticksOver({ start: window.start + by, end: window.end + by }, unit);
      const seen = new Set(ticksOver(window, unit));
      for (const time of later) {
        if (time >= window.start && time < window.end) expect(seen).toContain(time);
      }
    }),
  );
});

/** The lines of the grid over a window, by day, and what stands in the row of labels. */
const days = (window: { start: number; end: number }, pxPerDay: number) =>
  axisStretches(scaleOf(window, ((window.end - window.start) / DAY_MS) * pxPerDay), 0).flatMap(
    ({ minor }) =>
      minor.map(
        ({ time, isMajor, hasHead }) =>
          [new Date(time).toISOString().slice(0, 10), isMajor, hasHead] as const,
      ),
  );

test("weeks begin on Mondays, and a month in the midst of one has a line of its own", () => {
  const window = { start: Date.UTC(2001, 1, 10), end: Date.UTC(2001, 2, 9) };
  expect(days(window, 8)).toEqual([
    ["2001-02-05", false, true],
    ["2001-02-12", false, true],
    ["2001-02-19", false, true],
    ["2001-02-26", false, true],
    ["2001-03-01", true, true],
    ["2001-03-05", false, true],
    ["2001-03-12", false, true],
  ]);
});

test("the line of a month does not go through the number of the Monday before it", () => {
  const window = { start: Date.UTC(2001, 0, 27), end: Date.UTC(2001, 1, 7) };
  // 29 January is a Monday, three days before.
  expect(days(window, 5.5)).toContainEqual(["2001-02-01", true, false]);
  expect(days(window, 9)).toContainEqual(["2001-02-01", true, true]);
});

test("a month that begins on a Monday has one line", () => {
  const window = { start: Date.UTC(2001, 8, 26), end: Date.UTC(2001, 9, 7) };
  expect(days(window, 8).filter(([day]) => day === "2001-10-01")).toEqual([
    ["2001-10-01", true, true],
  ]);
});

test("weeks are seven days apart wherever one looks, each line once and in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000, max: 400_000 }), (day) => {
      const window = { start: day * DAY_MS, end: (day + 90) * DAY_MS };
      const lines = axisStretches(scaleOf(window, PLOT_PX), 0).flatMap(({ minor }) => minor);
      const weeks = lines
        .map(({ time }) => time)
        .filter((time) => new Date(time).getUTCDay() === 1);
      for (const [i, time] of weeks.slice(1).entries())
        expect(time - (weeks[i] ?? 0)).toBe(7 * DAY_MS);
      const months = lines.filter(({ isMajor }) => isMajor);
      for (const { time } of months) expect(new Date(time).getUTCDate()).toBe(1);
      expect(new Set([...weeks, ...months.map(({ time }) => time)]).size).toBe(lines.length);
      expect(lines).toEqual(lines.toSorted((a, b) => a.time - b.time));
    }),
  );
});

test("quarters and years begin with January, also before the year 100", () => {
  const window = { start: Date.UTC(2000, 10, 5), end: Date.UTC(2001, 2, 9) };
  expect(days(window, 0.5)).toEqual([
    ["2000-10-01", false, true],
    ["2001-01-01", true, true],
    ["2001-04-01", false, true],
  ]);
  const caesar = new Date(0).setUTCFullYear(-43, 5, 1);
  expect(new Date(startOf(caesar, { scale: "year", step: 1 })).getUTCFullYear()).toBe(-43);
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
        const ticks = ticksOver(window, unitFor(window.end - window.start));
        expect(ticks.filter((time) => time % DAY_MS !== 0)).toEqual([]);
      },
    ),
  );
});

test("years below 100 are not those of the last century", () => {
  const start = new Date(0).setUTCFullYear(5, 2, 1);
  const window = { start, end: new Date(0).setUTCFullYear(8, 2, 1) };
  const firsts = ticksOver(window, { scale: "year", step: 1 }).map((time) =>
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
  const years = ticksOver(window, { scale: "year", step: 100 }).map((time) =>
    new Date(time).getUTCFullYear(),
  );
  expect(years).toEqual([-199, -99, 1, 100, 200]);
});

describe("a folded axis", () => {
  const year = (value: number) => Date.UTC(value, 0, 1);
  /** Decades in a quarter of the width, one year in half of it, decades again; the outer ones folded or not. */
  const foldingWith = (folded: boolean): Folding => ({
    parts: [
      { interval: interval(year(1950), year(2000)), place: interval(0, 250), folded },
      { interval: interval(year(2000), year(2001)), place: interval(250, 750), folded: false },
      { interval: interval(year(2001), year(2051)), place: interval(750, 1_000), folded },
    ],
  });
  const folding = foldingWith(false);
  const scale = new TimeScale(interval(0, 1_000), PLOT_PX, folding);
  const stretches = axisStretches(scale, 0.25);

  test("has no ticks in a fold, where there is no scale, and those of the stretch between", () => {
    const torn = new TimeScale(interval(0, 1_000), PLOT_PX, foldingWith(true));
    const divided = axisStretches(torn, 0);
    expect(divided.map(({ units }) => units.minor)).toEqual([{ scale: "month", step: 1 }]);
  });

  test("has ticks again in a fold that fills the plot: it is unfolded", () => {
    const torn = new TimeScale(interval(0, 250), PLOT_PX, foldingWith(true));
    expect(axisStretches(torn, 0)[0]?.minor.length).toBeGreaterThan(4);
  });

  test("is divided part by part, each by what it has room for", () => {
    expect(stretches.map(({ units }) => units.minor)).toEqual([
      { scale: "year", step: 10 },
      { scale: "month", step: 1 },
      { scale: "year", step: 10 },
    ]);
    expect(stretches.map(({ units }) => units.major)).toEqual([
      { scale: "year", step: 10 },
      { scale: "year", step: 1 },
      { scale: "year", step: 10 },
    ]);
  });

  test("has each tick in its own part, where the scale puts it", () => {
    expect(stretches[1]).toMatchObject({ leftPx: 250, rightPx: 750 });
    expect(stretches[1]?.minor).toHaveLength(12);
    for (const { leftPx, rightPx, minor, major } of stretches) {
      for (const { time, x } of [...minor, ...major]) {
        expect(x).toBe(scale.toPx(time));
        expect(x).toBeGreaterThanOrEqual(leftPx);
        expect(x).toBeLessThan(rightPx);
      }
    }
  });

  test("goes on beyond its ends as its outermost parts do", () => {
    const [first] = stretches;
    expect(first?.leftPx).toBe(Number.NEGATIVE_INFINITY);
    expect(first?.minor[0]?.time).toBeLessThan(year(1950));
  });

  test("shows only the parts that the window comes near", () => {
    const narrow = new TimeScale(interval(300, 700), PLOT_PX, folding);
    expect(axisStretches(narrow, 0)).toHaveLength(1);
    expect(axisStretches(narrow, 0.25)).toHaveLength(3);
  });
});
