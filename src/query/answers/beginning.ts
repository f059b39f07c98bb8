import type { Interval } from "../../dataset/time/interval.ts";
import { firstIndex } from "../arrays/sorted.ts";
import type { Columns } from "../columns/columns.ts";

/** The number of rows that begin in a span. @param rows  in order of time. */
export function beginning(
  { starts }: Pick<Columns, "starts">,
  rows: Uint32Array,
  { start, end }: Interval,
): number {
  const from = (time: number) =>
    firstIndex(0, rows.length, (at) => (starts[rows[at] ?? 0] ?? 0) >= time);
  return from(end) - from(start);
}
