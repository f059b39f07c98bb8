/** The time that a set of events takes up, for fitting them into a view. */
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import type { Columns } from "./columns.ts";

/**
 * The hull of every finite bound of the rows' extents; null when there is none. A lone bound, of
 * a date that is open on the other side, gets the day next to it.
 */
export function finiteHull(
  { starts, ends }: Pick<Columns, "starts" | "ends">,
  rows: Iterable<number>,
): Interval | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const start = starts[row] ?? Number.NEGATIVE_INFINITY;
    const end = ends[row] ?? Number.POSITIVE_INFINITY;
    const from = Number.isFinite(start) ? start : end - DAY_MS;
    const to = Number.isFinite(end) ? end : start + DAY_MS;
    if (Number.isFinite(from)) first = Math.min(first, from);
    if (Number.isFinite(to)) last = Math.max(last, to);
  }
  return first < last ? { start: first, end: last } : null;
}
