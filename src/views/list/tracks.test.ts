import fc from "fast-check";
import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { TRACKS, trackBars } from "./tracks.ts";

/** Rows in order, each a day or an extent of so many days. */
const rows = fc
  .array(fc.record({ start: fc.nat(200), days: fc.option(fc.integer({ min: 2, max: 120 })) }), {
    maxLength: 40,
  })
  .map((all) => all.sort((a, b) => a.start - b.start))
  .map((all) => ({
    starts: all.map(({ start }) => start),
    extents: all.map(({ start, days }) => (days === null ? null : interval(start, start + days))),
  }));

test("no two bars of one track overlap, so that each can be followed by eye", () => {
  fc.assert(
    fc.property(rows, ({ starts, extents }) => {
      const bars = trackBars(starts, extents);
      for (const a of bars) {
        for (const b of bars) {
          if (a === b || a.track !== b.track) continue;
          expect(a.toRow < b.row || b.toRow < a.row).toBe(true);
        }
      }
    }),
  );
});

test("a bar runs beside what begins while it lasts, and nothing else", () => {
  fc.assert(
    fc.property(rows, ({ starts, extents }) => {
      for (const { row, toRow, track } of trackBars(starts, extents)) {
        const end = extents[row]?.end ?? Number.NaN;
        expect(track).toBeLessThan(TRACKS);
        expect(starts[toRow]).toBeLessThan(end);
        expect(starts[toRow + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(end);
      }
    }),
  );
});

test("an extent goes without a bar only where every track is taken", () => {
  fc.assert(
    fc.property(rows, ({ starts, extents }) => {
      const bars = trackBars(starts, extents);
      for (const [row, extent] of extents.entries()) {
        if (!extent || bars.some((bar) => bar.row === row)) continue;
        expect(bars.filter((bar) => bar.row < row && bar.toRow >= row)).toHaveLength(TRACKS);
      }
    }),
  );
});

test("two months that cross stand side by side, and an open end goes on to the last row", () => {
  const open = interval(20, Number.POSITIVE_INFINITY);
  expect(
    trackBars([0, 5, 20, 40, 60], [interval(0, 31), interval(5, 8), open, null, null]),
  ).toEqual([
    { row: 0, toRow: 2, track: 0 },
    { row: 1, toRow: 1, track: 1 },
    { row: 2, toRow: 4, track: 1 },
  ]);
});
