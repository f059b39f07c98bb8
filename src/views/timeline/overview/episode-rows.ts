import type { Interval } from "../../../dataset/time/interval.ts";

/** Under the base there is room for two; what overlaps both lies on the second. */
const ROWS = 2;

/** The row under the base in which each episode's line is drawn, so that overlapping ones are told apart. */
export function episodeRows(extents: readonly Interval[]): readonly number[] {
  const ends: number[] = Array.from({ length: ROWS }, () => Number.NEGATIVE_INFINITY);
  const rows = new Array<number>(extents.length).fill(0);
  const order = [...extents.keys()].sort((a, b) => startOf(a) - startOf(b));
  for (const each of order) {
    const free = ends.findIndex((end) => end <= startOf(each));
    const row = free < 0 ? ROWS - 1 : free;
    rows[each] = row;
    ends[row] = Math.max(ends[row] ?? 0, extents[each]?.end ?? 0);
  }
  return rows;

  function startOf(each: number): number {
    return extents[each]?.start ?? 0;
  }
}
