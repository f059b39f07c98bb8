import fc from "fast-check";
import { expect, test } from "vitest";
import { roundStep, roundYearAfter, roundYearAt } from "./round-years.ts";

const years = fc.integer({ min: -3_000, max: 3_000 });
const steps = fc.constantFrom(1, 2, 5, 10, 50, 100);

function from(year: number, step: number, count: number): readonly number[] {
  const found = [roundYearAt(year, step)];
  while (found.length < count) found.push(roundYearAfter(found.at(-1) ?? 0, step));
  return found;
}

test("an axis is divided at 200 BC, 100 BC, AD 1 and AD 100, and at no year 0", () => {
  expect(from(-150, 100, 4)).toEqual([-199, -99, 1, 100]);
  expect(from(-7, 5, 5)).toEqual([-9, -4, 1, 5, 10]);
  expect(from(1968, 10, 3)).toEqual([1960, 1970, 1980]);
});

test("an axis of single years leaves none out: 1 BC is followed by AD 1", () => {
  expect(from(-1, 1, 4)).toEqual([-1, 0, 1, 2]);
});

test("every year lies between two divisions, no further apart than the step", () => {
  fc.assert(
    fc.property(years, steps, (year, step) => {
      const before = roundYearAt(year, step);
      const after = roundYearAfter(year, step);
      expect(before).toBeLessThanOrEqual(year);
      expect(after).toBeGreaterThan(year);
      expect(after - before).toBeLessThanOrEqual(step);
      expect(roundYearAfter(before, step)).toBe(after);
      expect(roundYearAt(after, step)).toBe(after);
    }),
  );
});

test("a step is 1, 2 or 5 of a power of ten, the first that has room, without a largest", () => {
  const wide = (least: number) => roundStep((years) => years >= least);
  expect([1, 11, 21, 300, 1_500, 30_000].map(wide)).toEqual([10, 20, 50, 500, 2_000, 50_000]);
  expect(roundStep(() => false)).toBeGreaterThan(270_000);
});
