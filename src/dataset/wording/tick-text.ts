/**
 * Labels of an axis of time: what a tick says for the unit that begins at it. Times are UTC epoch ms.
 */
import { GREGORIAN_FROM, partAt } from "../time/calendar.ts";
import { type Language, WORDINGS } from "./languages.ts";

/** A year at a tick, with no suffix: "2001", "44 BC", "기원전 44". */
export const yearTick = (time: number, lang: Language): string =>
  WORDINGS[lang].shortYear(partAt(time, "year").year);

/** A year as a heading: "2001년". */
export const yearHeading = (time: number, lang: Language): string =>
  WORDINGS[lang].year(partAt(time, "year").year);

/** A month at a tick: "Mar". */
export const monthTick = (time: number, lang: Language): string =>
  WORDINGS[lang].part(partAt(time, "month"), "short", false);

/** A month as a heading: "March 2001". */
export const monthHeading = (time: number, lang: Language): string =>
  WORDINGS[lang].part(partAt(time, "month"), "long", true);

/** A day at a tick: "Wed 7", and "7" before the Gregorian calendar, whose weekdays nobody states. */
export function weekdayTick(time: number, lang: Language): string {
  const day = new Date(time).getUTCDate();
  return time < GREGORIAN_FROM ? String(day) : WORDINGS[lang].dayTick(day, weekdayOf(time));
}

/** A day of a month at a tick: "5 Mar". */
export const dateTick = (time: number, lang: Language): string =>
  WORDINGS[lang].part(partAt(time, "day"), "short", false);

/** A day as a heading: "Wed, 7 March 2001"; "7 March 1066" before the Gregorian calendar. */
export function dayHeading(time: number, lang: Language): string {
  const date = WORDINGS[lang].part(partAt(time, "day"), "long", true);
  return time < GREGORIAN_FROM ? date : WORDINGS[lang].withWeekday(date, weekdayOf(time));
}

/** A time of day at a tick: "14:00". */
export function clockTick(time: number): string {
  return new Date(time).toISOString().slice(-13, -8);
}

/** Ten years as a heading: "1970s"; before AD 1, where decades have no such name, their first year. */
export function decadeHeading(year: number, lang: Language): string {
  const decade = { precision: "decade", year, approximate: false, uncertain: false } as const;
  return year < 1 ? WORDINGS[lang].shortYear(year) : WORDINGS[lang].part(decade, "long", true);
}

const weekdayOf = (time: number): number => new Date(time).getUTCDay();
