/** Lays the first events out on a small axis of their own: where each mark stands, and its label. */
import { utcDay } from "../../dataset/time/calendar.ts";
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { roundYearAfter, roundYearAt } from "../../dataset/time/round-years.ts";

interface Placed {
  /** The line from the top. */
  readonly line: number;
  readonly leftPx: number;
  readonly widthPx: number;
  /** True where the label has more room on the left. */
  readonly isLabelLeft: boolean;
}

/** The least width of a mark. */
const MARK_PX = 16;
const GAP_PX = 14;
/** An estimate, rather too wide: labels may not touch. */
const LETTER_PX = 7.4;
/** Letters that are as wide as high. */
const WIDE = /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/g;

/** From the first to the last of them; an open side ends where the others do. Null where nothing has an end. */
export function hullOf(extents: readonly Interval[]): Interval | null {
  const ends = extents.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite);
  return ends.length === 0 ? null : { start: Math.min(...ends), end: Math.max(...ends) };
}

/** The axis of a hull. */
export function axisOf({ start, end }: Interval): Interval {
  const length = Math.max(end - start, DAY_MS);
  // On the right there is room for a label.
  return { start: start - length * 0.06, end: end + length * 0.18 };
}

/** Each mark on the first line where it and its label have room. @param widthPx  of the whole axis. */
export function placeMarks(
  events: readonly { readonly title: string; readonly extent: Interval }[],
  span: Interval,
  widthPx: number,
): readonly Placed[] {
  const x = (time: number) => ((time - span.start) / (span.end - span.start)) * widthPx;
  const wanted = events.map(({ title, extent }, index) => {
    const left = Math.max(0, x(Math.max(extent.start, span.start)));
    const right = Math.min(widthPx, x(Math.min(extent.end, span.end)));
    // A day is a disc however wide it is, and its words stand beside it.
    const isDay = extent.end - extent.start <= DAY_MS;
    const own = isDay ? MARK_PX : Math.max(MARK_PX, right - left);
    const leftPx = Math.min(Math.max(0, (left + right - own) / 2), widthPx - own);
    const wide = title.match(WIDE)?.length ?? 0;
    const labelPx = (title.length + wide * 0.8) * LETTER_PX + GAP_PX;
    const isLabelLeft = leftPx + own + labelPx > widthPx && leftPx > widthPx - leftPx - own;
    const fromPx = isLabelLeft ? leftPx - labelPx : leftPx;
    const toPx = leftPx + own + (isLabelLeft ? GAP_PX : labelPx);
    return { index, fromPx, toPx, mark: { leftPx, widthPx: own, isLabelLeft } };
  });
  const taken: number[] = [];
  const placed: Placed[] = [];
  for (const { index, fromPx, toPx, mark } of wanted.sort((a, b) => a.fromPx - b.fromPx)) {
    const free = taken.findIndex((takenPx) => takenPx <= fromPx);
    const line = free === -1 ? taken.length : free;
    taken[line] = toPx;
    placed[index] = { line, ...mark };
  }
  return placed;
}

export interface Tick {
  readonly time: number;
  readonly unit: "day" | "month" | "year";
}

/** Round times that divide the axis, and no more than so many. */
export function ticksOf({ start, end }: Interval, most: number): readonly Tick[] {
  const days = (end - start) / DAY_MS;
  if (days <= most) return daily(start, end, 1);
  if (days <= most * 7) return daily(start, end, 7);
  if (days <= most * 31) return monthly(start, end, 1);
  if (days <= most * 93) return monthly(start, end, 3);
  return yearly(start, end, most);
}

const daily = (start: number, end: number, step: number): readonly Tick[] => {
  const first = Math.ceil(start / DAY_MS) * DAY_MS;
  const count = Math.floor((end - first) / (step * DAY_MS)) + 1;
  return Array.from({ length: count }, (_, at) => ({
    time: first + at * step * DAY_MS,
    unit: "day",
  }));
};

function monthly(start: number, end: number, step: number): readonly Tick[] {
  const first = new Date(start);
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first.getUTCMonth() / step) * step; ; month += step) {
    const time = utcDay(first.getUTCFullYear(), month + 1);
    if (time > end) return ticks;
    if (time >= start) ticks.push({ time, unit: "month" });
  }
}

/** Steps between two years, and ten times as many, and so on. */
const STEPS = [1, 2, 5];

function yearly(start: number, end: number, most: number): readonly Tick[] {
  const [first, last] = [new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()];
  for (let power = 1; ; power *= 10) {
    const step = STEPS.map((each) => each * power).find((each) => (last - first) / each < most);
    if (step === undefined) continue;
    const ticks: Tick[] = [];
    for (let year = roundYearAt(first, step); year <= last; year = roundYearAfter(year, step)) {
      const time = utcDay(year);
      if (time >= start && time <= end) ticks.push({ time, unit: "year" });
    }
    return ticks;
  }
}
