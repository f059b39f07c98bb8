import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interval } from "../../../../dataset/time/interval.ts";
import type { Folding } from "../../../../query/axis/folding.ts";
import { scaleOf } from "../../../../query/axis/time-scale.ts";
import { dragged, frameEdges, gripAt, holdAt, shifted } from "./frame-drag.ts";

const range = { start: 0, end: 1_000 };
const strip = scaleOf(range, 500);
const windows = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 1_000 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, 1_000) }));
const xs = fc.integer({ min: -50, max: 550 });

test("a window of an instant is still wide enough to see and to take hold of", () => {
  const instant = { start: 500, end: 501 };
  const { left, right } = frameEdges(strip, instant);
  expect(right - left).toBeGreaterThanOrEqual(8);
  for (let x = 239; x <= 261; x++) expect(gripAt(strip, instant, x)).toBe("body");
  expect((left + right) / 2).toBeCloseTo(strip.toPx(500.5));
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

test("a narrow frame is moved, not resized by accident", () => {
  expect(gripAt(strip, { start: 500, end: 510 }, 250)).toBe("body");
});

test("where everything is shown, a drag draws a new window instead of moving what cannot move", () => {
  expect(gripAt(strip, range, 250)).toBe("new");
  expect(gripAt(strip, range, 2)).toBe("start");
  expect(gripAt(strip, range, 499)).toBe("end");
});

test("of several frames the one under the hand is taken hold of", () => {
  const times = [
    { start: 100, end: 200 },
    { start: 600, end: 900 },
  ];
  expect(holdAt(strip, times, 75)).toEqual({ grip: "body", stretch: 0 });
  expect(holdAt(strip, times, 450)).toEqual({ grip: "end", stretch: 1 });
  expect(holdAt(strip, times, 200)).toEqual({ grip: "new", stretch: null });
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
        const next = shifted(strip, window, by);
        expect(next.end - next.start).toBeCloseTo(window.end - window.start);
      }),
    );
  });

  test("a new frame spans the drag, in either direction", () => {
    expect(dragged(strip, range, "new", 100, 200, 1)).toEqual({ start: 200, end: 400 });
    expect(dragged(strip, range, "new", 200, 100, 1)).toEqual({ start: 200, end: 400 });
  });
});

describe("on a folded strip", () => {
  /** Nine tenths of the time in a tenth of the width. */
  const folding: Folding = {
    parts: [
      { interval: interval(0, 900), place: interval(0, 100), folded: true },
      { interval: interval(900, 1_000), place: interval(100, 1_000), folded: false },
    ],
  };
  const folded = scaleOf(range, 500, folding);

  test("the frame stands over what the timeline shows", () => {
    const { left, right } = frameEdges(folded, { start: 900, end: 950 });
    expect([left, right]).toEqual([50, 275]);
  });

  test("the body keeps its width under the hand, into a fold and out of it", () => {
    const window = { start: 920, end: 940 };
    const { left, right } = frameEdges(folded, window);
    const moved = dragged(folded, window, "body", 200, 100, 1);
    const now = frameEdges(folded, moved);
    expect(now.left).toBeCloseTo(left - 100);
    expect(now.right).toBeCloseTo(right - 100);
    const back = dragged(folded, moved, "body", 100, 200, 1);
    expect(back.start).toBeCloseTo(window.start);
    expect(back.end).toBeCloseTo(window.end);
  });

  test("an edge goes to the time that the hand points at", () => {
    const window = { start: 920, end: 940 };
    expect(dragged(folded, window, "start", 0, 25, 1).start).toBeCloseTo(450);
    expect(dragged(folded, window, "end", 0, 400, 1).end).toBeCloseTo(folded.toTime(400));
  });
});
