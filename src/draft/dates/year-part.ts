/** A part of a year as a stretch of a year that is given, and the years that words without one may mean. */

import type { Stretch } from "../../convert/dates/date-reading.ts";
import { halfOf, partOf, point, quarterOf, seasonOf, span } from "../../convert/dates/part-text.ts";
import { daysInMonth, partExtent } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import type { YearPart } from "./phrase.ts";

/** The stretch from one part of the year to another: one that lies before it is of the next year, or of next month. */
export function inYear(year: number, from: YearPart, to: YearPart): Stretch {
  const start = oneOf(year, from);
  if (from === to) return start;
  const end = oneOf(year, to);
  const turns = extentOf(end).start < extentOf(start).start;
  return span(start.from, (turns ? oneOf(year + 1, to) : end).to);
}

function oneOf(year: number, { month, day, season, quarter, half }: YearPart): Stretch {
  if (season !== undefined) return point(seasonOf(year, season));
  if (quarter !== undefined) return quarterOf(year, quarter);
  if (half !== undefined) return halfOf(year, half);
  return point(partOf(year, month, day));
}

/** The span that it covers; an open side ends with the other. */
export function extentOf({ from, to }: Stretch): Interval {
  const [first, last] = [isDatePart(from) ? from : to, isDatePart(to) ? to : from];
  if (!isDatePart(first) || !isDatePart(last)) return { start: 0, end: 1 };
  return { start: partExtent(first).start, end: partExtent(last).end };
}

/** Years that are looked through on either side: a 29 February comes round in eight at most. */
const FAR = 8;

/**
 * The nearest such part of a year that is over, or has begun, when the base is, and the nearest to come.
 *
 * @param isOver  true where the last one must be over: "last August", said in August, is of the year before.
 */
export function nearestYears(
  base: DatePart,
  from: YearPart,
  to: YearPart,
  isOver: boolean,
): readonly [last: Stretch | null, next: Stretch | null] {
  const today = partExtent(base);
  const isPast = ({ start, end }: Interval) => (isOver ? end <= today.start : start < today.end);
  const nearest = (side: -1 | 1, isOf: (extent: Interval) => boolean): Stretch | null => {
    for (let far = 0; far <= FAR; far++) {
      const year = base.year + side * far;
      if (!isDay(year, from) || !isDay(year, to)) continue;
      const stretch = inYear(year, from, to);
      if (isOf(extentOf(stretch))) return stretch;
    }
    return null;
  };
  return [nearest(-1, isPast), nearest(1, ({ start }) => start >= today.end)];
}

/** False for the 30 February of any year, and for the 29th of most. */
export function isDay(year: number, { month, day }: YearPart): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}
