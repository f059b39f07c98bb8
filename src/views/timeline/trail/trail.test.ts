import { expect, test } from "vitest";
import type { Interval } from "../../../dataset/time/interval.ts";
import { trailTo } from "./trail.ts";

const years = (start: number, end: number): Interval => ({ start, end });
const WHOLE = years(1950, 2030);

/** The trail to the last of some windows, shown one after the other. */
const after = (...windows: readonly Interval[]) =>
  windows.reduce<readonly Interval[]>(trailTo, [WHOLE]);

test("a range within a range leads back to it, and to all", () => {
  const [wide, narrow] = [years(1990, 2010), years(2000, 2003)];
  expect(after(wide, narrow)).toEqual([WHOLE, wide, narrow]);
});

test("a range that was left is no way back", () => {
  const [wide, left] = [years(1990, 2010), years(2000, 2003)];
  expect(after(wide, left, years(2002, 2005)), "for one beside it").toEqual([
    WHOLE,
    wide,
    years(2002, 2005),
  ]);
  expect(after(wide, left, years(2020, 2022)), "for one far away").toEqual([
    WHOLE,
    years(2020, 2022),
  ]);
});

test("going back cuts off what lay beyond", () => {
  const [wide, narrow] = [years(1990, 2010), years(2000, 2003)];
  expect(after(wide, narrow, wide)).toEqual([WHOLE, wide]);
  expect(after(wide, narrow, WHOLE)).toEqual([WHOLE]);
  expect(after(wide, narrow, years(1985, 2015)), "to a wider one").toEqual([
    WHOLE,
    years(1985, 2015),
  ]);
});

test("steps of a zoom are no ranges: only where it was chosen, or four times as wide, is a way back", () => {
  const halves = [40, 20, 10, 5].map((length) => years(1985, 1985 + length));
  expect(after(...halves)).toEqual([WHOLE, halves[1], halves[3]]);
});

test("the range itself stays a way back at the first step of a zoom in it", () => {
  const chosen = years(1990, 2000);
  expect(after(chosen, years(1992, 1997))).toEqual([WHOLE, chosen, years(1992, 1997)]);
});

test("a window that reaches a hair beyond the range is still within it", () => {
  const chosen = years(1990, 2000);
  expect(after(chosen, years(1989.95, 1993))).toEqual([WHOLE, chosen, years(1989.95, 1993)]);
  expect(after(chosen, years(1990.05, 2000.05)), "and the range moved so is no other").toEqual([
    WHOLE,
    years(1990.05, 2000.05),
  ]);
});
