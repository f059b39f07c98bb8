import { expect, test } from "vitest";
import { THRESHOLDS as is } from "./thresholds.ts";

/** What holds for each of them is tested on damaged copies: `find-in-copy-shipped.test.ts`. */
test("less must be alike where more speaks for a place", () => {
  expect(is.differenceUnconfirmed).toBeLessThan(is.differenceConfirmed);
  expect(is.shortAgrees).toBeGreaterThan(is.contextAgrees);
  expect(is.contextTells).toBeLessThan(is.sideTells);
  expect(is.sideTells).toBeLessThan(is.shortContext);
  expect(is.sideCounts).toBeLessThan(1);
});

test("a copy in which as many letters differ as may still shares runs enough to be looked at", () => {
  const shared = (1 - is.differenceConfirmed) ** is.runLength;
  expect(is.runsShared).toBeLessThan(shared / 2);
});

test("unrelated words of one language do not agree", () => {
  const unrelated = 0.3;
  expect(is.contextAgrees).toBeGreaterThan(unrelated);
});

test("two places that overlap by half are one, and never more than one that is half of another", () => {
  expect(is.samePlace).toBeGreaterThanOrEqual(0.5);
  expect(is.samePlace).toBeLessThan(1);
});
