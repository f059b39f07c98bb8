import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { EVEN, type Folding } from "../axis/folding.ts";
import { tileScale, zoomLevel } from "../axis/zoom.ts";
import { CLEARANCE } from "./geometry.ts";
import { findLongBars, spanningRows } from "./long-bars.ts";

const day = (value: number): number => value * DAY_MS;
const range = { start: 0, end: day(4_000) };
const level = zoomLevel(range, 4_000, range);

const folding: Folding = {
  parts: [
    { interval: { start: 0, end: day(2_000) }, place: { start: 0, end: day(400) }, folded: true },
    {
      interval: { start: day(2_000), end: day(4_000) },
      place: { start: day(400), end: day(4_000) },
      folded: false,
    },
  ],
};

/** Extents in order of time, as the columns have them. */
const extents = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3_500 }), fc.integer({ min: 2, max: 500 })), {
    maxLength: 25,
  })
  .map((drawn) => {
    const sorted = drawn.toSorted(([a], [b]) => a - b);
    return {
      starts: Float64Array.from(sorted, ([start]) => day(start)),
      ends: Float64Array.from(sorted, ([start, length]) => day(start + length)),
    };
  });

const barsOf = (columns: { starts: Float64Array; ends: Float64Array }, axis: Folding) =>
  findLongBars(
    columns,
    spanningRows(columns),
    {
      lanes: [{ key: "", label: null, hue: null, values: 1, having: 0 }],
      laneOf: new Int16Array(columns.starts.length),
      events: Uint32Array.of(columns.starts.length),
    },
    { level, gridStart: 0, folding: axis },
  );

const tiles = Math.ceil((range.end - range.start) / level.tileMs);

describe.each([
  ["an even axis", EVEN],
  ["a folded axis", folding],
])("on %s", (_, axis) => {
  test("long bars of one line stand clear of each other, so that their labels do not touch", () => {
    fc.assert(
      fc.property(extents, (columns) => {
        const bars = barsOf(columns, axis);
        for (let tile = 0; tile < tiles; tile++) {
          const standing = bars.obstacles(tile)[0] ?? [];
          for (const own of new Set(standing.map((each) => each.line))) {
            const line = standing.filter((each) => each.line === own);
            const sorted = line.toSorted((a, b) => a.left - b.left);
            for (const [i, { left }] of sorted.entries()) {
              const before = sorted[i - 1];
              if (before) expect(left).toBeGreaterThanOrEqual(before.right - 1e-6);
            }
          }
        }
      }),
    );
  });

  test("an obstacle is the bar with half the clearance on either side", () => {
    fc.assert(
      fc.property(extents, (columns) => {
        const bars = barsOf(columns, axis);
        const scale = tileScale(level, 0, 0, axis);
        const { start, end } = scale.shown();
        const expected = bars.between(start, end).map(({ event, line }) => ({
          left: scale.toPx(columns.starts[event] ?? 0) - CLEARANCE.marks / 2,
          right: scale.toPx(columns.ends[event] ?? 0) + CLEARANCE.marks / 2,
          line,
        }));
        expect(bars.obstacles(0)[0]).toEqual(expected);
      }),
    );
  });

  test("no event is both a bar and in the crowd, and none is a bar twice", () => {
    fc.assert(
      fc.property(extents, (columns) => {
        const bars = barsOf(columns, axis);
        const events = bars.between(range.start, range.end).map(({ event }) => event);
        expect(new Set(events).size).toBe(events.length);
        for (const event of events) expect(bars.kindOf(event)).toBe("bar");
      }),
    );
  });
});
