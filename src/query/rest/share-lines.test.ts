import { expect, test } from "vitest";
import { joinUnits, PLOT_PX, unit, wide, words } from "./rest.testing.ts";
import type { Words } from "./rest-unit.ts";
import { settleLane } from "./settle-lane.ts";
import { namedBy, shareLines } from "./share-lines.ts";

const regions = [wide(0, PLOT_PX)];
const sameDay = (count: number) =>
  Array.from({ length: count }, (_, row) => unit(row, { at: 300 }));
const share = (crowds: readonly number[], lines: number, most = 14) =>
  shareLines(crowds.length, { lines, most }, (lane, own) =>
    settleLane(sameDay(crowds[lane] ?? 0), regions, own, joinUnits),
  ).map((lane) => lane.lines);

test("a lane of one event has one line, however much height is left", () => {
  expect(share([1], 20)).toEqual([1]);
});

test("each event of a day has a line of its own where there is height for it", () => {
  expect(share([4, 1], 10)).toEqual([4, 1]);
});

test("no more lines are given than there are, and none beyond what one lane may have", () => {
  expect(share([9, 9], 8).reduce((sum, each) => sum + each)).toBeLessThanOrEqual(8);
  expect(share([9], 40, 5)).toEqual([5]);
});

test("every lane keeps its line where the height is not enough for all", () => {
  expect(share([3, 3, 3], 1)).toEqual([1, 1, 1]);
});

test("no line is given for what is not on the screen", () => {
  const beyond = sameDay(4).map((each) => ({ ...each, isSeen: false }));
  const shared = shareLines(1, { lines: 10, most: 14 }, (_, lines) =>
    settleLane([unit(9, { at: 600 }), ...beyond], regions, lines, joinUnits),
  );
  expect(shared.map(({ lines }) => lines)).toEqual([1]);
});

test("a lane with nothing on the screen takes no line from those with something", () => {
  const beyond = sameDay(4).map((each) => ({ ...each, isSeen: false }));
  const crowds = [sameDay(4), beyond, beyond];
  const shared = shareLines(3, { lines: 4, most: 14 }, (lane, lines) =>
    settleLane(crowds[lane] ?? [], regions, lines, joinUnits),
  );
  expect(shared[0]?.lines).toBe(4);
});

test("a title each names more than one title for a crowd", () => {
  const apart = settleLane(sameDay(6), regions, 6, joinUnits);
  const together = settleLane(sameDay(6), regions, 1, joinUnits);
  expect(namedBy(apart)).toBeGreaterThan(namedBy(together));
});

test("a crowd that a line or two would not name is given several at once", () => {
  const [lane] = shareLines(1, { lines: 10, most: 10 }, (_, lines) =>
    settleLane(sameDay(5), regions, lines < 4 ? 1 : 5, joinUnits),
  );
  expect(lane?.lines).toBe(5);
});

test("a whole title names more than a cut one, and that more than a number without a subject", () => {
  const wordings: readonly Words[] = [
    words("Seoul protests"),
    { ...words("Seoul …"), says: "part" },
    { ...words("events"), says: "when" },
    { ...words("Feb–Mar"), says: "when" },
  ];
  const said = (at: number) => {
    const crowd = { ...unit(0, { at: 300 }), members: [0, 1], words: () => wordings };
    const placement = { unit: crowd, line: 0, side: "over" as const, wordsPx: 300 };
    return namedBy({ placements: [{ ...placement, words: wordings[at] ?? null }], lines: 1 });
  };
  expect(said(1)).toBeLessThan(said(0));
  expect(said(2)).toBeLessThan(said(1));
  expect(said(3)).toBe(said(2));
});

test("a line goes to a title before it goes to a date in a fold", () => {
  const folded = [{ ...wide(0, PLOT_PX), folded: true }];
  const dates = [words("1997", 30), words("May 2000", 50)].map(
    (each): Words => ({ ...each, says: "when" }),
  );
  const inFold = sameDay(2).map((each, i) => ({ ...each, words: () => dates.slice(i, i + 1) }));
  const shared = shareLines(2, { lines: 3, most: 5 }, (lane, lines) =>
    lane === 0
      ? settleLane(inFold, folded, lines, joinUnits)
      : settleLane(sameDay(2), regions, lines, joinUnits),
  );
  expect(shared.map(({ lines }) => lines)).toEqual([1, 2]);
});
