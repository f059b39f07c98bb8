/** What the ticks of the axis say, in the reader's language. Times are UTC epoch ms. */
import type { Language } from "../../../query/criteria/query.ts";
import type { AxisLabels } from "./axis.ts";

const formatter = (lang: Language, options: Intl.DateTimeFormatOptions) => {
  // British order in English: the day before the month, as in the dates beside the axis.
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    ...options,
    timeZone: "UTC",
  });
  return (time: number) => format.format(time);
};

export function axisLabels(lang: Language): AxisLabels {
  const month = formatter(lang, { month: "short" });
  const monthYear = formatter(lang, { month: "long", year: "numeric" });
  const weekdayDate = formatter(lang, {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const weekday = formatter(lang, { weekday: "short", day: "numeric" });
  const clock = formatter(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = (time: number) => String(new Date(time).getUTCDate());
  const year = (time: number) => {
    const value = new Date(time).getUTCFullYear();
    if (value > 0) return String(value);
    return lang === "ko" ? `기원전 ${1 - value}` : `${1 - value} BC`;
  };
  return {
    minor(time, scale, step) {
      switch (scale) {
        case "year":
          // The row above names the decades.
          return step < 10 ? year(time) : "";
        case "month":
          return month(time);
        case "weekday":
          return weekday(time);
        case "day":
          // The 29th stands too near the 1st that follows it.
          return step > 1 && new Date(time).getUTCDate() > 28 ? "" : day(time);
        default:
          return clock(time);
      }
    },
    major(time, scale) {
      switch (scale) {
        case "year":
          return "";
        case "month":
          return lang === "ko" ? `${year(time)}년` : year(time);
        case "weekday":
        case "day":
          return monthYear(time);
        default:
          return weekdayDate(time);
      }
    },
  };
}
