import { expect, test } from "vitest";
import { DAY_MS, type Interval, interval } from "../../dataset/time/interval.ts";
import { EVEN, type Folding } from "../../query/axis/folding.ts";
import { saidWindow } from "../../query/axis/said-window.ts";
import { TimeScale } from "../../query/axis/time-scale.ts";
import type { TimelineState } from "./frame/timeline-state.ts";
import { createLiveStretches } from "./overview/frames/live-stretches.ts";
import { stretchesLayer } from "./stretches-layer.ts";

const day = (value: number) => value * DAY_MS;
/** 100 days, a fold of 8000, and 100 days. */
const folding: Folding = {
  parts: [
    { interval: interval(0, day(100)), place: interval(0, day(100)), folded: false },
    { interval: interval(day(100), day(8_100)), place: interval(day(100), day(150)), folded: true },
    {
      interval: interval(day(8_100), day(8_200)),
      place: interval(day(150), day(250)),
      folded: false,
    },
  ],
};

function framed(scale: TimeScale): readonly Interval[] {
  const live = createLiveStretches(scale.shown());
  const state = { scale, painters: null } as unknown as TimelineState;
  stretchesLayer(live).update({ state, changed: new Set(["scale"]) });
  return live.getState().stretches.map(({ time }) => time);
}

test("the frame of an even axis says the very days that the link says", () => {
  const scale = new TimeScale({ start: day(3.3), end: day(9_000.6) }, 700, EVEN);
  expect(framed(scale)).toEqual([saidWindow(scale)]);
});

test("frames begin and end at the breaks between them, and else where the link does", () => {
  const scale = new TimeScale({ start: day(10.4), end: day(230.7) }, 500, folding);
  const said = saidWindow(scale);
  expect(framed(scale)).toEqual([
    { start: said.start, end: day(100) },
    { start: day(8_100), end: said.end },
  ]);
});

test("a window that ends at a break, to the minute, has no frame for the rest of that minute", () => {
  const scale = new TimeScale({ start: day(10), end: day(150) + 60_000 }, 500, folding);
  expect(framed(scale)).toHaveLength(1);
});
