/** A list in order of time, cut into years, with the quiet ones between them counted. */
import type { Columns } from "../columns/columns.ts";
import type { ListYear } from "./answer-types.ts";

/**
 * The years of a list, each with its events.
 *
 * @param rows  of the columns, in order.
 */
export function listYears(
  { starts, ends }: Pick<Columns, "starts" | "ends">,
  rows: Uint32Array,
): readonly ListYear[] {
  const years: { year: number | null; first: number; events: number; quiet: number }[] = [];
  let last: (typeof years)[number] | undefined;
  // An open end is no evidence of anything happening, so it breaks no silence.
  let busyUntil = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const start = starts[row] ?? 0;
    // Half-open: the millisecond before the end is the last one inside.
    const lastInside = (ends[row] ?? 0) - 1;
    const time = Number.isFinite(start) ? start : lastInside;
    const year = yearAt(time);
    if (last !== undefined && last.year === year) last.events += 1;
    else {
      const quiet = year === null ? 0 : Math.max(0, year - (yearAt(busyUntil) ?? year) - 1);
      last = { year, first: place, events: 1, quiet };
      years.push(last);
    }
    const busy = Number.isFinite(lastInside) ? lastInside : time;
    if (Number.isFinite(busy) && busy > busyUntil) busyUntil = busy;
  }
  return years;
}

const date = new Date(0);
// Most times asked for are of the same year as the one before: its bounds spare them a calendar.
let known = { year: 1970, start: 0, end: 0 };

/** Year of a time in UTC; null for one without end or beginning. */
function yearAt(time: number): number | null {
  if (!Number.isFinite(time)) return null;
  if (time >= known.start && time < known.end) return known.year;
  date.setTime(time);
  const year = date.getUTCFullYear();
  known = { year, start: startOf(year), end: startOf(year + 1) };
  return year;
}

/** Start of a year (epoch ms); NaN, which nothing is before or after, where no date can hold it. */
function startOf(year: number): number {
  date.setTime(0);
  return date.setUTCFullYear(year);
}
