import { utcDay } from "../../dataset/time/calendar.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { roundYearAfter, roundYearAt } from "../../dataset/time/round-years.ts";
import type { Histogram } from "./keeping/kept.ts";

/** The span that holds all of them; null where there is none. */
export function hullOf(extents: readonly (Interval | null)[]): Interval | null {
  const known = extents.filter((each) => each !== null);
  if (known.length === 0) return null;
  return {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
  };
}

/** Counts of a histogram in so many equal bins of a span, each stretch by its middle. */
export function sparkOf(
  { edges, counts }: Histogram,
  { start, end }: Interval,
  bins: number,
): readonly number[] {
  const spark = Array.from({ length: bins }, () => 0);
  counts.forEach((count, at) => {
    const middle = ((edges[at] ?? start) + (edges[at + 1] ?? end)) / 2;
    const bin = Math.floor(((middle - start) / (end - start)) * bins);
    const own = Math.min(bins - 1, Math.max(0, bin));
    spark[own] = (spark[own] ?? 0) + count;
  });
  return spark;
}

/** Steps between two years that an axis names. */
const STEPS = [1, 2, 5];

/** The years that an axis over a span names: round ones, and no more than so many. */
export function axisYears({ start, end }: Interval, most: number): readonly number[] {
  const [first, last] = [new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()];
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS.map((each) => each * power)) {
      const years: number[] = [];
      let year = roundYearAt(first, step);
      for (; year <= last && years.length <= most; year = roundYearAfter(year, step)) {
        if (utcDay(year) >= start && utcDay(year) < end) years.push(year);
      }
      if (year > last && years.length <= most) return years;
    }
  }
}
