import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Interval } from "../../../dataset/time/interval.ts";
import { atLeastADay } from "../../../query/axis/bounded-window.ts";
import type { Folding } from "../../../query/axis/folding.ts";
import { onAxis } from "../../../query/axis/folding.ts";
import { Range } from "./vis.ts";

const DAY = 86_400_000;
const PLOT_PX = 1_000;
const ALL = { start: 0, end: 10_000 * DAY };
/** A day of the busy months is as long as 900 of the quiet years. */
const folding: Folding = {
  parts: [
    {
      interval: { start: 0, end: 9_900 * DAY },
      place: { start: 0, end: 1_000 * DAY },
      folded: true,
    },
    {
      interval: { start: 9_900 * DAY, end: ALL.end },
      place: { start: 1_000 * DAY, end: ALL.end },
      folded: false,
    },
  ],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The widget's window, without a page around it. */
function rangeOver(window: Interval) {
  const heard = new Map<string, (event: unknown) => void>();
  const box = { left: 0, right: PLOT_PX, getBoundingClientRect: () => box };
  const emitter = {
    on: (name: string, listener: (event: unknown) => void) => void heard.set(name, listener),
    emit: () => undefined,
  };
  const toTime = (x: number) => {
    const { start, end } = range.getRange();
    return new Date(start + (x / PLOT_PX) * (end - start));
  };
  const range: Range = new Range(
    {
      dom: {
        rollingModeBtn: { addEventListener: () => undefined },
        center: box,
        centerContainer: box,
      },
      domProps: { center: { width: PLOT_PX } },
      emitter,
      util: { toTime },
    },
    { ...window, min: ALL.start, max: ALL.end, zoomMin: 0, zoomMax: ALL.end },
  );
  return { range, hand: (name: string, event: object) => heard.get(name)?.(event) };
}

test("a glide ends at the window that was asked for, however short a day is there", () => {
  const [from, asked] = [
    onAxis(folding, { start: 9_950 * DAY, end: 9_952 * DAY }),
    onAxis(folding, { start: 100 * DAY, end: 101 * DAY }),
  ];
  const { range } = rangeOver(from);
  range.least = (window) => atLeastADay(folding, window);
  range.glide(asked);
  // A page that is busy leaves out steps: the last one is taken from wherever the glide was.
  vi.advanceTimersByTime(40);
  expect(range.getRange()).not.toEqual(asked);
  vi.advanceTimersByTime(1_000);
  const reached = range.getRange();
  expect(Math.abs(reached.start - asked.start)).toBeLessThan(2);
  expect(Math.abs(reached.end - asked.end)).toBeLessThan(2);
});

test("a hand that drags while the axis is numbered anew goes on from where it is", () => {
  const { range, hand } = rangeOver({ start: 1_000 * DAY, end: 2_000 * DAY });
  const at = { center: { x: 500, y: 0 }, preventDefault: () => undefined };
  hand("touch", at);
  hand("panstart", { ...at, deltaX: 0 });
  hand("panmove", { ...at, deltaX: -100 });
  expect(range.getRange()).toEqual({ start: 1_100 * DAY, end: 2_100 * DAY });
  range.renumber({ start: 5_000 * DAY, end: 5_500 * DAY });
  hand("panmove", { ...at, deltaX: -100 });
  expect(range.getRange()).toEqual({ start: 5_000 * DAY, end: 5_500 * DAY });
  hand("panmove", { ...at, deltaX: -200 });
  expect(range.getRange()).toEqual({ start: 5_050 * DAY, end: 5_550 * DAY });
});

test("two fingers that spread while the axis is numbered anew go on from where they are", () => {
  const { range, hand } = rangeOver({ start: 1_000 * DAY, end: 2_000 * DAY });
  const at = { center: { x: 500, y: 0 }, preventDefault: () => undefined };
  hand("touch", at);
  hand("pinch", { ...at, scale: 2 });
  expect(range.getRange()).toEqual({ start: 1_250 * DAY, end: 1_750 * DAY });
  range.renumber({ start: 6_000 * DAY, end: 7_000 * DAY });
  hand("pinch", { ...at, scale: 2 });
  expect(range.getRange()).toEqual({ start: 6_000 * DAY, end: 7_000 * DAY });
  hand("pinch", { ...at, scale: 4 });
  expect(range.getRange()).toEqual({ start: 6_250 * DAY, end: 6_750 * DAY });
});

test("what is pressed after a pinch that began as a drag is not without effect", () => {
  const { range, hand } = rangeOver({ start: 1_000 * DAY, end: 2_000 * DAY });
  const at = { center: { x: 500, y: 0 }, preventDefault: () => undefined };
  hand("touch", at);
  hand("panstart", { ...at, deltaX: 0 });
  hand("panmove", { ...at, deltaX: -10 });
  // The widget hears of no end of the drag where a second finger comes.
  hand("pinch", { ...at, scale: 2 });
  const asked = { start: 3_000 * DAY, end: 4_000 * DAY };
  range.glide(asked);
  vi.advanceTimersByTime(1_000);
  expect(range.getRange()).toEqual(asked);
});
