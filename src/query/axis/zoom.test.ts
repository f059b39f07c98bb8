import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { cellOf, zoomLevel } from "./zoom.ts";

const YEAR_MS = 365 * DAY_MS;
const range = { start: Date.UTC(1972, 0, 1), end: Date.UTC(2026, 0, 1) };
const widths = fc.integer({ min: 200, max: 3_000 });
const lengths = fc.double({ min: DAY_MS, max: range.end - range.start, noNaN: true });

test("a layout never has more room than the view will give it", () => {
  fc.assert(
    fc.property(lengths, widths, (length, widthPx) => {
      const { pxPerMs } = zoomLevel({ start: 0, end: length }, widthPx, range);
      const real = widthPx / length;
      expect(pxPerMs).toBeLessThanOrEqual(real * 1.0001);
      expect(pxPerMs).toBeGreaterThan((real / 2 ** 0.25) * 0.9999);
    }),
  );
});

test("panning stays on its level", () => {
  fc.assert(
    fc.property(lengths, widths, fc.integer({ min: -50, max: 50 }), (length, widthPx, years) => {
      const start = years * YEAR_MS;
      const level = (from: number) =>
        zoomLevel({ start: from, end: from + length }, widthPx, range);
      expect(level(start).tileMs).toBe(level(0).tileMs);
    }),
  );
});

test("the view of everything is laid out at its own scale", () => {
  expect(zoomLevel(range, 1_000, range).pxPerMs).toBeCloseTo(1_000 / (range.end - range.start), 15);
});

test("cells nest in tiles, so that a crowd never merges across a tile's edge", () => {
  fc.assert(
    fc.property(lengths, widths, (length, widthPx) => {
      const { tileMs, cellMs } = zoomLevel({ start: 0, end: length }, widthPx, range);
      expect(Number.isInteger(Math.log2(tileMs / cellMs))).toBe(true);
      expect(tileMs / cellMs).toBeGreaterThan(1);
    }),
  );
});

test("a cell holds its start and not its end", () => {
  expect(cellOf(64, 32, 0)).toBe(2);
  expect(cellOf(63, 32, 0)).toBe(1);
  expect(cellOf(-1, 32, 0)).toBe(-1);
  expect(cellOf(10, 32, 10)).toBe(0);
});

test("an impossible scale is refused", () => {
  expect(() => zoomLevel({ start: 0, end: 0 }, 100, range)).toThrow(RangeError);
  expect(() => zoomLevel({ start: 0, end: 1 }, 0, range)).toThrow(RangeError);
});
