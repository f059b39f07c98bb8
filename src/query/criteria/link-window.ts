/** A window in a link: only the digits the zoom can show, and dates a person can read. */
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";

const MINUTE_MS = 60_000;

/**
 * The longest window with hours: beyond it a pixel of the axis is minutes wide, and hours in a link
 * are noise.
 */
const DAYS_FROM = 4 * DAY_MS;

/**
 * The last instant of a window; the first is its negative. Both are midnights, some 250 000 years away: what
 * is drawn beyond the edges of a window is then still within what a `Date` can hold.
 */
const LAST = 91_310_000 * DAY_MS;

/**
 * The window a link can carry: whole days when it is longer than four, else whole minutes, no
 * further away than a date may be. Snapping twice is snapping once.
 */
export function snapWindow({ start, end }: Interval): Interval {
  const unit = end - start > DAYS_FROM ? DAY_MS : MINUTE_MS;
  // Adding 0 turns the -0 of an instant just before 1970 into 0.
  const snap = (instant: number) => Math.round(instant / unit) * unit + 0;
  const from = Math.max(-LAST, Math.min(snap(start), LAST - MINUTE_MS));
  return { start: from, end: Math.max(from + MINUTE_MS, Math.min(snap(end), LAST)) };
}

/**
 * The pairs `from` and `to`, each a date where it is a midnight and a minute where it is not. A
 * `to` that is a date is the last day inside, as people say it; one with minutes is where the
 * window ends.
 */
export function formatWindow(window: Interval): readonly (readonly ["from" | "to", string])[] {
  const { start, end } = snapWindow(window);
  return [
    ["from", isMidnight(start) ? dateOf(start) : minuteOf(start)],
    ["to", isMidnight(end) ? dateOf(end - DAY_MS) : minuteOf(end)],
  ];
}

/** Milliseconds UTC of a bound as `formatWindow` writes it, or null for anything else. */
export function parseBound(key: "from" | "to", text: string): number | null {
  const [, date, time] = /^((?:[+-]\d{6}|\d{4})-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(text) ?? [];
  if (date === undefined) return null;
  const instant = Date.parse(`${date}${time ?? "T00:00"}Z`);
  // Some days that never were, such as 30 February, are read as days of the next month.
  if (Number.isNaN(instant) || !minuteOf(instant).startsWith(text)) return null;
  const bound = key === "to" && time === undefined ? instant + DAY_MS : instant;
  return Math.abs(bound) <= LAST ? bound : null;
}

const isMidnight = (instant: number): boolean => instant % DAY_MS === 0;
const minuteOf = (instant: number): string =>
  new Date(instant).toISOString().replace(/:\d\d\.\d+Z$/, "");
const dateOf = (instant: number): string => minuteOf(instant).replace(/T.*$/, "");
