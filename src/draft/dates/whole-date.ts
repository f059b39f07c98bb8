/** A date that needs nothing of the text around it, read by the reader of people's tables. */

import type { Stretch } from "../../convert/dates/date-reading.ts";
import { readDate } from "../../convert/dates/read-date.ts";
import { isDatePart } from "../../dataset/time/date-part.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";

/** A text has no column that would say which number is the day; a year of two digits is never read alone. */
const CONTEXT = { order: "mdy", thisYear: 2099 } as const;

/** The stretch that the words name; null where they name none by themselves. */
export function wholeDate(words: string): Stretch | null {
  const read = readDate(words, CONTEXT);
  if (!read.ok) return null;
  const parsed = parseDate(read.edtf);
  if (!parsed.ok) return null;
  const { from, to } = parsed.date;
  if (!isDatePart(from) && !isDatePart(to)) return null;
  return { from, to, notes: read.notes };
}
