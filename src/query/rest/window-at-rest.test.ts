import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { interval } from "../../dataset/time/interval.ts";
import { homeOf } from "../answers/home.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { COMPACT, ROOMY, SNUG } from "../window/geometry.ts";
import { requestFor } from "../window/window.testing.ts";
import { answerWindow } from "./window-at-rest.ts";

const { dataset } = parseDataset(readFileSync("data/events.json", "utf8"));
if (!dataset) throw new Error("the shipped dataset does not open");
const columns = buildColumns(dataset);
const matches = new Uint8Array(columns.count).fill(1);
const weeks = interval(Date.UTC(2001, 1, 17), Date.UTC(2001, 3, 8));
const answer = (open: string | null | undefined) =>
  answerWindow(
    columns,
    matches,
    requestFor(weeks, {
      heightPx: 700,
      rest: open === undefined ? null : { open },
    }),
  );

describe("a window at rest", () => {
  test("has words for every mark that is in view", () => {
    const inView = answer(null).marks.filter(
      ({ extent }) => extent.start >= weeks.start && extent.end <= weeks.end,
    );
    expect(inView.length).toBeGreaterThan(10);
    expect(inView.filter(({ words }) => !words)).toEqual([]);
  });

  test("has no more lines than its marks stand on, and one for an empty lane", () => {
    const { lanes, marks } = answer(null);
    for (const [lane, { lines }] of lanes.entries()) {
      const used = marks.filter((mark) => mark.lane === lane).map(({ line }) => line + 1);
      expect(lines).toBe(Math.max(1, ...used));
    }
  });

  test("counts what is in view as the moving window does", () => {
    expect(answer(null).totals).toEqual(answer(undefined).totals);
  });
});

test("while the window moves its words are not decided: tiles serve", () => {
  expect(answer(undefined).marks.every(({ words }) => words === undefined)).toBe(true);
});

test("an open event that does not exist changes nothing", () => {
  expect(answer("nobody")).toEqual(answer(null));
});

test("a fortnight of the dispute is read title by title, however little height there is", () => {
  const fortnight = interval(Date.UTC(2001, 2, 1), Date.UTC(2001, 2, 15));
  const request = requestFor(fortnight, { heightPx: 280, rest: { open: null } });
  const inView = answerWindow(columns, matches, request).marks.filter(
    ({ extent }) => extent.start < fortnight.end && extent.end > fortnight.start,
  );
  const apart = inView.filter(({ type }) => type === "event");
  expect(apart.length).toBeGreaterThan(inView.length / 2);
  expect(inView.filter(({ words }) => !words)).toEqual([]);
});

test("a single stretch is read with room to spare, though folds begin at its edges", () => {
  const shown = (from: number, to: number, widthPx = 1_200) => {
    const { folding } = homeOf(
      columns,
      { rows: Uint32Array.from(matches, (_, row) => row), flags: matches },
      { criteria: EVERYTHING, axis: "folded", open: null, widthPx },
    );
    const request = requestFor(interval(from, to), { folding, widthPx, rest: { open: null } });
    return answerWindow(columns, matches, request).spacing;
  };
  expect(shown(Date.UTC(2000, 11, 1), Date.UTC(2002, 0, 1))).toBe(ROOMY);
  expect(shown(Date.UTC(2000, 11, 1), Date.UTC(2025, 6, 1))).toBe(COMPACT);
  // A whole fold, as it is unfolded, is no nearer than all of time; a year in it is.
  expect(shown(Date.UTC(1952, 4, 29), Date.UTC(2001, 1, 1))).toBe(COMPACT);
  expect(shown(Date.UTC(1972, 0, 1), Date.UTC(1980, 0, 1))).toBe(ROOMY);
  // Lines of a narrow plot are no lower than a finger needs, and its lanes as close.
  expect(shown(Date.UTC(2000, 11, 1), Date.UTC(2025, 6, 1), 780)).toBe(SNUG);
  expect(SNUG.linePx).toBeGreaterThanOrEqual(24);
});

test("names above lanes take their height from the lines, so that no lane is pushed off the screen", () => {
  const { folding } = homeOf(
    columns,
    { rows: Uint32Array.from(matches, (_, row) => row), flags: matches },
    { criteria: EVERYTHING, axis: "folded", open: null, widthPx: 780 },
  );
  const heightPx = 780;
  const needed = (namePx: number) => {
    const asked = { folding, widthPx: 780, heightPx, namePx, rest: { open: null } };
    const { lanes, spacing } = answerWindow(columns, matches, requestFor(panRange(columns), asked));
    const { linePx, paddingPx } = spacing;
    return lanes.reduce((sum, { lines }) => sum + 22 + lines * linePx + 2 * paddingPx, 0);
  };
  expect(needed(22)).toBeLessThanOrEqual(heightPx);
  expect(needed(0)).toBeGreaterThan(heightPx);
});
