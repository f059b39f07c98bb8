import { type DatePart, sameDate, yearsOf } from "../time/date-part.ts";
import type { DateStyle, Wording } from "./wording.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** The first year that is written without AD: a smaller number alone is hardly taken for a year. */
const PLAIN_FROM = 100;

/** English as the British write it: the day before the month. */
export const en: Wording = {
  locale: "en-GB",
  name: { short: "EN", full: "English" },

  year: (year) => (year < 1 ? `${1 - year} BC` : `${year < PLAIN_FROM ? "AD " : ""}${year}`),
  shortYear: (year) => en.year(year),
  years(first, last) {
    if (first === last) return en.year(first);
    return `${en.year(first)} to ${first < 1 && last > 0 ? `AD ${last}` : en.year(last)}`;
  },

  part(part, style, withYear) {
    const year = withYear ? ` ${en.year(part.year)}` : "";
    switch (part.precision) {
      case "day":
        return `${part.day} ${monthName(part, style)}${year}`;
      case "month":
        return monthName(part, style) + year;
      case "season": {
        const name = SEASONS[(part.season ?? 1) - 1] ?? "";
        // A winter belongs to two years, and saying one of them would put it in the wrong one.
        return withYear && part.season === 4
          ? `${name} ${yearPair(yearsOf(part, 2))}`
          : name + year;
      }
      case "decade":
        return part.year < 1 ? yearPair(yearsOf(part, 10)) : `${en.year(part.year)}s`;
      case "century":
        return yearPair(yearsOf(part, 100));
      case "year":
        return en.year(part.year);
    }
  },
  pair(from, to, style, withYear) {
    const last = en.part(to, style, withYear);
    if (sameDate(from, to)) return last;
    if (from.year === to.year && from.precision === to.precision) {
      if (from.precision === "day" && from.month === to.month) return `${from.day}–${last}`;
      if (from.precision !== "day") return `${en.part(from, style, false)}–${last}`;
    }
    if (from.year === to.year && from.month !== undefined && to.month !== undefined) {
      return `${en.part(from, style, false)} – ${last}`;
    }
    if (from.precision === "year" && to.precision === "year") return yearPair([from.year, to.year]);
    return `${en.part(from, style, true)} – ${last}`;
  },
  about: (text) => `about ${text}`,
  uncertain: (text) => `${text}, uncertain`,
  from: (text, end) => (end === "open" ? `from ${text}` : `from ${text}, end unknown`),
  until: (text, start) => (start === "open" ? `until ${text}` : `until ${text}, start unknown`),
  always: "any time",

  weekdays: WEEKDAYS,
  withWeekday: (date, weekday) => `${shortWeekday(weekday)}, ${date}`,
  dayTick: (day, weekday) => `${shortWeekday(weekday)} ${day}`,

  says: (name) => `says ${name}`,
  more: (events) => `and ${events} more`,
  counted: "events",
  both: (first, second) => `${first} and ${second}`,
  andOthers: (first) => `${first} et al.`,
};

/** Two years that differ: "2013–2017", "44–41 BC", "AD 9–14", "44 BC – AD 14". */
function yearPair([first, last]: readonly [number, number]): string {
  if (last < 1) return `${1 - first}–${en.year(last)}`;
  return first < 1 ? `${en.year(first)} – AD ${last}` : `${en.year(first)}–${last}`;
}

function monthName({ month = 1 }: DatePart, style: DateStyle): string {
  const name = MONTHS[month - 1] ?? "";
  return style === "long" ? name : name.slice(0, 3);
}

const shortWeekday = (weekday: number): string => (WEEKDAYS[weekday] ?? "").slice(0, 3);
