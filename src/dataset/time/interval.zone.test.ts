import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  contains,
  duration,
  EARLIEST,
  hull,
  type Interval,
  intersection,
  interval,
  LATEST,
  overlaps,
} from "./interval.ts";

const bound = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(EARLIEST, LATEST));
const spans = fc
  .tuple(bound, bound)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): Interval => interval(Math.min(a, b), Math.max(a, b)));

test.each([
  [1, 1],
  [2, 1],
  [Number.NaN, 1],
  [1, Number.NaN],
  [LATEST, LATEST],
])("%d to %d is not an interval", (start, end) => {
  expect(() => interval(start, end)).toThrow(RangeError);
});

test("overlap is symmetric", () =>
  fc.assert(fc.property(spans, spans, (a, b) => overlaps(a, b) === overlaps(b, a))));

test("touching is not overlapping", () =>
  fc.assert(
    fc.property(fc.tuple(bound, bound, bound), (bounds) => {
      const [a, b, c] = bounds.sort((x, y) => x - y);
      if (a === undefined || b === undefined || c === undefined || !(a < b && b < c)) return true;
      return !overlaps(interval(a, b), interval(b, c));
    }),
  ));

test("two spans overlap exactly when they share a part, and both contain it", () =>
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const shared = intersection(a, b);
      if (shared === null) return !overlaps(a, b);
      return overlaps(a, b) && contains(a, shared) && contains(b, shared);
    }),
  ));

test("a hull holds both and nothing beyond them", () =>
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const both = hull(a, b);
      const tight = [a.start, b.start].includes(both.start) && [a.end, b.end].includes(both.end);
      return tight && contains(both, a) && contains(both, b);
    }),
  ));

test("what is contained overlaps and is no longer than what holds it", () =>
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      if (!contains(a, b)) return true;
      return overlaps(a, b) && duration(b) <= duration(a);
    }),
  ));
