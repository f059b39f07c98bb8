import { expect, test } from "vitest";
import { TimeScale } from "../../../query/axis/time-scale.ts";
import type { Mark } from "../../../query/window/mark.ts";
import type { TimelineState } from "../frame/timeline-state.ts";
import { createZoomPivot } from "./zoom-pivot.ts";

const SCALE = new TimeScale({ start: 0, end: 1_000 }, 1_000);
/** From 400 to 600, where a pixel is a millisecond. */
const MARK = {
  type: "cluster",
  id: "a",
  events: 9,
  extent: { start: 400, end: 600 },
  bar: { from: 400, to: 600 },
  members: ["a"],
} as unknown as Mark;

class Button {
  readonly dataset: { readonly key?: string };
  constructor(key?: string) {
    this.dataset = key === undefined ? {} : { key };
  }
}
Object.assign(globalThis, { HTMLElement: Button });
const [onMark, elsewhere] = [new Button("cluster:a"), new Button()];
const wheel = (target: Button, clientX: number) =>
  ({ target, clientX, clientY: 9 }) as unknown as MouseEvent;
const state = (isMoving: boolean) =>
  ({ scale: SCALE, isMoving, layout: { marks: [MARK] } }) as unknown as TimelineState;

test.each([
  ["words right of a mark", onMark, 800, 600],
  ["words left of it", onMark, 100, 400],
  ["the mark itself", onMark, 450, 450],
  ["where no mark is", elsewhere, 800, 800],
])("a wheel over %s zooms about what is pointed at", (_, target, x, about) => {
  expect(createZoomPivot()(wheel(target, x), x, state(false))).toBe(about);
});

test("what the first turn of a wheel is about the next ones are, until it rests or moves on", () => {
  const pivot = createZoomPivot();
  expect(pivot(wheel(onMark, 800), 800, state(false))).toBe(600);
  expect(pivot(wheel(elsewhere, 801), 700, state(true))).toBe(600);
  expect(pivot(wheel(elsewhere, 900), 900, state(true))).toBe(900);
  expect(pivot(wheel(elsewhere, 900), 900, state(false))).toBe(900);
});
