import { expect, test } from "vitest";
import { interval } from "../dataset/time/interval.ts";
import { binCounts } from "./spark.ts";

test("the shape of an episode counts each event once, where it begins", () => {
  const extents = [interval(0, 1), interval(9, 30), interval(10, 11), interval(39, 40)];
  expect(binCounts(extents, interval(0, 40), 4)).toEqual([2, 1, 0, 1]);
});

test("an event that begins before the episode, or has no start, is not left out", () => {
  const open = { start: Number.NEGATIVE_INFINITY, end: 25 };
  expect(binCounts([interval(-50, 5), open, interval(99, 100)], interval(0, 40), 4)).toEqual([
    1, 0, 1, 1,
  ]);
});
