import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, isFree, nameBoxes, type PeakName, placeNames } from "./name-places.ts";

const strip = { widthPx: 400, lineTops: [20, 34], linePx: 14 };
const peak = (leftPx: number, ...widthsPx: number[]): PeakName => ({
  leftPx,
  rightPx: leftPx + 4,
  widthsPx,
});

describe("a name of two lines", () => {
  test("stands at the left of its peak", () => {
    expect(placeNames([peak(300, 80, 120)], [], strip)).toEqual([{ side: "left", lines: 2 }]);
  });

  test("goes to the right where the strip begins too near", () => {
    expect(placeNames([peak(60, 80, 120)], [], strip)).toEqual([{ side: "right", lines: 2 }]);
  });

  test("gives up its second line before its side is given up for good", () => {
    const taken = [{ left: 190, right: 200, top: 34, bottom: 48 }];
    expect(placeNames([peak(300, 80, 120)], taken, strip)).toEqual([{ side: "left", lines: 1 }]);
  });

  test("is left out where nothing of it has room", () => {
    const taken = [{ left: 0, right: 400, top: 0, bottom: 60 }];
    expect(placeNames([peak(300, 80, 120)], taken, strip)).toEqual([null]);
  });

  test("has one line where there is height for one", () => {
    const low = { ...strip, lineTops: [15] };
    expect(placeNames([peak(300, 80, 120)], [], low)).toEqual([{ side: "left", lines: 1 }]);
  });
});

describe("a frame", () => {
  const sides = (left: number, right: number): Box[] =>
    [left, right].map((at) => ({ left: at - 3, right: at + 3, top: 10, bottom: 58 }));

  test("whose side would cross a name has the name on the other side of its peak", () => {
    expect(placeNames([peak(200, 80)], [], strip, sides(40, 160))).toEqual([
      { side: "right", lines: 1 },
    ]);
  });

  test("takes no name away that has no other place", () => {
    expect(placeNames([peak(200, 80)], [], strip, sides(160, 250))).toEqual([
      { side: "left", lines: 1 },
    ]);
  });
});

test("a frame around a peak has room between its bars and its name", () => {
  const at = peak(300, 80);
  const [place] = placeNames([at], [], strip);
  const [box] = place ? nameBoxes(at, place, strip) : [];
  expect(at.leftPx - (box?.right ?? 0)).toBeGreaterThan(8);
});

test("of two peaks side by side the higher is named where both cannot be", () => {
  const [first, second] = placeNames([peak(390, 150), peak(235, 220)], [], strip);
  expect(first).toEqual({ side: "left", lines: 1 });
  expect(second).toEqual({ side: "left", lines: 1 });
  expect(placeNames([peak(390, 150), peak(250, 260)], [], strip)[1]).toBeNull();
});

test("no name covers another or a bar, and all are inside the strip", () => {
  const px = fc.integer({ min: 0, max: 400 });
  const name = fc
    .tuple(px, fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 2 }))
    .map(([left, widths]) => peak(left, ...widths));
  const bar = fc
    .tuple(px, fc.integer({ min: 1, max: 40 }))
    .map(([left, height]): Box => ({ left, right: left + 3, top: 58 - height, bottom: 58 }));
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 6 }),
      fc.array(bar, { maxLength: 8 }),
      (names, bars) => {
        const boxes = placeNames(names, bars, strip).flatMap((place, i) => {
          const each = names[i];
          return place && each ? nameBoxes(each, place, strip) : [];
        });
        for (const [i, box] of boxes.entries()) {
          expect(isFree(box, [...bars, ...boxes.toSpliced(i, 1)], strip.widthPx)).toBe(true);
        }
      },
    ),
  );
});
