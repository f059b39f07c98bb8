/**
 * How the axis is divided: whole steps of the calendar, in UTC, in two rows of labels.
 *
 *     major   |1970s                  |1980s                  |1990s
 *     minor   |1970 |'72  |'74  |'76  |'78  |1980 |'82 …
 *
 * The finest step whose labels have room is the minor one; the major row names the longer unit that
 * it lies in. A folded axis is divided part by part, each by what its own scale has room for.
 */
import { DAY_MS, type Interval, intersection } from "../../dataset/time/interval.ts";
import { roundStep, roundYearAfter, roundYearAt } from "../../dataset/time/round-years.ts";
import { inTime, stretchOf } from "./folding.ts";
import type { TimeScale } from "./time-scale.ts";

/** A step of the calendar. */
export interface Unit {
  readonly scale: "minute" | "hour" | "weekday" | "day" | "week" | "month" | "year";
  readonly step: number;
}

/** The units of both rows. */
export interface Units {
  readonly minor: Unit;
  readonly major: Unit;
}

export interface Tick {
  /** Epoch ms. */
  readonly time: number;
  /** CSS pixels from the left edge of the plot. */
  readonly x: number;
}

/** A line of the grid: a tick of the minor row, or where a month begins between two Mondays. */
export interface GridLine extends Tick {
  /** Whether a longer unit of the calendar begins there. */
  readonly isMajor: boolean;
  /** Whether the line goes on into the row of labels: not where it would cross the one before it. */
  readonly hasHead: boolean;
}

/** A stretch of the axis with an even scale: all of it, or a part of a folded one. */
export interface AxisStretch {
  /** From where to where it goes, in CSS pixels; infinite where nothing else begins. */
  readonly leftPx: number;
  readonly rightPx: number;
  readonly units: Units;
  readonly minor: readonly GridLine[];
  readonly major: readonly Tick[];
}

/** The stretches of a scale as they were asked for last: the axis and the grid divide the same at a step of a zoom. */
const divided = new WeakMap<
  TimeScale,
  { readonly reach: number; readonly stretches: readonly AxisStretch[] }
>();

/** The stretches that the window shows, divided as far as `reach` of its length beyond its ends. */
export function axisStretches(scale: TimeScale, reach: number): readonly AxisStretch[] {
  const known = divided.get(scale);
  if (known?.reach === reach) return known.stretches;
  const stretches = divide(scale, reach);
  divided.set(scale, { reach, stretches });
  return stretches;
}

function divide(scale: TimeScale, reach: number): readonly AxisStretch[] {
  const { folding, window } = scale;
  const margin = (window.end - window.start) * reach;
  const reached = inTime(folding, { start: window.start - margin, end: window.end + margin });
  const near = intersection(reached, DATES);
  const stretch = (whole: Interval, pxPerMs: number): AxisStretch[] => {
    const shown = near && intersection(whole, near);
    if (!shown) return [];
    const units = unitsFor(pxPerMs);
    const ticks = (unit: Unit) =>
      ticksOver(shown, unit)
        .filter((time) => time >= whole.start && time < whole.end)
        .map((time) => ({ time, x: scale.toPx(time) }));
    const major = ticks(units.major);
    return [
      {
        leftPx: scale.toPx(whole.start),
        rightPx: scale.toPx(whole.end),
        units,
        minor: gridLines(
          units.minor,
          ticks(units.minor),
          major.filter(({ time }) => time >= shown.start && time < shown.end),
        ),
        major,
      },
    ];
  };
  const { parts } = folding;
  if (parts.length === 0) return stretch(ALWAYS, scale.pxPerMs);
  // The first and the last part go on beyond their ends.
  // A fold has no scale to be divided.
  const folded = new Set(scale.shownParts().flatMap((each) => (each.folded ? [each.part] : [])));
  return parts.flatMap((part, i) =>
    folded.has(part)
      ? []
      : stretch(
          {
            start: i === 0 ? ALWAYS.start : part.interval.start,
            end: i === parts.length - 1 ? ALWAYS.end : part.interval.end,
          },
          scale.pxPerMs * stretchOf(part),
        ),
  );
}

/** "26" after its line, in CSS pixels. */
const DAY_LABEL_PX = 20;

/** The ticks of the minor row, told which begin a longer unit; between Mondays also the months, which begin on any day. */
function gridLines(
  { scale }: Unit,
  minor: readonly Tick[],
  major: readonly Tick[],
): readonly GridLine[] {
  const longer = new Set(scale === "year" ? [] : major.map(({ time }) => time));
  const lines = minor.map((tick) => ({ ...tick, isMajor: longer.has(tick.time), hasHead: true }));
  if (scale !== "week") return lines;
  const Mondays = new Set(minor.map(({ time }) => time));
  const isCrossed = (x: number) => minor.some((tick) => tick.x < x && x < tick.x + DAY_LABEL_PX);
  const between = major
    .filter(({ time }) => !Mondays.has(time))
    .map((tick) => ({ ...tick, isMajor: true, hasHead: !isCrossed(tick.x) }));
  return [...lines, ...between].sort((a, b) => a.time - b.time);
}

/** All times that a `Date` can hold. */
const DATES: Interval = { start: -8_640_000_000_000_000, end: 8_640_000_000_000_000 };

const ALWAYS: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
/** The first Monday there is, in milliseconds from the epoch. */
const MONDAY_MS = 4 * DAY_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;

/** From fine to coarse: how long a step is, and how wide its label needs it to be (CSS pixels). */
const STEPS: readonly (Unit & { readonly ms: number; readonly leastPx: number })[] = [
  { scale: "minute", step: 15, ms: 15 * MINUTE_MS, leastPx: 48 },
  { scale: "hour", step: 1, ms: HOUR_MS, leastPx: 40 },
  { scale: "hour", step: 4, ms: 4 * HOUR_MS, leastPx: 40 },
  { scale: "weekday", step: 1, ms: DAY_MS, leastPx: 58 },
  { scale: "day", step: 1, ms: DAY_MS, leastPx: 26 },
  { scale: "week", step: 1, ms: WEEK_MS, leastPx: 36 },
  { scale: "month", step: 1, ms: MONTH_MS, leastPx: 34 },
  { scale: "month", step: 3, ms: 3 * MONTH_MS, leastPx: 40 },
  { scale: "year", step: 1, ms: YEAR_MS, leastPx: 42 },
  { scale: "year", step: 2, ms: 2 * YEAR_MS, leastPx: 42 },
  { scale: "year", step: 5, ms: 5 * YEAR_MS, leastPx: 42 },
];

/** "1970s". */
const DECADE_PX = 46;
/** "기원전 500", and "기원전 35000", which are wider than "500 BC". */
const ERA_PX = 76;
const FAR_PX = 96;
const FAR_YEARS = 1_000;
const leastPx = (years: number): number =>
  years === 10 ? DECADE_PX : years < FAR_YEARS ? ERA_PX : FAR_PX;

/** @param pxPerMs CSS pixels a millisecond of time. */
export function unitsFor(pxPerMs: number): Units {
  const minor = minorUnit(pxPerMs);
  switch (minor.scale) {
    case "year": {
      const step = roundStep((years) => years * YEAR_MS * pxPerMs >= leastPx(years));
      return { minor, major: { scale: "year", step } };
    }
    case "month":
      return { minor, major: { scale: "year", step: 1 } };
    case "day":
    case "weekday":
    case "week":
      return { minor, major: { scale: "month", step: 1 } };
    default:
      return { minor, major: { scale: "day", step: 1 } };
  }
}

function minorUnit(pxPerMs: number): Unit {
  const found = STEPS.find(({ ms, leastPx }) => ms * pxPerMs >= leastPx);
  if (found) return { scale: found.scale, step: found.step };
  let step = 10;
  while (step * YEAR_MS * pxPerMs < DECADE_PX) step *= 10;
  return { scale: "year", step };
}

/**
 * Where a unit begins (epoch ms), from the last at or before the start to the first at or after the end.
 *
 * @throws RangeError for a unit that does not lead on.
 */
export function ticksOver({ start, end }: Interval, unit: Unit): readonly number[] {
  const ticks: number[] = [];
  const first = startOf(start, unit);
  // A unit that begins before all dates has no beginning, and one that ends after them no end.
  let time = Number.isNaN(first) ? stepAfter(start, unit) : first;
  while (time < end) {
    ticks.push(time);
    const next = stepAfter(time, unit);
    // A wrong step would otherwise be taken for ever.
    if (next <= time) throw new RangeError(`no tick after ${time}`);
    time = next;
  }
  if (!Number.isNaN(time)) ticks.push(time);
  return ticks;
}

const FIXED_MS = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  weekday: DAY_MS,
  day: DAY_MS,
  week: WEEK_MS,
} as const;

/** The first moment of the unit that a time lies in. */
export function startOf(time: number, { scale, step }: Unit): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (scale) {
    case "year":
      return utc(roundYearAt(year, step), 0, 1);
    case "month":
      return utc(year, floor(month, step), 1);
    case "week":
      return floor(time - MONDAY_MS, WEEK_MS * step) + MONDAY_MS;
    default:
      return floor(time, FIXED_MS[scale] * step);
  }
}

function stepAfter(time: number, { scale, step }: Unit): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (scale) {
    case "year":
      return utc(roundYearAfter(year, step), 0, 1);
    case "month":
      return utc(year, month + step, 1);
    default:
      return time + FIXED_MS[scale] * step;
  }
}

const floor = (value: number, step: number): number => Math.floor(value / step) * step;

/** As `Date.UTC`, which takes the years below 100 for those of the last century. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);
