import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, flagPlace } from "./flag-place.ts";

const ROOM: Box = { left: 0, top: 0, width: 900, height: 500 };

const boxes = fc.record({
  left: fc.integer({ min: -50, max: 900 }),
  top: fc.integer({ min: 0, max: 480 }),
  width: fc.integer({ min: 10, max: 300 }),
  height: fc.constant(25),
});

const covers = (a: Box, b: Box) =>
  Math.min(a.left + a.width, b.left + b.width) > Math.max(a.left, b.left) &&
  Math.min(a.top + a.height, b.top + b.height) > Math.max(a.top, b.top);

test("the words stay in the room, and cover nothing where a line near them is free", () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 25 }), boxes, (taken, mark) => {
      const wish = { left: mark.left, top: mark.top, width: 110, height: 20 };
      const place = flagPlace(wish, taken, ROOM);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + place.width).toBeLessThanOrEqual(900);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.top + place.height).toBeLessThanOrEqual(500);
      const lowest = Math.min(480, wish.top + 200);
      const isLowestFree = taken.every((each) => each.top + each.height <= wish.top + 160);
      if (isLowestFree && lowest >= wish.top + 185) {
        expect(taken.some((each) => covers(place, each))).toBe(false);
      }
    }),
  );
});

test("where nothing is, they stand where they would stand best", () => {
  const wish = { left: 300, top: 200, width: 110, height: 20 };
  expect(flagPlace(wish, [], ROOM)).toEqual(wish);
  const over = { left: 290, top: 195, width: 60, height: 30 };
  expect(covers(flagPlace(wish, [over], ROOM), over)).toBe(false);
});
