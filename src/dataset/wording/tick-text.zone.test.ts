import { expect, test } from "vitest";
import { utcDay } from "../time/calendar.ts";
import {
  clockTick,
  dateTick,
  dayHeading,
  decadeHeading,
  monthHeading,
  monthTick,
  weekdayTick,
  yearHeading,
  yearTick,
} from "./tick-text.ts";

test.each([
  [2001, "2001", "2001", "2001년"],
  [-43, "44 BC", "기원전 44", "기원전 44년"],
  [0, "1 BC", "기원전 1", "기원전 1년"],
  [1, "AD 1", "서기 1", "서기 1년"],
])("on an axis the year %i is %s", (year, english, korean, heading) => {
  const time = utcDay(year);
  expect([yearTick(time, "en"), yearTick(time, "ko")]).toEqual([english, korean]);
  expect([yearHeading(time, "en"), yearHeading(time, "ko")]).toEqual([english, heading]);
});

test("a month on the axis says its year where it is a heading, era and all", () => {
  const [ides, now] = [utcDay(-43, 3, 15), utcDay(2001, 3, 7)];
  expect([monthTick(now, "en"), monthTick(now, "ko")]).toEqual(["Mar", "3월"]);
  expect([monthHeading(now, "en"), monthHeading(now, "ko")]).toEqual(["March 2001", "2001년 3월"]);
  expect(monthHeading(ides, "en")).toBe("March 44 BC");
  expect(monthHeading(ides, "ko")).toBe("기원전 44년 3월");
});

test("where no row above names the month, a day does", () => {
  const monday = utcDay(2001, 3, 5);
  expect([dateTick(monday, "en"), dateTick(monday, "ko")]).toEqual(["5 Mar", "3월 5일"]);
});

test("a day on the axis has its weekday, but none before the Gregorian calendar", () => {
  const [last, first] = [utcDay(1582, 10, 14), utcDay(1582, 10, 15)];
  expect([weekdayTick(first, "en"), weekdayTick(first, "ko")]).toEqual(["Fri 15", "15일 (금)"]);
  expect([weekdayTick(last, "en"), weekdayTick(last, "ko")]).toEqual(["14", "14"]);
  expect(dayHeading(first, "en")).toBe("Fri, 15 October 1582");
  expect(dayHeading(first, "ko")).toBe("1582년 10월 15일 (금)");
  expect(dayHeading(utcDay(-43, 3, 15), "en")).toBe("15 March 44 BC");
  expect(dayHeading(utcDay(-43, 3, 15), "ko")).toBe("기원전 44년 3월 15일");
});

test("an hour is said on the clock of UTC, in every century", () => {
  expect(clockTick(utcDay(2001, 3, 7) + 14 * 3_600_000)).toBe("14:00");
  expect(clockTick(utcDay(-43, 3, 15) + 45 * 60_000)).toBe("00:45");
});

test("ten years are named as a decade only where they are one", () => {
  expect([decadeHeading(1970, "en"), decadeHeading(1970, "ko")]).toEqual(["1970s", "1970년대"]);
  expect([decadeHeading(-49, "en"), decadeHeading(-49, "ko")]).toEqual(["50 BC", "기원전 50"]);
});
