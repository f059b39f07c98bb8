/** Makes lanes for tests of where they stand. */
import type { LaneBand } from "../../../query/window/mark.ts";

/** @param lines  rows of marks; @param inView  events in the window. */
export const laneOf = (key: string, lines: number, inView = 1): LaneBand => ({
  key,
  lines,
  inView,
  values: 1,
  label: null,
  hue: null,
  events: 9,
  having: 9,
  before: null,
  after: null,
});
