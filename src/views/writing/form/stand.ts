/** Where a new event will stand: the stretch of time around it that has neighbours. */
import { DAY_MS, type Interval } from "../../../dataset/time/interval.ts";

/** Days on either side that are looked at, from near to far. */
const AROUND_DAYS = [75, 730, 7_300, 73_000];
/** The neighbours shown on either side. */
export const BESIDE = 2;

/** Stretches of time around an extent, each wider than the one before. An open side ends with the other. */
export function stretchesAround({ start, end }: Interval): readonly Interval[] {
  const known = [start, end].filter(Number.isFinite);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  return AROUND_DAYS.map((days) => {
    // A year, or a decade, has as much around it as it is long.
    const around = Math.max(days * DAY_MS, (last - first) / 2);
    return { start: first - around, end: last + around };
  });
}
