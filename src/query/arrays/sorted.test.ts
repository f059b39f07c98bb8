import fc from "fast-check";
import { expect, test } from "vitest";
import { firstIndex } from "./sorted.ts";

const sorted = fc.array(fc.integer({ min: 0, max: 9 })).map((values) => values.sort());

test("nothing in order is missed: the first is found as by going through them all", () => {
  fc.assert(
    fc.property(sorted, fc.nat(), fc.integer({ min: -1, max: 10 }), (values, from, least) => {
      const low = from % (values.length + 1);
      const found = values.findIndex((value, index) => index >= low && value >= least);
      expect(firstIndex(low, values.length, (index) => (values[index] ?? 0) >= least)).toBe(
        found < 0 ? values.length : found,
      );
    }),
  );
});

test("a search in a million asks twenty times, and never outside of its bounds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (first) => {
      const asked: number[] = [];
      const found = firstIndex(10, 1_000_000, (index) => {
        asked.push(index);
        return index >= first;
      });
      expect(found).toBe(Math.max(10, first));
      expect(asked.length).toBeLessThanOrEqual(20);
      expect(asked.every((index) => index >= 10 && index < 1_000_000)).toBe(true);
    }),
  );
});
