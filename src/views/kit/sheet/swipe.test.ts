import { expect, test } from "vitest";
import { swipeOf } from "./swipe.ts";

const from = { x: 300, y: 600 };

test("a finger that goes sideways turns the page to that side", () => {
  expect(swipeOf(from, { x: 180, y: 620 })).toBe("left");
  expect(swipeOf(from, { x: 380, y: 590 })).toBe("right");
});

test("a press and a scroll turn nothing", () => {
  expect(swipeOf(from, { x: 290, y: 602 })).toBeNull();
  expect(swipeOf(from, { x: 220, y: 400 })).toBeNull();
});
