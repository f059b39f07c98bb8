import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Interval, interval } from "../../dataset/time/interval.ts";
import { atLeastADay, boundedWindow, isLeast, windowFor } from "./bounded-window.ts";
import { EVEN, type Folding, inTime, onAxis } from "./folding.ts";

/** A busy month as wide as the ninety quiet years before it: a day of one is a thousand of the other. */
const folding: Folding = {
  parts: [
    {
      interval: interval(0, 33_000 * DAY_MS),
      place: interval(0, 16_515 * DAY_MS),
      folded: true,
    },
    {
      interval: interval(33_000 * DAY_MS, 33_030 * DAY_MS),
      place: interval(16_515 * DAY_MS, 33_030 * DAY_MS),
      folded: false,
    },
  ],
};

const windows = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 33_028 * 24 }),
      fc.integer({ min: 32_998 * 24, max: 33_002 * 24 }),
    ),
    fc.oneof(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 9_999 })),
  )
  .map(([from, hours]) => ({ start: from * (DAY_MS / 24), end: (from + hours) * (DAY_MS / 24) }));
const lengthOf = ({ start, end }: Interval): number => end - start;

const axes: readonly (readonly [string, Folding])[] = [
  ["an even axis", EVEN],
  ["a folded axis", folding],
];
const range = { start: 0, end: 33_030 * DAY_MS };

test.each(axes)(
  "on %s a window of a day or more is the one that was asked for, and a shorter one a day",
  (_, axis) => {
    fc.assert(
      fc.property(windows, (asked) => {
        const window = onAxis(axis, asked);
        const shown = atLeastADay(axis, window);
        const time = inTime(axis, shown);
        expect(time.start).toBeLessThanOrEqual(asked.start + 1);
        expect(time.end).toBeGreaterThanOrEqual(asked.end - 1);
        if (lengthOf(asked) >= DAY_MS) expect(shown).toBe(window);
        else expect(Math.abs(lengthOf(time) - DAY_MS)).toBeLessThan(1);
        expect(isLeast(axis, shown)).toBe(lengthOf(asked) <= DAY_MS);
      }),
    );
  },
);

test.each(axes)("on %s what was asked for is shown, all of it and no more", (_, axis) => {
  const anyDays = fc.integer({ min: -9_999, max: 44_000 });
  fc.assert(
    fc.property(anyDays, fc.integer({ min: 1, max: 44_000 }), (from, days) => {
      const asked = { start: from * DAY_MS, end: (from + days) * DAY_MS };
      const shown = inTime(axis, windowFor(axis, range, asked));
      fc.pre(asked.end > range.start && asked.start < range.end);
      expect(Math.abs(shown.start - Math.max(asked.start, range.start))).toBeLessThan(1);
      expect(Math.abs(shown.end - Math.min(asked.end, range.end))).toBeLessThan(1);
    }),
  );
});

test.each(axes)("on %s nobody is led beyond what there is", (_, axis) => {
  fc.assert(
    fc.property(windows, fc.integer({ min: -40_000, max: 40_000 }), (asked, byDays) => {
      const { start, end } = onAxis(axis, asked);
      const by = byDays * DAY_MS;
      const window = boundedWindow(axis, range, { start: start + by, end: end + by });
      expect(window.start).toBeGreaterThanOrEqual(range.start);
      expect(window.end).toBeLessThanOrEqual(range.end);
      const least = Math.min(end - start, range.end);
      expect(lengthOf(window)).toBeGreaterThanOrEqual(least - 1);
    }),
  );
});
