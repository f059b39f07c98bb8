/** A window in a link: to the minute, and in dates a person can read where it is whole days. */
import { utcDay } from "../../dataset/time/calendar.ts";
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
 * A window as people say it: whole days when it is longer than four, else whole minutes, no
 * further away than a date may be. Snapping twice is snapping once.
 */
export const snapWindow = (window: Interval): Interval =>
  snapped(window, window.end - window.start > DAYS_FROM ? DAY_MS : MINUTE_MS);

/** The window a link can carry: whole minutes, no further away than a date may be. */
export const linkedWindow = (window: Interval): Interval => snapped(window, MINUTE_MS);

function snapped({ start, end }: Interval, unit: number): Interval {
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
  const { start, end } = linkedWindow(window);
  return [
    ["from", isMidnight(start) ? dateOf(start) : minuteOf(start)],
    ["to", isMidnight(end) ? dateOf(end - DAY_MS) : minuteOf(end)],
  ];
}

/**
 * Milliseconds UTC of a bound: as `formatWindow` writes it, or a year or a month, whose first or last day
 * it is; null for anything else. Years before Christ have a minus, as in EDTF: -0043 is 44 BC.
 */
export function parseBound(key: "from" | "to", text: string): number | null {
  const [, sign = "", digits, month, day, hour, minute] = BOUND.exec(text) ?? [];
  if (digits === undefined || (sign !== "" && Number(digits) === 0)) return null;
  const year = Number(`${sign}${digits}`);
  const numbers = [month, day, hour, minute].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const [inYear, inMonth, inDay, inHour] = numbers;
  if (!isBetween(inYear, 1, 12) || !isBetween(inDay, 0, 23) || !isBetween(inHour, 0, 59))
    return null;
  const midnight = utcDay(year, inYear, inMonth);
  // 30 February would be a day of March.
  if (inMonth !== undefined && new Date(midnight).getUTCDate() !== inMonth) return null;
  const timeOfDay = ((inDay ?? 0) * 60 + (inHour ?? 0)) * MINUTE_MS;
  const start = midnight + timeOfDay;
  const bound = key === "from" || inDay !== undefined ? start : nextAfter(year, inYear, inMonth);
  return Math.abs(bound) <= LAST ? bound : null;
}

const BOUND =
  /^(?:([+-])(?=\d{4}\b|\d{6}\b))?(\d{4}|\d{6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/;

const isBetween = (value: number | undefined, least: number, most: number): boolean =>
  value === undefined || (value >= least && value <= most);

/** The start of the year, month or day after one. */
function nextAfter(year: number, month?: number, day?: number): number {
  if (month === undefined) return utcDay(year + 1);
  return day === undefined ? utcDay(year, month + 1) : utcDay(year, month, day) + DAY_MS;
}

const isMidnight = (instant: number): boolean => instant % DAY_MS === 0;
/** Four digits of a year before Christ are enough where there are no more. */
const minuteOf = (instant: number): string =>
  new Date(instant)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, "")
    .replace(/^-00(?=\d{4}-)/, "-");
const dateOf = (instant: number): string => minuteOf(instant).replace(/T.*$/, "");
