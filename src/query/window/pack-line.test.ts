import { describe, expect, test } from "vitest";
import { CLEARANCE, MARK } from "./geometry.ts";
import { choices, Line, labelAgain } from "./pack-line.ts";
import type { Named } from "./window.testing.ts";

const unit = (left: number, labelPx: number | null, widthPx = 16): Named => ({
  events: 1,
  members: [left],
  anchor: left,
  mark: { left, right: left + widthPx },
  labelPx,
});
const bounds = { left: 0, right: 1_000 };
const sides = (of: Named) => [...choices(of, bounds)].map(({ side }) => side);

describe("a label stands", () => {
  test.each([
    ["right of its mark, else left", unit(500, 100), ["right", "left"]],
    ["left at the right edge", unit(950, 100), ["left"]],
    ["right at the left edge", unit(10, 100), ["right"]],
    ["in its bar where that is long enough", unit(100, 100, 400), ["middle"]],
    ["nowhere where both edges are near", unit(500, 600), []],
    ["nowhere where there is none", unit(500, null), ["none"]],
  ])("%s", (_, of, expected) => {
    expect(sides(of)).toEqual(expected);
  });

  test("with the air that keeps its neighbour's words apart from it", () => {
    const [right] = choices(unit(500, 100), bounds);
    expect(right?.box.right).toBe(516 + MARK.labelGap + 100 + CLEARANCE.label);
  });
});

describe("a line", () => {
  test("is free where nothing stands, of what was there before it too", () => {
    const line = new Line<Named>([{ left: 300, right: 400 }]);
    line.put(unit(0, null), 0, { side: "none", box: { left: 0, right: 100 } });
    expect(line.isFree({ left: 100, right: 300 })).toBe(true);
    expect(line.isFree({ left: 99, right: 300 })).toBe(false);
    expect(line.isFree({ left: 350, right: 360 })).toBe(false);
  });

  test("is free of marks where only words are in the way", () => {
    const line = new Line<Named>([]);
    line.put(unit(0, 100), 0, { side: "right", box: { left: 0, right: 140 } });
    expect(line.isFree({ left: 60, right: 80 })).toBe(false);
    expect(line.isFreeOfMarks({ left: 60, right: 80 })).toBe(true);
    expect(line.isFreeOfMarks({ left: 10, right: 80 })).toBe(false);
  });
});

test("words that had to go come back where the room is free again", () => {
  const line = new Line<Named>([]);
  line.put(unit(0, 50), 0, { side: "none", box: { left: 0, right: 18 } });
  line.put(unit(200, 5_000), 0, { side: "none", box: { left: 198, right: 218 } });
  labelAgain(line, bounds);
  expect(line.placed.map(({ side }) => side)).toEqual(["right", "none"]);
});
