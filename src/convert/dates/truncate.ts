/** Dates whose finer parts are filling, by what a column beside them says. */
import { partAt, partExtent } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { type DateReading, refuse, type Stretch } from "./date-reading.ts";
import { centuryOf, decadeOf, partOf, point, span, stretchText } from "./part-text.ts";

type Sound = Extract<DateReading, { ok: true }>;

interface Remark {
  readonly kind: string;
  readonly said: string;
  readonly accepted: string;
}

/** By Wikidata's precision: 11 day, 10 month, 9 year, 8 decade, 7 century. */
export function truncated(date: Sound, precision: string): DateReading {
  const { from } = statedDate(date.edtf);
  if (!isDatePart(from)) return date;
  const level = Number(precision);
  if (level < 7) {
    const why = `its precision, ${precision}, is coarser than a century`;
    return refuse(why, "a precision from 7 (a century) to 11 (a day)");
  }
  const stretch = atLevel(from, level);
  return stretch ? { ...date, edtf: stretchText(stretch) } : date;
}

function atLevel({ year, month }: DatePart, level: number): Stretch | null {
  if (level === 7) return centuryOf(Math.floor(year / 100) * 100);
  if (level === 8) return decadeOf(Math.floor(year / 10) * 10);
  if (level === 9) return point(partOf(year));
  return level === 10 && month !== undefined ? point(partOf(year, month)) : null;
}

/** A remark on a first of January, which programs put where only the year is known; null for any other date. */
export function maybeFilled(edtf: string): Remark | null {
  const { from } = statedDate(edtf);
  if (!isDatePart(from) || from.month !== 1 || from.day !== 1) return null;
  return {
    kind: "maybe-filled",
    said: `${edtf} has no precision beside it: the first of January may be filling for a year alone.`,
    accepted: `a precision, or ${from.year} for the year`,
  };
}

/** By UCDP's precision: 1 the day, 2 and 3 some day between the two, 4 the month, 5 the year. */
export function ucdpReading(date: Sound, precision: string): DateReading {
  const { from, to } = statedDate(date.edtf);
  if (!isDatePart(from) || !isDatePart(to)) return date;
  const isSameYear = from.year === to.year;
  if (precision === "5" && isSameYear)
    return { ...date, edtf: stretchText(point(partOf(from.year))) };
  if (precision === "4" && isSameYear && from.month !== undefined && from.month === to.month) {
    return { ...date, edtf: stretchText(point(partOf(from.year, from.month))) };
  }
  return date;
}

/** By ACLED's precision: 1 the day, 2 a day that stands for a week around it, 3 one that stands for its month. */
export function acledReading(date: Sound, precision: string): DateReading {
  const { from } = statedDate(date.edtf);
  if (!isDatePart(from) || from.precision !== "day") return date;
  if (precision === "3")
    return { ...date, edtf: stretchText(point(partOf(from.year, from.month))) };
  if (precision !== "2") return date;
  // Whichever day of its week was put down, the week lies within these.
  const { start } = partExtent(from);
  const day = (days: number) => partAt(start + days * DAY_MS, "day");
  return { ...date, edtf: stretchText(span(day(-6), day(6))) };
}
