/** Counts of events along a line of time, for the overview. */
import { firstIndex } from "../arrays/sorted.ts";
import type { Columns } from "../columns/columns.ts";
import type { Density } from "./answer-types.ts";

/**
 * Events per bin: an event counts in the bin of its start; one that starts outside the extent, in
 * the nearest.
 *
 * @param flags  by row, 1 for a match.
 */
export function density(
  { starts }: Pick<Columns, "starts">,
  flags: Uint8Array,
  extent: Density["extent"],
  bins: number,
): Density {
  const count = Math.max(1, Math.floor(bins));
  const binMs = (extent.end - extent.start) / count;
  const matching: number[] = [];
  const total: number[] = [];
  // Rows are in order of their starts, so that a bin is a run of them.
  let row = 0;
  const binOf = (at: number) => Math.floor(((starts[at] ?? 0) - extent.start) / binMs);
  for (let bin = 0; bin < count; bin++) {
    const end =
      bin + 1 < count ? firstIndex(row, starts.length, (at) => binOf(at) > bin) : starts.length;
    total.push(end - row);
    let matched = 0;
    for (; row < end; row++) matched += flags[row] ?? 0;
    matching.push(matched);
  }
  return { extent, matching, total };
}
