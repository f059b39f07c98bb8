/** Where the axis is divided: whole steps of the calendar, in UTC. */
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";
import { roundYearAfter, roundYearAt } from "../../../dataset/time/round-years.ts";
import type { AxisScale } from "./axis-scale.ts";

export interface Tick {
  /** Epoch ms. */
  readonly time: number;
  /** Whether a longer unit begins here, which the upper row names. */
  readonly isMajor: boolean;
}

const FIXED_MS = { minute: 60_000, hour: 3_600_000, weekday: DAY_MS, day: DAY_MS } as const;

/** The ticks from the last one at or before the window's start to the first at or after its end. */
export function ticksOver({ start, end }: Interval, axis: AxisScale): readonly Tick[] {
  const ticks: Tick[] = [];
  let time = stepAt(start, axis);
  while (time < end) {
    ticks.push({ time, isMajor: isMajor(time, axis) });
    const next = stepAfter(time, axis);
    // A wrong step would otherwise be taken for ever.
    if (!(next > time)) throw new RangeError(`no tick after ${time}`);
    time = next;
  }
  ticks.push({ time, isMajor: isMajor(time, axis) });
  return ticks;
}

/** The longer unit that a time lies in: its first moment, which is a major tick. */
export function majorAt(time: number, { scale }: AxisScale): number {
  const date = new Date(time);
  if (scale === "year" || scale === "month") return utc(date.getUTCFullYear(), 0, 1);
  if (scale === "day" || scale === "weekday")
    return utc(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return floor(time, DAY_MS);
}

function isMajor(time: number, axis: AxisScale): boolean {
  return axis.scale !== "year" && majorAt(time, axis) === time;
}

function stepAt(time: number, { scale, step }: AxisScale): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (scale) {
    case "year":
      return utc(roundYearAt(year, step), 0, 1);
    case "month":
      return utc(year, floor(month, step), 1);
    case "day":
      // Counted from the first of each month, so that a month always begins with a tick.
      return utc(year, month, floor(date.getUTCDate() - 1, step) + 1);
    default:
      return floor(time, FIXED_MS[scale] * step);
  }
}

function stepAfter(time: number, { scale, step }: AxisScale): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (scale) {
    case "year":
      return utc(roundYearAfter(year, step), 0, 1);
    case "month":
      return utc(year, month + step, 1);
    case "day":
      return Math.min(time + step * DAY_MS, utc(year, month + 1, 1));
    default:
      return time + FIXED_MS[scale] * step;
  }
}

const floor = (value: number, step: number): number => Math.floor(value / step) * step;

/** As `Date.UTC`, which takes the years below 100 for those of the last century. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);
