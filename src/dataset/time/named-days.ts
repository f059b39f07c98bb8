import { partExtent } from "./calendar.ts";
import { isDatePart } from "./date-part.ts";
import { type Interval, interval } from "./interval.ts";
import type { StatedDate } from "./stated-date.ts";

/**
 * The span of what a date names, for whoever needs days: of `1985/..` the year 1985, since an open side, or one
 * that nobody states, has none. Never infinite.
 */
export function namedDays({ from, to, extent }: StatedDate): Interval {
  const start = isDatePart(from) ? extent.start : isDatePart(to) ? partExtent(to).start : 0;
  const end = isDatePart(to) ? extent.end : isDatePart(from) ? partExtent(from).end : 0;
  return interval(start, end);
}
