import { expect, test } from "vitest";
import { DAY_MS, EARLIEST, LATEST } from "../../dataset/time/interval.ts";
import { finiteHull } from "./finite-hull.ts";

const hull = (...extents: readonly (readonly [number, number])[]) =>
  finiteHull(
    {
      starts: Float64Array.from(extents, ([start]) => start),
      ends: Float64Array.from(extents, ([, end]) => end),
    },
    extents.keys(),
  );

test("a view is fitted to every bound that is known", () => {
  expect(hull([5 * DAY_MS, 6 * DAY_MS], [DAY_MS, 2 * DAY_MS])).toEqual({
    start: DAY_MS,
    end: 6 * DAY_MS,
  });
  expect(hull([EARLIEST, 3 * DAY_MS], [DAY_MS, LATEST])).toEqual({
    start: DAY_MS,
    end: 3 * DAY_MS,
  });
});

test("a lone bound gets the day next to it, so that a window fits it", () => {
  expect(hull([DAY_MS, LATEST])).toEqual({ start: DAY_MS, end: 2 * DAY_MS });
  expect(hull([EARLIEST, DAY_MS])).toEqual({ start: 0, end: DAY_MS });
});

test("where no bound is known there is nothing to fit", () => {
  expect(hull()).toBeNull();
  expect(hull([EARLIEST, LATEST])).toBeNull();
});
