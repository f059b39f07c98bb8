import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { DAY_MS, type Interval, interval } from "../../dataset/time/interval.ts";
import { homeOf } from "../answers/home.ts";
import { EVEN, type Folding, onAxis } from "../axis/folding.ts";
import { scaleOf, TimeScale } from "../axis/time-scale.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { EVERYTHING } from "../criteria/query.ts";
import type { ClusterMark, WindowRequest } from "../window/mark.ts";
import { requestFor } from "../window/window.testing.ts";
import { partingOf, windowOf } from "./cluster-parting.ts";
import { answerWindow } from "./window-at-rest.ts";

const day = (value: number) => value * DAY_MS;
const folding: Folding = {
  parts: [
    { interval: interval(0, day(900)), place: interval(0, day(100)), folded: true },
    {
      interval: interval(day(900), day(1_000)),
      place: interval(day(100), day(1_000)),
      folded: false,
    },
  ],
};
const clusters = fc
  .tuple(fc.integer({ min: 0, max: 990 }), fc.nat(400), fc.nat(2_000))
  .map(([from, length, beyond]) => ({
    bar: { from: day(from), to: day(from + length) },
    extent: { start: day(from), end: day(from + length + beyond + 1) },
  }));

describe("the window of a cluster", () => {
  test("is always closer than what is shown, on a folded axis too", () => {
    fc.assert(
      fc.property(
        clusters,
        fc.integer({ min: 2, max: 2_000 }),
        fc.boolean(),
        (cluster, days, even) => {
          const axis = even ? EVEN : folding;
          const scale = new TimeScale({ start: 0, end: day(days) }, 1_000, axis);
          const { start, end } = onAxis(axis, windowOf(cluster, scale));
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(day(days) / 2 + 1);
        },
      ),
    );
  });

  test("shows all of a short one", () => {
    const scale = new TimeScale({ start: 0, end: day(1_000) }, 1_000);
    const cluster = {
      bar: { from: day(20), to: day(60) },
      extent: { start: day(20), end: day(61) },
    };
    const { start, end } = windowOf(cluster, scale);
    expect(start).toBeLessThan(day(20));
    expect(end).toBeGreaterThan(day(61));
  });
});

const { dataset } = parseDataset(readFileSync("data/events.json", "utf8"));
if (!dataset) throw new Error("the shipped dataset does not open");
const columns = buildColumns(dataset);
const flags = new Uint8Array(columns.count).fill(1);
const rows = Uint32Array.from(flags, (_, row) => row);

const clustersIn = (request: WindowRequest): readonly ClusterMark[] =>
  answerWindow(columns, flags, request).marks.filter((mark) => mark.type === "cluster");

/** The clusters that can be seen, and are not of one moment. */
const seenIn = (request: WindowRequest): readonly ClusterMark[] => {
  const scale = scaleOf(request.window, request.widthPx, request.folding);
  return clustersIn(request).filter(
    ({ bar, together }) =>
      !together && scale.toPx(bar.to) > 0 && scale.toPx(bar.from) < request.widthPx,
  );
};

/** What is asked where the timeline begins. */
function atHome(widthPx: number, terms: Partial<WindowRequest>): WindowRequest {
  const home = homeOf(
    columns,
    { rows, flags },
    { criteria: EVERYTHING, axis: "folded", open: null, widthPx },
  );
  const window = home.window ?? panRange(columns);
  return requestFor(window, {
    folding: home.folding,
    widthPx,
    heightPx: 330,
    rest: { open: null },
    ...terms,
  });
}

/** CSS pixels in which a fold says from when to when it is, and can be unfolded. */
const TOLD_PX = 90;

/** The folds that a window shows too little of to say what they are. */
const untold = ({ window, widthPx, folding }: WindowRequest): readonly number[] =>
  scaleOf(window, widthPx, folding)
    .shownParts()
    .filter(({ folded }) => folded)
    .map(({ leftPx, rightPx }) => Math.min(widthPx, rightPx) - Math.max(0, leftPx))
    .filter((seenPx) => seenPx > 0.5 && seenPx < TOLD_PX);

describe.each([
  [560, "topic"],
  [1_228, "country"],
  [2_300, "none"],
] as const)("a cluster that is pressed, %i px wide, lanes by %s", (widthPx, lanes) => {
  test("comes apart, or is listed, however often one presses on", () => {
    const request = atHome(widthPx, { lanes });
    let [opened, listed] = [0, 0];
    const press = (window: Interval, depth: number) => {
      const shown = { ...request, window };
      for (const cluster of seenIn(shown)) {
        const parted = partingOf(columns, flags, { request: shown, cluster });
        if (!parted) {
          listed += 1;
          continue;
        }
        opened += 1;
        const whole = clustersIn({ ...request, window: parted }).filter(({ members }) =>
          cluster.members.every((id) => members.includes(id)),
        );
        expect(whole, `${cluster.title.text}, ${cluster.events}`).toEqual([]);
        expect(untold({ ...request, window: parted }), cluster.title.text).toEqual([]);
        if (depth < 1) press(parted, depth + 1);
      }
    };
    press(request.window, 0);
    expect(opened).toBeGreaterThan(5);
    expect(listed).toBeLessThan(opened / 30);
  });
});
