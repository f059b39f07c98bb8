/** A list in order of time, cut into years, with the quiet ones between them counted. */
import type { StatedDate } from "../../dataset/edtf.ts";

export interface YearGroup<T> {
  /** Null for dates that state no year at either end. */
  readonly year: number | null;
  readonly entries: readonly T[];
  /** Years before this one, and after all that came earlier had ended, in which nothing falls. */
  readonly quiet: number;
}

/** The year a date is listed under: its first, or its last when it has no beginning. */
export function yearOf({ from, to }: StatedDate): number | null {
  if (typeof from !== "string") return from.year;
  return typeof to === "string" ? null : to.year;
}

/** `entries` in order of time; consecutive ones of the same year make a group. */
export function groupByYear<T extends { readonly date: StatedDate }>(
  entries: readonly T[],
): YearGroup<T>[] {
  const groups: { year: number | null; entries: T[]; quiet: number }[] = [];
  // An open end is no evidence of anything happening, so it breaks no silence.
  let busyUntil = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const year = yearOf(entry.date);
    const last = groups.at(-1);
    if (last && last.year === year) last.entries.push(entry);
    else {
      const quiet = year === null || groups.length === 0 ? 0 : Math.max(0, year - busyUntil - 1);
      groups.push({ year, entries: [entry], quiet });
    }
    const end = lastYear(entry.date) ?? year;
    if (end !== null) busyUntil = Number.isFinite(busyUntil) ? Math.max(busyUntil, end) : end;
  }
  return groups;
}

/** The last year an extent touches; null when it is open. */
function lastYear({ extent }: StatedDate): number | null {
  // Extents are half-open: the millisecond before the end is the last one inside.
  return Number.isFinite(extent.end) ? new Date(extent.end - 1).getUTCFullYear() : null;
}
