import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";

/** A little beyond what is dated, so that the first and last mark do not touch the frame. */
const MARGIN = 0.035;
const LEAST_MS = 3 * DAY_MS;

/** The times a reader can pan to: the hull of every finite bound, with a margin. */
export function panRange(columns: {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}): Interval {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const times of [columns.starts, columns.ends]) {
    for (const time of times) {
      if (!Number.isFinite(time)) continue;
      start = Math.min(start, time);
      end = Math.max(end, time);
    }
  }
  return start <= end ? withMargin({ start, end }) : { start: 0, end: LEAST_MS };
}

/** An extent with room on either side, as episodes and the whole extent are shown. */
export function withMargin({ start, end }: Interval): Interval {
  const margin = Math.max((end - start) * MARGIN, LEAST_MS);
  return { start: start - margin, end: end + margin };
}
