import fc from "fast-check";
import { expect, test } from "vitest";
import { settled } from "./settle.ts";

const wishes = fc
  .array(
    fc.record({
      at: fc.integer({ min: -50, max: 900 }),
      size: fc.integer({ min: 1, max: 90 }),
      hold: fc.integer({ min: 1, max: 20 }),
    }),
    {
      maxLength: 30,
    },
  )
  .map((made) => made.toSorted((a, b) => a.at - b.at));

test("no label covers another, all are in their order, and where there is room none leaves the line", () => {
  fc.assert(
    fc.property(wishes, (given) => {
      const middles = settled(given, 800);
      expect(middles).toHaveLength(given.length);
      let end = 0;
      for (const [i, { size }] of given.entries()) {
        const middle = middles[i] ?? Number.NaN;
        expect(middle - size / 2).toBeGreaterThanOrEqual(end - 1e-6);
        end = middle + size / 2;
      }
      const total = given.reduce((sum, { size }) => sum + size, 0);
      expect(end).toBeLessThanOrEqual(Math.max(800, total) + 1e-6);
    }),
  );
});

test("a label that nothing pushes stands at its mark", () => {
  expect(
    settled(
      [
        { at: 30, size: 40, hold: 1 },
        { at: 200, size: 40, hold: 1 },
      ],
      800,
    ),
  ).toEqual([30, 200]);
});

test("labels of one place part evenly about it", () => {
  expect(
    settled(
      [100, 100, 100].map((at) => ({ at, size: 40, hold: 1 })),
      800,
    ),
  ).toEqual([60, 100, 140]);
});

test("a label that holds on hardest moves least", () => {
  const [one = 0, other = 0] = settled(
    [
      { at: 100, size: 40, hold: 9 },
      { at: 100, size: 40, hold: 1 },
    ],
    800,
  );
  expect(100 - one).toBeLessThan(other - 100);
});
