/** The axis of days from zero: which days are in sight, where each stands, and what its ticks say. */
import { DAYS_IN, type DayBand, type DayUnit } from "../../dataset/time/day-band.ts";
import { signed } from "../../dataset/wording/lag-text.ts";

/** Days in sight, from one to another, in fractions too; 0 is the middle of the zero's day. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** The fewest days in sight, and the most: four thousand years. */
const LEAST_DAYS = 4;
const MOST_DAYS = 1_500_000;

export interface DayScale {
  readonly widthPx: number;
  /** Pixels from the left edge to the middle of a whole day. */
  toPx(day: number): number;
  toDay(px: number): number;
}

export const dayScale = ({ from, to }: DayWindow, widthPx: number): DayScale => ({
  widthPx,
  toPx: (day) => ((day - from) / (to - from)) * widthPx,
  toDay: (px) => from + (px / widthPx) * (to - from),
});

/** The window nearer or further by a factor, about a day that stays where it is. */
export function zoomed({ from, to }: DayWindow, factor: number, about: number): DayWindow {
  const length = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, (to - from) * factor));
  const share = (about - from) / (to - from);
  return { from: about - share * length, to: about + (1 - share) * length };
}

export const panned = ({ from, to }: DayWindow, days: number): DayWindow => ({
  from: from + days,
  to: to + days,
});

/** Room beyond the first and the last mark, as a share of the days; on the right also for a label. */
const MARGIN = { before: 0.04, after: 0.06 };

/**
 * The window that shows two stories as a whole. What lies far from nearly all the rest would make that
 * narrow, and is left beyond the edge, where it is counted; what must be seen is seen.
 */
export function homeWindow(offsets: readonly DayBand[], musts: readonly DayBand[]): DayWindow {
  const ends = offsets
    .flatMap(({ least, most }) => [least, most])
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const [low, high] = [0.25, 0.75].map((share) => ends[Math.floor((ends.length - 1) * share)] ?? 0);
  const reach = Math.max(LEAST_REACH, ((high ?? 0) - (low ?? 0)) * FENCE);
  const near = ends.filter((day) => day >= (low ?? 0) - reach && day <= (high ?? 0) + reach);
  const seen = [
    ...near,
    ...musts.flatMap(({ least, most }) => [least, most]).filter(Number.isFinite),
    0,
  ];
  const [first, last] = seen.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [0, 0],
  );
  const length = Math.max(LEAST_DAYS, last - first);
  return { from: first - length * MARGIN.before - 1, to: last + length * MARGIN.after + 1 };
}

/** The rule of Tukey: one and a half of what half of them span, on either side of it. */
const FENCE = 1.5;
const LEAST_REACH = 30;

export interface DayTick {
  readonly day: number;
  readonly text: string;
}

/** Room between two ticks for their words. */
const APART_PX = 54;

const STEPS: Readonly<Record<DayUnit, readonly number[]>> = {
  days: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000, 500_000],
  weeks: [1, 2, 4, 13, 26, 52, 104, 260, 520, 2_600, 5_200, 52_000],
  months: [1, 2, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000, 12_000],
};

/** The ticks in sight, each a whole number of units from zero. */
export function dayTicks(scale: DayScale, unit: DayUnit): readonly DayTick[] {
  const pxPerUnit = (scale.toPx(1) - scale.toPx(0)) * DAYS_IN[unit];
  const steps = STEPS[unit];
  const step = steps.find((each) => each * pxPerUnit >= APART_PX) ?? steps.at(-1) ?? 1;
  const ofUnit = (day: number) => day / DAYS_IN[unit] / step;
  const first = Math.ceil(ofUnit(scale.toDay(0)));
  const last = Math.floor(ofUnit(scale.toDay(scale.widthPx)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const count = (first + i) * step + 0;
    return { day: count * DAYS_IN[unit], text: signed(count) };
  });
}
