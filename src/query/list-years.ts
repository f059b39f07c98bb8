/** A list in order of time, cut into years, with the quiet ones between them counted. */
import type { Columns } from "./columns.ts";
import type { ListYear } from "./store.ts";

/** @param rows  of the columns, in order. */
export function listYears(
  { starts, ends }: Pick<Columns, "starts" | "ends">,
  rows: Uint32Array,
): readonly ListYear[] {
  const years: { year: number | null; first: number; events: number; quiet: number }[] = [];
  let last: (typeof years)[number] | undefined;
  // An open end is no evidence of anything happening, so it breaks no silence.
  let busyUntil = Number.POSITIVE_INFINITY;
  for (const [place, row] of rows.entries()) {
    const [start, end] = [starts[row] ?? 0, ends[row] ?? 0];
    // Half-open: the millisecond before the end is the last one inside.
    const lastYear = Number.isFinite(end) ? yearAt(end - 1) : null;
    const year = Number.isFinite(start) ? yearAt(start) : lastYear;
    if (last !== undefined && last.year === year) last.events += 1;
    else {
      const quiet = year === null || last === undefined ? 0 : Math.max(0, year - busyUntil - 1);
      last = { year, first: place, events: 1, quiet };
      years.push(last);
    }
    const until = lastYear ?? year;
    if (until !== null) busyUntil = Number.isFinite(busyUntil) ? Math.max(busyUntil, until) : until;
  }
  return years;
}

const date = new Date(0);
function yearAt(time: number): number {
  date.setTime(time);
  return date.getUTCFullYear();
}
