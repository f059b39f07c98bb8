import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPACT } from "../../../query/window/geometry.ts";
import type { LaneBand, Mark } from "../../../query/window/mark.ts";
import { bandsOf } from "./bands.ts";
import { laneOf } from "./lanes.testing.ts";
import { steadyLanes } from "./steady-lanes.ts";

const markAt = (lane: number, line: number): Mark => ({
  type: "cluster",
  id: `${lane} ${line}`,
  events: 2,
  extent: { start: 0, end: 1 },
  bar: { from: 0, to: 1 },
  ticks: [],
  title: { text: "Two treaties", lang: "" },
  lead: "a",
  members: ["a", "b"],
  together: false,
  hue: null,
  lane,
  line,
  label: "right",
});
/** A mark in each line of each lane. */
const marksIn = (lanes: readonly LaneBand[]): readonly Mark[] =>
  lanes.flatMap(({ lines }, at) => Array.from({ length: lines }, (_, line) => markAt(at, line)));
const layout = (lanes: readonly LaneBand[]) => ({ spacing: COMPACT, lanes, marks: marksIn(lanes) });
const lanes = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 3 })), {
    minLength: 3,
    maxLength: 3,
  })
  .map((all) => all.map(([lines, inView], i) => laneOf(String(i), lines, inView)));

test("while a hand moves the window, what it points at goes neither up nor down", () => {
  fc.assert(
    fc.property(lanes, lanes, fc.boolean(), (before, next, namesAbove) => {
      const held = steadyLanes(layout(next), layout(before));
      const [was, is] = [layout(before), held].map((each) => bandsOf(each, namesAbove));
      if (before.every(({ inView }) => inView > 0)) expect(is).toEqual(was);
    }),
  );
});

test("while a hand moves the window, every mark stands in its lane, and those that share a line leave the words to who has it", () => {
  fc.assert(
    fc.property(lanes, lanes, (before, next) => {
      const own = layout(next);
      const held = steadyLanes(own, layout(before));
      expect(held.marks.map(({ lane }) => lane)).toEqual(own.marks.map(({ lane }) => lane));
      for (const [i, { lane, line, words }] of held.marks.entries()) {
        const { lines = 0 } = held.lanes[lane] ?? {};
        const asked = own.marks[i]?.line ?? 0;
        expect(line).toBe(Math.min(asked, lines - 1));
        expect(words).toBe(asked < lines ? undefined : null);
      }
    }),
  );
});

test("an empty lane that gets marks has room for them at once", () => {
  const held = steadyLanes(layout([laneOf("nmd", 3, 2)]), layout([laneOf("nmd", 1, 0)]));
  expect(held.lanes[0]?.lines).toBe(3);
});

test("other lanes have their own height at once", () => {
  const next = layout([laneOf("nmd", 1, 2)]);
  expect(steadyLanes(next, layout([laneOf("abm", 4, 2)]))).toBe(next);
  expect(steadyLanes(next, null)).toBe(next);
});
