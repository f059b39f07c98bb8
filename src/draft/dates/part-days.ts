/**
 * Parts of a date as the codebook counts them: "the end of February" its last three days, "late February" its
 * last eight. Of a year, a decade or a century they are thirds, as vague as the words.
 */

import type { Stretch } from "../../convert/dates/date-reading.ts";
import { partOf, point, span } from "../../convert/dates/part-text.ts";
import { daysInMonth } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import type { Part } from "./phrase.ts";

type Ends = readonly [from: DatePart, to: DatePart];

/** The part of the stretch that the word means; of a day or a season it is the whole, more or less. */
export function partOfStretch(stretch: Stretch, part: Part): Stretch {
  const whole = stretch.from;
  if (stretch.to !== whole || !isDatePart(whole)) return stretch;
  switch (whole.precision) {
    case "month":
      return monthPart(whole, part);
    case "year":
      return yearPart(whole.year, part);
    case "decade":
      return about(thirds(whole.year, 10, part));
    case "century":
      return about(thirds(whole.year, 100, part));
    case "season":
      return point({ ...whole, approximate: true });
    case "day":
      return stretch;
  }
}

function monthPart({ year, month = 1 }: DatePart, part: Part): Stretch {
  const last = daysInMonth(year, month);
  const days = (from: number, to: number): Ends => [
    partOf(year, month, from),
    partOf(year, month, to),
  ];
  switch (part) {
    case "first-ten":
      return span(...days(1, 10));
    case "second-ten":
      return span(...days(11, 20));
    case "last-ten":
      return span(...days(21, last));
    case "early":
      return about(days(1, 8));
    case "middle":
      return about(days(11, 20));
    case "late":
      return about(days(last - 7, last));
    // Where the month begins or ends is certain; the other side is not.
    case "start":
      return span(partOf(year, month, 1), inexact(partOf(year, month, 3)));
    case "end":
      return span(inexact(partOf(year, month, last - 2)), partOf(year, month, last));
  }
}

function yearPart(year: number, part: Part): Stretch {
  const months = (from: number, to: number): Ends => [partOf(year, from), partOf(year, to)];
  switch (part) {
    case "start":
      return point(inexact(partOf(year, 1)));
    case "end":
      return point(inexact(partOf(year, 12)));
    default:
      return about(isFirst(part) ? months(1, 4) : isLast(part) ? months(9, 12) : months(5, 8));
  }
}

function thirds(year: number, length: number, part: Part): Ends {
  const third = Math.round(length / 3);
  if (isFirst(part)) return [partOf(year), partOf(year + third)];
  if (isLast(part)) return [partOf(year + length - 1 - third), partOf(year + length - 1)];
  return [partOf(year + third + 1), partOf(year + length - 2 - third)];
}

const isFirst = (part: Part): boolean => /^(?:early|start|first-ten)$/.test(part);
const isLast = (part: Part): boolean => /^(?:late|end|last-ten)$/.test(part);

const inexact = (part: DatePart): DatePart => ({ ...part, approximate: true });

const about = ([from, to]: Ends): Stretch => span(inexact(from), inexact(to));
