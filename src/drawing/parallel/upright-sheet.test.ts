import fc from "fast-check";
import { expect, test } from "vitest";
import type { ParallelEvent, ParallelSet, Step } from "../../query/parallel/parallel-types.ts";
import { PAGE } from "../timeline/palette.ts";
import { paintUpright } from "./paint-upright.ts";
import { stories, storyEvent } from "./parallel.testing.ts";
import { arrangeUpright, type UprightWish } from "./upright-sheet.ts";

const setOf = (events: readonly ParallelEvent[]): ParallelSet => ({
  count: events.length,
  zero: events[0]?.id ?? null,
  events,
  days: [],
  troubles: [],
});

const zeroAnd = (events: readonly ParallelEvent[]) =>
  setOf([storyEvent("zero", "2001-02-27"), ...events]);

const wish: UprightWish = {
  lang: "en",
  widthPx: 370,
  window: { from: -30, to: 170 },
  unit: "days",
  open: null,
  apart: new Set(),
  lengthPx: 1_200,
};

const step = (first: string, second: string, by: Step["by"] = "rule"): Step => ({
  first,
  second,
  name: "",
  by,
  reasons: [],
});

test("a step's line goes from the day of one story to that of the other, and a band makes it a wedge", () => {
  const sets = [
    zeroAnd([storyEvent("summit", "2001-03-07")]),
    zeroAnd([storyEvent("call", "2001-06")]),
  ] as const;
  const { ties, scale, top } = arrangeUpright(
    sets,
    [step("zero", "zero", "zero"), step("summit", "call")],
    wish,
  );
  const [zeros, second] = ties;
  expect(zeros?.path.map(({ y }) => y)).toEqual(Array(4).fill(top + scale.toPx(0)));
  expect(second?.path[0]?.y).toBe(top + scale.toPx(8));
  const ys = second?.wedge?.map(({ y }) => y - top) ?? [];
  expect(ys[0]).toBe(ys[1]);
  expect(ys[2]).toBeCloseTo(scale.toPx(123 + 0.5));
  expect(ys[3]).toBeCloseTo(scale.toPx(94 - 0.5));
});

test("it holds all words, and says what lies beyond its ends", () => {
  fc.assert(
    fc.property(stories, stories, (one, other) => {
      const sheet = arrangeUpright([zeroAnd(one), zeroAnd(other)], [], wish);
      for (const { marks } of sheet.columns) {
        for (const { label } of marks) {
          const end = sheet.top + label.middle + label.heightPx / 2;
          expect(end).toBeLessThanOrEqual(sheet.heightPx);
        }
      }
      const painted = JSON.stringify(
        paintUpright(sheet, {
          palette: PAGE,
          id: "x",
          zeroText: "Day 0",
          earlier: (count) => `${count} earlier`,
          later: (count) => `${count} later`,
          open: null,
          hasType: true,
        }),
      );
      expect(painted).not.toMatch(/NaN|Infinity/);
      for (const { before, after } of sheet.columns) {
        if (before.length > 0) expect(painted).toContain(`${before.length} earlier`);
        if (after.length > 0) expect(painted).toContain(`${after.length} later`);
      }
    }),
    { numRuns: 40 },
  );
});
