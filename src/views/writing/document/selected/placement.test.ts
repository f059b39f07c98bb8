import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asLines, type Box, placeBeside } from "./placement.ts";

const COLUMN: Box = { left: 0, top: 0, right: 560, bottom: 2_000 };
const SEEN: Box = { left: -200, top: 0, right: 900, bottom: 800 };
const SIZE = { width: 370, height: 32 };

const line = (top: number, right = 560, left = 0): Box => ({ left, top, right, bottom: top + 27 });
const boxOf = ({ left, top }: { left: number; top: number }, size = SIZE): Box => ({
  left,
  top,
  right: left + size.width,
  bottom: top + size.height,
});
const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("the box beside selected words", () => {
  test("stands above them in the free end of a line", () => {
    const selected = [line(300)];
    const lines = [line(230), line(257, 130), ...selected, line(327)];
    const place = placeBeside({ selected, lines, column: COLUMN, seen: SEEN }, SIZE);
    expect(place).toEqual({ left: 190, top: 263 });
  });

  test("stands behind their last line where that ends early and no line above does", () => {
    const selected = [line(300), line(327, 120)];
    const lines = [line(273), ...selected, line(370)];
    expect(placeBeside({ selected, lines, column: COLUMN, seen: SEEN }, SIZE)).toEqual({
      left: 190,
      top: 327,
    });
  });

  test("goes on into the margin where the line above leaves too little, unless a note is there", () => {
    const selected = [line(300)];
    const lines = [line(257, 300), ...selected, line(327)];
    const around = { selected, lines, column: COLUMN, seen: SEEN };
    expect(placeBeside(around, SIZE)).toEqual({ left: 308, top: 263 });
    const noted = { ...around, lines: [...lines, line(257, 800, 604)] };
    expect(placeBeside(noted, SIZE).left).not.toBe(308);
  });

  test("of a text from right to left stands in the free left end", () => {
    const selected = [line(300)];
    const lines = [line(257, 560, 430), ...selected];
    expect(placeBeside({ selected, lines, column: COLUMN, seen: SEEN }, SIZE).left).toBe(0);
  });

  const tops = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 });
  const surroundings = tops.chain((all) => {
    const sorted = all.sort((a, b) => a - b);
    return fc
      .tuple(
        fc.array(fc.integer({ min: 20, max: 560 }), {
          minLength: sorted.length,
          maxLength: sorted.length,
        }),
        fc.nat(sorted.length - 1),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -300, max: 300 }),
      )
      .map(([ends, from, count, scrolled]) => {
        const lines = sorted.map((rank, i) => line(rank * 27, ends[i]));
        const seen = { ...SEEN, top: scrolled, bottom: scrolled + 800 };
        return { lines, selected: lines.slice(from, from + count), column: COLUMN, seen };
      });
  });

  test("is never off the screen", () => {
    fc.assert(
      fc.property(surroundings, (around) => {
        const box = boxOf(placeBeside(around, SIZE));
        expect(box.top).toBeGreaterThanOrEqual(around.seen.top);
        expect(box.bottom).toBeLessThanOrEqual(around.seen.bottom);
        expect(box.left).toBeGreaterThanOrEqual(around.seen.left);
        expect(box.right).toBeLessThanOrEqual(around.seen.right);
      }),
    );
  });

  test("is never over the selected words where there is room above or below them", () => {
    fc.assert(
      fc.property(surroundings, (around) => {
        const { selected, seen } = around;
        const top = Math.min(...selected.map((each) => each.top));
        const bottom = Math.max(...selected.map((each) => each.bottom));
        fc.pre(top >= seen.top + 40 && bottom <= seen.bottom);
        const box = boxOf(placeBeside(around, SIZE));
        expect(selected.some((each) => meet(box, each))).toBe(false);
      }),
    );
  });
});

test("words that are told apart are one line", () => {
  const parts = [line(0, 100), { ...line(1, 300, 100) }, line(27, 200)];
  expect(asLines(parts)).toEqual([
    { left: 0, top: 0, right: 300, bottom: 28 },
    { left: 0, top: 27, right: 200, bottom: 54 },
  ]);
});
