import fc from "fast-check";
import { expect, test } from "vitest";
import { MARK } from "../../../query/window/geometry.ts";
import { type Labelled, labelSides } from "./label-places.ts";

const WIDTH = 1_000;
const at = (left: number, more: Partial<Labelled> = {}): Labelled => ({
  row: 0,
  mark: { left, right: left + 16 },
  labelPx: 200,
  side: "right",
  ...more,
});

test("a label that the edge would cut turns to the other side", () => {
  expect(labelSides([at(900)], WIDTH)).toEqual(["left"]);
  expect(labelSides([at(60, { side: "left" })], WIDTH)).toEqual(["right"]);
});

test("a label in full view stays where the layout put it", () => {
  expect(labelSides([at(100), at(500, { side: "left", row: 1 })], WIDTH)).toEqual([
    "right",
    "left",
  ]);
});

test("a mark without a label gets one where its row has room", () => {
  expect(labelSides([at(400, { side: "none" })], WIDTH)).toEqual(["right"]);
  expect(labelSides([at(400, { side: "none" }), at(440)], WIDTH)).toEqual(["left", "right"]);
});

test("a label does not turn onto a neighbour", () => {
  expect(labelSides([at(700, { side: "left" }), at(900)], WIDTH)).toEqual(["left", "right"]);
});

test("a bar of which little is in view is not labelled across the edge", () => {
  const bar = at(-500, { mark: { left: -500, right: 60 }, side: "middle" });
  expect(labelSides([bar], WIDTH)).toEqual(["right"]);
  expect(labelSides([bar, at(100)], WIDTH)).toEqual(["none", "right"]);
});

test("a mark out of view leaves no label behind at the edge", () => {
  expect(labelSides([at(-100), at(1_010, { side: "left", row: 1 })], WIDTH)).toEqual([
    "none",
    "none",
  ]);
  const bar = at(-900, { mark: { left: -900, right: -20 }, side: "middle" });
  expect(labelSides([bar], WIDTH)).toEqual(["none"]);
});

test("what turns never covers what stands", () => {
  const marks = fc.array(
    fc.record({ left: fc.integer({ min: -200, max: 1_100 }), labelPx: fc.nat(250) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(marks, (drawn) => {
      const given = drawn.map(({ left, labelPx }) => at(left, { labelPx, side: "none" }));
      const boxes = labelSides(given, WIDTH).map((side, i) => {
        const { mark, labelPx } = given[i] ?? at(0);
        const reach = MARK.labelGap + labelPx;
        return {
          side,
          left: mark.left - (side === "left" ? reach : 0),
          right: mark.right + (side === "right" ? reach : 0),
        };
      });
      for (const [i, a] of boxes.entries()) {
        if (a.side === "none") continue;
        for (const b of boxes.slice(i + 1)) {
          expect(a.right <= b.left || b.right <= a.left).toBe(true);
        }
      }
    }),
  );
});
