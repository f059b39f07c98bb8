import fc from "fast-check";
import { expect, test } from "vitest";
import { type Foot, placeTies } from "./ties.ts";

const GAP = { top: 300, bottom: 360 };
const foot = (x: number, wide = 0): Foot => ({
  x,
  reach: { left: x - wide / 2, right: x + wide / 2 },
  y: 100,
  isSeen: true,
});
const tie = (number: number, from: Foot, to: Foot) => ({
  number,
  first: `a${number}`,
  second: `b${number}`,
  isZero: false,
  from,
  to,
});

test("a band makes a wedge with all four corners, and two days make a line", () => {
  const [line, wedge] = placeTies(
    [tie(1, foot(10), foot(10)), tie(2, foot(50), foot(400, 90))],
    GAP,
  );
  expect(line?.wedge).toBeNull();
  expect(wedge?.wedge).toEqual([
    { x: 50, y: 300 },
    { x: 50, y: 300 },
    { x: 445, y: 360 },
    { x: 355, y: 360 },
  ]);
});

test("a step as fast as the other is upright, and the slower it is the more it slants", () => {
  const [same, later] = placeTies([tie(1, foot(10), foot(10)), tie(2, foot(10), foot(400))], GAP);
  const slant = (path: typeof same) => (path?.path[2]?.x ?? 0) - (path?.path[1]?.x ?? 0);
  expect(slant(same)).toBe(0);
  expect(slant(later)).toBe(390);
});

test("the numbers of up to seven ties do not cover each other where there is a place", () => {
  const xs = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(xs, (places) => {
      const ties = placeTies(
        places.map((place, i) => tie(i + 1, foot(place * 40), foot(place * 40))),
        GAP,
      );
      for (const a of ties) {
        for (const b of ties) {
          if (a === b) continue;
          const isClear =
            Math.abs(a.label.x - b.label.x) >= 17 || Math.abs(a.label.y - b.label.y) >= 17;
          expect(isClear).toBe(true);
        }
      }
    }),
  );
});

test("a mark out of sight has a line that leaves, and none in its track", () => {
  const [gone] = placeTies([tie(1, foot(10), { ...foot(5_000), isSeen: false })], GAP);
  expect(gone?.path.at(-1)).toEqual({ x: 5_000, y: 360 });
  expect(gone?.path).toHaveLength(3);
});
