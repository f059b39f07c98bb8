import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import type { Folding } from "../axis/folding.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { regionsOf } from "./regions.ts";

const folding: Folding = {
  parts: [
    { interval: interval(0, 800), place: interval(0, 200), folded: true },
    { interval: interval(800, 1000), place: interval(200, 1000), folded: false },
  ],
};

test("an even axis is one stretch in view, and a width beyond either edge", () => {
  expect(regionsOf(scaleOf(interval(0, 100), 1000))).toEqual([
    { left: -1000, right: 0, folded: false, inView: false },
    { left: 0, right: 1000, folded: false, inView: true },
    { left: 1000, right: 2000, folded: false, inView: false },
  ]);
});

test("no words cross a torn edge: each part of a folded axis is a stretch of its own", () => {
  const inView = regionsOf(scaleOf(interval(0, 1000), 1000, folding)).filter((each) => each.inView);
  expect(inView).toEqual([
    { left: 0, right: 200, folded: true, inView: true },
    { left: 200, right: 1000, folded: false, inView: true },
  ]);
});

test("zoomed into one part, the axis is even again", () => {
  const inView = regionsOf(scaleOf(interval(850, 900), 1000, folding)).filter(
    (each) => each.inView,
  );
  expect(inView).toEqual([{ left: 0, right: 1000, folded: false, inView: true }]);
});
