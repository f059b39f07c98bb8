import { sameDate, yearsOf } from "../time/date-part.ts";
import type { Wording } from "./wording.ts";

const SEASONS = ["봄", "여름", "가을", "겨울"] as const;
const WEEKDAYS = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"] as const;

/** The first year that is written without 서기: 9년 alone is also nine years. */
const PLAIN_FROM = 100;

/** Korean, whose dates have one length. */
export const ko: Wording = {
  locale: "ko-KR",
  name: { short: "한국어", full: "한국어" },

  year: (year) => `${ko.shortYear(year)}년`,
  shortYear: (year) =>
    year < 1 ? `기원전 ${1 - year}` : `${year < PLAIN_FROM ? "서기 " : ""}${year}`,
  years: (first, last) =>
    first === last ? ko.year(first) : `${ko.year(first)}부터 ${inEra(first, last)}까지`,

  part(part, _style, withYear) {
    const year = withYear ? `${ko.year(part.year)} ` : "";
    switch (part.precision) {
      case "day":
        return `${year}${part.month}월 ${part.day}일`;
      case "month":
        return `${year}${part.month}월`;
      case "season": {
        const winter = withYear && part.season === 4 ? `${yearPair(yearsOf(part, 2))} ` : year;
        return winter + SEASONS[(part.season ?? 1) - 1];
      }
      case "decade":
        return part.year < 1 ? yearPair(yearsOf(part, 10)) : `${ko.year(part.year)}대`;
      case "century":
        return yearPair(yearsOf(part, 100));
      case "year":
        return ko.year(part.year);
    }
  },
  pair(from, to, style, withYear) {
    const first = ko.part(from, style, withYear);
    if (sameDate(from, to)) return first;
    if (from.year === to.year && from.precision === to.precision) {
      if (from.precision === "day" && from.month === to.month) {
        return `${first.slice(0, -1)}–${to.day}일`;
      }
      if (from.precision === "month") return `${first.slice(0, -1)}–${to.month}월`;
      return `${first}–${ko.part(to, style, false)}`;
    }
    if (from.year === to.year && from.month !== undefined && to.month !== undefined) {
      return `${first}–${ko.part(to, style, false)}`;
    }
    if (from.precision === "year" && to.precision === "year") return yearPair([from.year, to.year]);
    return `${ko.part(from, style, true)}–${ko.part(to, style, true)}`;
  },
  about: (text, part) =>
    part.precision === "season" || part.precision === "decade" ? `${text} 무렵` : `${text}경`,
  uncertain: (text) => `${text}(불확실)`,
  from: (text, end) => (end === "open" ? `${text}부터` : `${text}부터, 끝은 알 수 없음`),
  until: (text, start) => (start === "open" ? `${text}까지` : `${text}까지, 시작은 알 수 없음`),
  always: "전체 기간",

  weekdays: WEEKDAYS,
  withWeekday: (date, weekday) => `${date} (${shortWeekday(weekday)})`,
  dayTick: (day, weekday) => `${day}일 (${shortWeekday(weekday)})`,

  says: (name) => `${name}에 따르면`,
  more: (events) => `외 ${events}건`,
  counted: "건",
  both: (first, second) => `${first}·${second}`,
  andOthers: (first) => `${first} 외`,
};

/** Two years that differ: "2013–2017년", "기원전 44–41년", "서기 9–14년", "기원전 44년–서기 14년". */
function yearPair([first, last]: readonly [number, number]): string {
  if (first < 1 && last > 0) return `${ko.year(first)}–${inEra(first, last)}`;
  return `${ko.shortYear(first)}–${last < 1 ? 1 - last : last}년`;
}

/** The later of two years, with its era where it is not that of the earlier one. */
const inEra = (first: number, last: number): string =>
  first < 1 && last > 0 ? `서기 ${last}년` : ko.year(last);

const shortWeekday = (weekday: number): string => WEEKDAYS[weekday]?.slice(0, 1) ?? "";
