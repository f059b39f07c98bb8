/** How many events there are along a line of time, for the overview. */
import type { Columns } from "./columns.ts";
import type { Density } from "./store.ts";

/** An event counts in the bin of its start; one that starts outside the extent, in the nearest. */
export function density(
  { starts }: Columns,
  flags: Uint8Array,
  extent: Density["extent"],
  bins: number,
): Density {
  const count = Math.max(1, Math.floor(bins));
  const matching = new Array<number>(count).fill(0);
  const total = new Array<number>(count).fill(0);
  const binMs = (extent.end - extent.start) / count;
  starts.forEach((start, row) => {
    const bin = Math.min(count - 1, Math.max(0, Math.floor((start - extent.start) / binMs)));
    total[bin] = (total[bin] ?? 0) + 1;
    matching[bin] = (matching[bin] ?? 0) + (flags[row] ?? 0);
  });
  return { extent, matching, total };
}
