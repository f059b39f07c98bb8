import fc from "fast-check";
import { expect, test } from "vitest";
import { TimeScale } from "../../../query/axis/time-scale.ts";
import { ROOMY } from "../../../query/window/geometry.ts";
import type { Mark } from "../../../query/window/mark.ts";
import { laneOf } from "../frame/lanes.testing.ts";
import { laneAt, laneShift, markAt, markShift, type Shown, topOf } from "./lane-shift.ts";

const SCALE = new TimeScale({ start: 0, end: 1_000 }, 1_000);

const mark = (lane: number, line: number, at: number, members: readonly string[]): Mark => ({
  type: "cluster",
  id: members.join("+"),
  events: members.length,
  extent: { start: at, end: at + 1 },
  bar: { from: at, to: at + 1 },
  ticks: [],
  title: { text: "Two treaties", lang: "" },
  lead: members[0] ?? "",
  members,
  together: false,
  hue: null,
  lane,
  line,
  label: "right",
});
const shown = (lines: readonly number[], marks: readonly Mark[] = []): Shown => ({
  scale: SCALE,
  namesAbove: false,
  layout: { spacing: ROOMY, lanes: lines.map((each, i) => laneOf(`${i}`, each)), marks },
});

test("a lane goes down by as much as the lanes above it grow, whatever becomes of itself", () => {
  const lines = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(lines, lines, (before, now) => {
      const above = (each: readonly number[]) => laneShift(2, shown([1, 1, 1]), shown(each));
      expect(laneShift(2, shown(before), shown(now))).toBe(above(now) - above(before));
      expect(laneShift(0, shown(before), shown(now))).toBe(0);
    }),
  );
});

test("a lane that is no more moves nothing", () => {
  expect(laneShift(1, shown([1, 1]), shown([1]))).toBe(0);
});

test("a mark that takes another line of its lane is followed there", () => {
  const [was, is] = [mark(0, 0, 500, ["a"]), mark(0, 3, 500, ["a"])];
  const [before, now] = [shown([4], [was]), shown([4], [is])];
  expect(markShift(was, 500, before, now)).toBe(topOf(is, now) - topOf(was, before));
  expect(markShift(was, 500, before, now)).toBeGreaterThan(0);
});

test("a cluster that comes apart under a hand is followed to what is nearest to the hand", () => {
  const was = mark(0, 0, 500, ["a", "b"]);
  const [far, near] = [mark(0, 2, 100, ["a"]), mark(0, 1, 700, ["b"])];
  const [before, now] = [shown([3], [was]), shown([3], [far, near])];
  expect(markShift(was, 690, before, now)).toBe(topOf(near, now) - topOf(was, before));
});

test("a mark that has gone leaves its lane to be followed", () => {
  const was = mark(1, 0, 500, ["a"]);
  const [before, now] = [shown([1, 1], [was]), shown([5, 1])];
  expect(markShift(was, 500, before, now)).toBe(laneShift(1, before, now));
});

test("a hand points at the mark in its line that it is on or beside, or on whose words it is", () => {
  const [left, right] = [mark(0, 0, 200, ["a"]), mark(0, 0, 600, ["b"])];
  const all = shown([2], [left, right, mark(0, 1, 300, ["c"])]);
  const y = topOf(left, all) + 1;
  expect(markAt({ x: 220, y }, all, null)).toBe(left);
  expect(markAt({ x: 400, y }, all, null)).toBeNull();
  expect(markAt({ x: 400, y }, all, "cluster:a")).toBe(left);
  expect(markAt({ x: 300, y }, all, "cluster:c")).toBeNull();
});

test("above all lanes it is the first that is held", () => {
  expect(laneAt(-40, shown([1, 1]))).toBe(0);
  expect(laneAt(10_000, shown([1, 1]))).toBe(1);
});
