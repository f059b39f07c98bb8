import fc from "fast-check";
import { expect, test } from "vitest";
import { TimeScale } from "../axis/time-scale.ts";
import { densestPlace } from "./densest-place.ts";
import type { ClusterMark } from "./mark.ts";

const WINDOW = { start: 0, end: 1_000 };
const scale = new TimeScale(WINDOW, 1_000);

const cluster = (at: number, events: number): ClusterMark => ({
  type: "cluster",
  id: `${at}`,
  events,
  extent: { start: at, end: at + 1 },
  bar: { from: at, to: at },
  ticks: [],
  lead: "",
  title: { text: "", lang: "" },
  members: [],
  together: true,
  hue: null,
  lane: 0,
  line: 0,
  label: "none",
});
const clusters = fc.array(
  fc
    .tuple(fc.integer({ min: -500, max: 1_500 }), fc.integer({ min: 2, max: 40 }))
    .map(([at, events]) => cluster(at, events)),
  { maxLength: 12 },
);
const factors = fc.constantFrom(0.5, 0.25);

const heldFrom = (marks: readonly ClusterMark[], start: number, length: number): number =>
  marks
    .filter(({ bar }) => bar.from >= start && bar.from < start + length && bar.from < WINDOW.end)
    .reduce((sum, { events }) => sum + events, 0);

test("zooming in never leads into emptiness: no window of that length holds more", () => {
  fc.assert(
    fc.property(clusters, factors, (marks, factor) => {
      const length = 1_000 * factor;
      const most = Math.max(
        0,
        ...marks
          .filter(({ bar }) => bar.from >= 0 && bar.from < 1_000)
          .map(({ bar }) => heldFrom(marks, bar.from, length)),
      );
      const about = densestPlace(marks, scale, factor);
      if (about === null) {
        expect(most).toBe(0);
        return;
      }
      expect(about).toBeGreaterThanOrEqual(0);
      expect(about).toBeLessThanOrEqual(1_000);
      // Rounding may put an edge a hair inside a mark.
      const start = about - about * factor;
      expect(heldFrom(marks, start - 1e-6, length + 2e-6)).toBeGreaterThanOrEqual(most);
    }),
  );
});

test("of two places alike the one in the middle is zoomed to", () => {
  const about = densestPlace([cluster(10, 3), cluster(480, 3), cluster(990, 3)], scale, 0.25);
  expect(about).toBeCloseTo((480 - 125) / 0.75, 6);
});
