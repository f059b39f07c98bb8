import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brushEdges, dragged, gripAt, shifted, xAt } from "./brush-drag.ts";

const range = { start: 0, end: 1_000 };
const strip = { range, widthPx: 500 };
const windows = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 1_000 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, 1_000) }));
const xs = fc.integer({ min: -50, max: 550 });

test("a window of an instant is still wide enough to take hold of", () => {
  const { left, right } = brushEdges(strip, { start: 500, end: 501 });
  expect(right - left).toBeGreaterThanOrEqual(11);
  expect((left + right) / 2).toBeCloseTo(xAt(strip, 500.5));
});

test.each([
  [100, "start"],
  [200, "body"],
  [300, "end"],
  [20, "new"],
  [450, "new"],
] as const)("a press at %i px takes hold of the %s", (x, grip) => {
  expect(gripAt(strip, { start: 200, end: 600 }, x)).toBe(grip);
});

test("a narrow brush is moved, not resized by accident", () => {
  expect(gripAt(strip, { start: 500, end: 510 }, 250)).toBe("body");
});

describe("dragging", () => {
  test("never leaves the range, and never shows less than the shortest", () => {
    fc.assert(
      fc.property(
        windows.filter(({ start, end }) => end - start >= 10),
        fc.constantFrom("start", "end", "body", "new"),
        xs,
        xs,
        (window, grip, from, to) => {
          const next = dragged(strip, window, grip, from, to, 10);
          expect(next.end - next.start).toBeGreaterThanOrEqual(10 - 1e-9);
          if (grip !== "new") expect(next.start).toBeGreaterThanOrEqual(0);
          if (grip === "body") expect(next.end).toBeLessThanOrEqual(1_000 + 1e-9);
        },
      ),
    );
  });

  test("the body keeps its length", () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -2_000, max: 2_000 }), (window, by) => {
        const next = shifted(window, by, range);
        expect(next.end - next.start).toBeCloseTo(window.end - window.start);
      }),
    );
  });

  test("a new brush spans the drag, in either direction", () => {
    expect(dragged(strip, range, "new", 100, 200, 1)).toEqual({ start: 200, end: 400 });
    expect(dragged(strip, range, "new", 200, 100, 1)).toEqual({ start: 200, end: 400 });
  });
});
