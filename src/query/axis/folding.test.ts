import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, interval } from "../../dataset/time/interval.ts";
import {
  EVEN,
  type Folding,
  placeAround,
  stretchAt,
  stretchOf,
  toAxis,
  toTime,
} from "./folding.ts";

const year = (value: number): number => Date.UTC(value, 0, 1);

/** Long quiet years, a busy one, quiet years again: each as wide as the other. */
const folding: Folding = {
  parts: [
    {
      interval: interval(year(1955), year(2001)),
      place: interval(0, 1000),
      folded: true,
    },
    {
      interval: interval(year(2001), year(2002)),
      place: interval(1000, 2000),
      folded: false,
    },
    {
      interval: interval(year(2002), year(2025)),
      place: interval(2000, 3000),
      folded: true,
    },
  ],
};

const times = fc.integer({ min: year(1900), max: year(2100) });

describe("a folded axis", () => {
  test("keeps the order of time", () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        if (a < b) expect(toAxis(folding, a)).toBeLessThan(toAxis(folding, b));
      }),
    );
  });

  test("leads back to the time it came from, beyond its ends too", () => {
    fc.assert(
      fc.property(times, (time) => {
        expect(Math.abs(toTime(folding, toAxis(folding, time)) - time)).toBeLessThan(1);
      }),
    );
  });

  test("is even inside each part", () => {
    const at = (time: number) => toAxis(folding, time);
    const [may, june, july] = [Date.UTC(2001, 4, 1), Date.UTC(2001, 4, 31), Date.UTC(2001, 5, 30)];
    expect(at(june) - at(may)).toBeCloseTo(at(july) - at(june));
  });

  test("begins and ends each part where its neighbour ends and begins", () => {
    expect([1955, 2001, 2002, 2025].map((each) => toAxis(folding, year(each)))).toEqual([
      0, 1000, 2000, 3000,
    ]);
  });

  test("says between which breaks a span of time lies", () => {
    const around = (from: number, to: number) => {
      const { start, end } = placeAround(folding, from, to);
      return [start, end];
    };
    expect(around(year(1960), year(1970))).toEqual([0, 1000]);
    expect(around(year(2001), year(2001))).toEqual([1000, 2000]);
    expect(around(year(2001), year(2002))).toEqual([1000, 2000]);
    expect(around(year(2000), year(2002) + 1)).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(around(year(2030), year(2040))).toEqual([2000, Number.POSITIVE_INFINITY]);
    expect(placeAround(EVEN, 0, 1)).toEqual({
      start: Number.NEGATIVE_INFINITY,
      end: Number.POSITIVE_INFINITY,
    });
  });

  test("leaves an open end open", () => {
    expect(toAxis(folding, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(toAxis(folding, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  });

  test("gives a busy part more room a day than a quiet one", () => {
    const [quiet, busy] = folding.parts;
    if (!quiet || !busy) throw new Error("two parts at least");
    expect(stretchOf(busy) * DAY_MS).toBeGreaterThan(40 * stretchOf(quiet) * DAY_MS);
  });
});

test("an even axis has each time where it is", () => {
  fc.assert(
    fc.property(times, (time) => {
      expect(toAxis(EVEN, time)).toBe(time);
    }),
  );
});

test("a place of the axis says how long a day is there", () => {
  const [first, busy] = folding.parts;
  if (!first || !busy) throw new Error("the folding has no parts");
  expect(stretchAt(folding, 500)).toBe(stretchOf(first));
  expect(stretchAt(folding, 1_000)).toBe(stretchOf(busy));
  expect(stretchAt(EVEN, 500)).toBe(1);
});
