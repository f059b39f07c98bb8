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

/** "Mar". */
export const monthTick = (time: number, lang: Language): string =>
  WORDINGS[lang].part(partAt(time, "month"), "short", false);

/** "March 2001". */
export const monthHeading = (time: number, lang: Language): string =>
  WORDINGS[lang].part(partAt(time, "month"), "long", true);

/** "Wed 7"; "7" before there were Gregorian days, whose weekday nobody states. */
export function weekdayTick(time: number, lang: Language): string {
  const day = new Date(time).getUTCDate();
  return time < GREGORIAN_FROM ? String(day) : WORDINGS[lang].dayTick(day, weekdayOf(time));
}

/** "Wed, 7 March 2001", with the same exception. */
export function dayHeading(time: number, lang: Language): string {
  const date = WORDINGS[lang].part(partAt(time, "day"), "long", true);
  return time < GREGORIAN_FROM ? date : WORDINGS[lang].withWeekday(date, weekdayOf(time));
}

/** "14:00". */
export function clockTick(time: number): string {
  return new Date(time).toISOString().slice(-13, -8);
}

/** "1970s" for the ten years from one on, and the first of them where these are no decade by name. */
export function decadeHeading(year: number, lang: Language): string {
  const decade = { precision: "decade", year, approximate: false, uncertain: false } as const;
  return year < 1 ? WORDINGS[lang].shortYear(year) : WORDINGS[lang].part(decade, "long", true);
}

const weekdayOf = (time: number): number => new Date(time).getUTCDay();
