import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaneBand } from "../../../query/window/mark.ts";
import { bandsOf } from "./bands.ts";
import { steadyLanes } from "./steady-lanes.ts";

const lane = (key: string, lines: number, inView: number): LaneBand => {
  return {
    key,
    lines,
    inView,
    values: 1,
    label: null,
    hue: null,
    events: 9,
    having: 9,
    before: null,
    after: null,
  };
};
const layout = (lanes: readonly LaneBand[]) => ({ compact: true, lanes });
const lanes = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 3 })), {
    minLength: 3,
    maxLength: 3,
  })
  .map((all) => all.map(([lines, inView], i) => lane(String(i), lines, inView)));

test("while a hand moves the window, no lane gets lower and each has room for its marks", () => {
  fc.assert(
    fc.property(lanes, lanes, fc.boolean(), (before, next, namesAbove) => {
      const held = steadyLanes(layout(next), layout(before));
      const [was, is, own] = [layout(before), held, layout(next)].map((each) => {
        const { edges, heightPx } = bandsOf(each, namesAbove);
        return [...edges.slice(1), heightPx].map((edge, i) => edge - (edges[i] ?? 0));
      });
      for (const [i, height] of (is ?? []).entries()) {
        expect(height).toBeGreaterThanOrEqual(Math.max(was?.[i] ?? 0, own?.[i] ?? 0));
      }
    }),
  );
});

test("other lanes have their own height at once", () => {
  const next = layout([lane("nmd", 1, 2)]);
  expect(steadyLanes(next, layout([lane("abm", 4, 2)]))).toBe(next);
  expect(steadyLanes(next, null)).toBe(next);
});
