import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLEARANCE, MARK } from "../../../query/window/geometry.ts";
import { type Labelled, placeLabels } from "./label-places.ts";

const WIDTH = 1_000;
const at = (left: number, more: Partial<Labelled> = {}): Labelled => {
  const labelPx = more.labelPx ?? 200;
  return {
    line: 0,
    mark: { left, right: left + 16 },
    labelPx,
    side: "right",
    isOpen: false,
    otherDatesPx: 0,
    decided: null,
    count: 0,
    words: () => ({
      title: "A treaty",
      titlePx: labelPx - 40,
      note: "says Kim",
      notePx: 40,
      isBold: false,
      direction: "ltr",
    }),
    ...more,
  };
};
const labelSides = (marks: readonly Labelled[], widthPx: number) =>
  placeLabels(marks, widthPx).map(({ side }) => side);

test("a label that the edge would cut turns to the other side", () => {
  expect(labelSides([at(900)], WIDTH)).toEqual(["left"]);
  expect(labelSides([at(60, { side: "left" })], WIDTH)).toEqual(["right"]);
});

test("a label in full view stays where the layout put it", () => {
  expect(labelSides([at(100), at(500, { side: "left", line: 1 })], WIDTH)).toEqual([
    "right",
    "left",
  ]);
});

test("a mark without a label gets one where its row has room", () => {
  expect(labelSides([at(400, { side: "none" })], WIDTH)).toEqual(["right"]);
  expect(labelSides([at(400, { side: "none" }), at(440)], WIDTH)).toEqual(["left", "right"]);
});

describe("the title of an open event with another date", () => {
  const decided = { wordsPx: null };
  const open = at(700, { isOpen: true, decided, otherDatesPx: 120, labelPx: 200 });

  test("turns to the left where its other date would push it out of view", () => {
    const [place] = placeLabels([open], WIDTH);
    expect(place?.side).toBe("left");
    expect(place?.label?.x).toBeGreaterThanOrEqual(0);
  });

  test("leaves its note out where the left edge would cut it", () => {
    const mark = { left: 180, right: 196 };
    const [place] = placeLabels([{ ...open, mark, otherDatesPx: 700 }], WIDTH);
    expect(place?.label?.text.note).toBe("");
    expect(place?.label?.x).toBeGreaterThanOrEqual(0);
  });

  test("stays beyond its other date where there is room", () => {
    expect(labelSides([{ ...open, otherDatesPx: 60 }], WIDTH)).toEqual(["right"]);
  });

  test("does not turn onto a neighbour", () => {
    const neighbour = at(500, { decided, labelPx: 100 });
    expect(labelSides([neighbour, open], WIDTH)).toEqual(["right", "right"]);
  });
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
  expect(labelSides([at(-100), at(1_010, { side: "left", line: 1 })], WIDTH)).toEqual([
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

describe("a label is decided once:", () => {
  const labelOf = (mark: Labelled) => placeLabels([mark], WIDTH)[0]?.label ?? null;

  test("right of its mark, left of it, or in the middle of what is on the screen of its bar", () => {
    expect(labelOf(at(100))?.x).toBe(116 + MARK.labelGap);
    expect(labelOf(at(500, { side: "left" }))?.x).toBe(500 - MARK.labelGap - 200);
    const bar = at(0, { mark: { left: -400, right: 600 }, side: "middle" });
    expect(labelOf(bar)).toMatchObject({ x: 300 - 100, besidePx: CLEARANCE.paperInBar });
  });

  test("a mark that has no room for one gets it when it is open, where there is more room", () => {
    const crowd = (more: Partial<Labelled>) => [
      at(700, { side: "none", ...more }),
      at(500, { mark: { left: 500, right: 690 }, labelPx: 0, side: "none" }),
      at(730, { mark: { left: 730, right: 990 }, labelPx: 0, side: "none" }),
    ];
    expect(placeLabels(crowd({}), WIDTH)[0]).toEqual({ side: "none", label: null });
    const [open] = placeLabels(crowd({ isOpen: true }), WIDTH);
    expect(open).toMatchObject({ side: "none", label: { x: 700 - MARK.labelGap - 200 } });
  });

  test("the open event's label begins after its other dates", () => {
    const open = at(100, { isOpen: true, otherDatesPx: 40 });
    expect(labelOf(open)?.x).toBe(116 + 40 + CLEARANCE.otherDate);
  });

  test("the open event's label goes without its note where the edge would cut it", () => {
    const open = (left: number) =>
      labelOf(at(left, { isOpen: true, otherDatesPx: 40, labelPx: 200 }));
    expect(open(100)?.text).toMatchObject({ note: "says Kim", notePx: 40 });
    expect(open(750)?.text).toMatchObject({ title: "A treaty", note: "", notePx: 0 });
  });

  test("words are measured only for the labels that are shown", () => {
    const words = () => {
      throw new Error("measured in vain");
    };
    expect(placeLabels([at(-100, { words }), at(1_100, { words })], WIDTH)).toEqual([
      { side: "none", label: null },
      { side: "none", label: null },
    ]);
  });
});
