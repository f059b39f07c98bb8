import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utcDay } from "../time/calendar.ts";
import { DAY_MS, EARLIEST, LATEST } from "../time/interval.ts";
import { parseDate, type StatedDate } from "../time/stated-date.ts";
import { dateText, dayText, isOfOldCalendar, spanText, weekday, yearsText } from "./date-text.ts";

function read(text: string): StatedDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.date;
}

describe("a date is written at its own precision", () => {
  test.each([
    // stated               long                                 short                       Korean
    ["2001-03-07", "7 March 2001", "7 Mar 2001", "2001년 3월 7일"],
    ["2001-03", "March 2001", "Mar 2001", "2001년 3월"],
    ["2001", "2001", "2001", "2001년"],
    ["2001-21", "spring 2001", "spring 2001", "2001년 봄"],
    ["2001-24", "winter 2001–2002", "winter 2001–2002", "2001–2002년 겨울"],
    ["198X", "1980s", "1980s", "1980년대"],
    ["19XX", "1900–1999", "1900–1999", "1900–1999년"],
    ["-0043", "44 BC", "44 BC", "기원전 44년"],
    ["-0043-03-15", "15 March 44 BC", "15 Mar 44 BC", "기원전 44년 3월 15일"],
    ["-198X", "1990–1981 BC", "1990–1981 BC", "기원전 1990–1981년"],
    ["0000", "1 BC", "1 BC", "기원전 1년"],
    ["0009", "AD 9", "AD 9", "서기 9년"],
    ["0064-07-18", "18 July AD 64", "18 Jul AD 64", "서기 64년 7월 18일"],
    ["0476", "476", "476", "476년"],
    ["-004X", "50–41 BC", "50–41 BC", "기원전 50–41년"],
    ["000X", "1 BC – AD 9", "1 BC – AD 9", "기원전 1년–서기 9년"],
    ["00XX", "1 BC – AD 99", "1 BC – AD 99", "기원전 1년–서기 99년"],
    ["-0043-24", "winter 44–43 BC", "winter 44–43 BC", "기원전 44–43년 겨울"],
    ["-0043-03-15/-0043-03-17", "15–17 March 44 BC", "15–17 Mar 44 BC", "기원전 44년 3월 15–17일"],
    ["2001-03-07/2001-03-08", "7–8 March 2001", "7–8 Mar 2001", "2001년 3월 7–8일"],
    [
      "2001-02-27/2001-03-02",
      "27 February – 2 March 2001",
      "27 Feb – 2 Mar 2001",
      "2001년 2월 27일–3월 2일",
    ],
    [
      "2000-12-30/2001-01-02",
      "30 December 2000 – 2 January 2001",
      "30 Dec 2000 – 2 Jan 2001",
      "2000년 12월 30일–2001년 1월 2일",
    ],
    ["2001-02/2001-04", "February–April 2001", "Feb–Apr 2001", "2001년 2–4월"],
    [
      "2000-12/2001-01",
      "December 2000 – January 2001",
      "Dec 2000 – Jan 2001",
      "2000년 12월–2001년 1월",
    ],
    ["2001-03-15/2001-04", "15 March – April 2001", "15 Mar – Apr 2001", "2001년 3월 15일–4월"],
    ["2001-21/2001-23", "spring–autumn 2001", "spring–autumn 2001", "2001년 봄–가을"],
    ["2013/2017", "2013–2017", "2013–2017", "2013–2017년"],
    ["2013/2017-03", "2013 – March 2017", "2013 – Mar 2017", "2013년–2017년 3월"],
    ["-0043/-0040", "44–41 BC", "44–41 BC", "기원전 44–41년"],
    ["-0043/0014", "44 BC – AD 14", "44 BC – AD 14", "기원전 44년–서기 14년"],
    ["-0043/0476", "44 BC – AD 476", "44 BC – AD 476", "기원전 44년–서기 476년"],
    ["0009/0014", "AD 9–14", "AD 9–14", "서기 9–14년"],
    ["2001/2001", "2001", "2001", "2001년"],
    ["2025-05-20/..", "from 20 May 2025", "from 20 May 2025", "2025년 5월 20일부터"],
    ["../2025-05", "until May 2025", "until May 2025", "2025년 5월까지"],
    ["2013/", "from 2013, end unknown", "from 2013, end unknown", "2013년부터, 끝은 알 수 없음"],
    [
      "/2013",
      "until 2013, start unknown",
      "until 2013, start unknown",
      "2013년까지, 시작은 알 수 없음",
    ],
    ["1985~", "about 1985", "about 1985", "1985년경"],
    ["198X~", "about 1980s", "about 1980s", "1980년대 무렵"],
    ["1985?", "1985, uncertain", "1985, uncertain", "1985년(불확실)"],
    ["1985%", "about 1985, uncertain", "about 1985, uncertain", "1985년경(불확실)"],
    ["2013~/2017~", "about 2013–2017", "about 2013–2017", "2013–2017년경"],
    ["1921/1931~", "1921 – about 1931", "1921 – about 1931", "1921년 – 1931년경"],
  ])("%s", (stated, long, short, korean) => {
    const date = read(stated);
    expect(dateText(date, "en", "long")).toBe(long);
    expect(dateText(date, "en", "short")).toBe(short);
    expect(dateText(date, "ko", "long")).toBe(korean);
    expect(dateText(date, "ko", "short")).toBe(korean);
  });
});

test.each([
  ["2001-03-07", "7 Mar", "3월 7일"],
  ["2001-03-07~", "about 7 Mar", "3월 7일경"],
  ["2001-03", "Mar", "3월"],
  ["2001-21", "spring", "봄"],
  ["2001-24", "winter 2001–2002", "2001–2002년 겨울"],
  ["2001", "2001", "2001년"],
  ["2001-02-27/2001-03-02", "27 Feb – 2 Mar", "2월 27일–3월 2일"],
  ["2001-03-07/2001-03-08", "7–8 Mar", "3월 7–8일"],
  ["2001-02/2001-04", "Feb–Apr", "2–4월"],
  ["2000-12-30/2001-01-02", "30 Dec 2000 – 2 Jan 2001", "2000년 12월 30일–2001년 1월 2일"],
  ["2025-05-20/..", "from 20 May", "5월 20일부터"],
  ["2013/2017", "2013–2017", "2013–2017년"],
])("under the heading of its year, %s is %s", (stated, english, korean) => {
  expect(dayText(read(stated), "en")).toBe(english);
  expect(dayText(read(stated), "ko")).toBe(korean);
});

test.each([
  ["2001-03-07", "Wednesday", "수요일"],
  ["2025-01-27", "Monday", "월요일"],
  ["1582-10-15", "Friday", "금요일"],
  ["1582-10-14", null, null],
  ["1066-10-14", null, null],
  ["-0043-03-15", null, null],
  ["2001-03-07~", null, null],
  ["2001-03-07?", null, null],
  ["2001-03", null, null],
  ["2001-03-07/2001-03-08", null, null],
  ["2001-03-07/..", null, null],
])("the weekday of %s is %s", (stated, english, korean) => {
  expect(weekday(read(stated), "en")).toBe(english);
  expect(weekday(read(stated), "ko")).toBe(korean);
});

test.each([
  // from              until, exclusive       English                    Korean
  ["2001-03-07", "2001-03-08", "7 Mar 2001", "2001년 3월 7일"],
  ["2001-03-07", "2001-03-09", "7–8 Mar 2001", "2001년 3월 7–8일"],
  ["2001-02-27", "2001-04-03", "27 Feb – 2 Apr 2001", "2001년 2월 27일–4월 2일"],
  ["2001-02-01", "2001-05-01", "Feb–Apr 2001", "2001년 2–4월"],
  ["2001-02-11", "2001-04-20", "Feb–Apr 2001", "2001년 2–4월"],
  ["2001-02-01", "2001-03-01", "Feb 2001", "2001년 2월"],
  ["2024-12-01", "2025-02-01", "Dec 2024 – Jan 2025", "2024년 12월–2025년 1월"],
  ["2001-01-01", "2002-01-01", "2001", "2001년"],
  ["1972-01-01", "2026-01-01", "1972–2025", "1972–2025년"],
  ["1972-05-26", "2025-07-02", "1972–2025", "1972–2025년"],
])("a span of %s to %s is said as %s", (start, end, english, korean) => {
  const span = { start: Date.parse(start), end: Date.parse(end) };
  expect(spanText(span, "en")).toBe(english);
  expect(spanText(span, "ko")).toBe(korean);
});

test.each([
  // first, last                a sentence             Korean                            beside a number
  [[1972, 2025], "1972 to 2025", "1972년부터 2025년까지", "1972–2025", "1972–2025년"],
  [[1972, 1972], "1972", "1972년", "1972", "1972년"],
  [
    [-499, -43],
    "500 BC to 44 BC",
    "기원전 500년부터 기원전 44년까지",
    "500–44 BC",
    "기원전 500–44년",
  ],
  [
    [-499, 476],
    "500 BC to AD 476",
    "기원전 500년부터 서기 476년까지",
    "500 BC – AD 476",
    "기원전 500년–서기 476년",
  ],
] as const)("a dataset of the years %j says so", (years, english, korean, dash, koreanDash) => {
  const [first, last] = years;
  // A dataset that ends with 31 December does not claim the next year.
  const span = { start: utcDay(first, 5, 26), end: utcDay(last + 1) };
  expect(yearsText(span, "en", "words")).toBe(english);
  expect(yearsText(span, "ko", "words")).toBe(korean);
  expect(yearsText(span, "en", "dash")).toBe(dash);
  expect(yearsText(span, "ko", "dash")).toBe(koreanDash);
});

test("a span that is open on a side says so", () => {
  const day = Date.parse("2001-03-07");
  expect(spanText({ start: day, end: LATEST }, "en")).toBe("from 7 Mar 2001");
  expect(spanText({ start: EARLIEST, end: day + DAY_MS }, "ko")).toBe("2001년 3월 7일까지");
  expect(spanText({ start: EARLIEST, end: LATEST }, "en")).toBe("any time");
});

test("the day that is shown is the day that was written, in every time zone", () =>
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
      const iso = new Date(days * DAY_MS).toISOString().slice(0, 10);
      if (!/^\d{4}-/.test(iso)) return true;
      const [year, month, day] = iso.split("-").map(Number);
      return dateText(read(iso), "ko", "long") === `${year}년 ${month}월 ${day}일`;
    }),
  ));

test("a day from before the Gregorian calendar is told to be one that its source may count otherwise", () => {
  const old = (stated: string) => isOfOldCalendar(read(stated));
  expect(["1066-10-14", "1582-10-14", "-0043-03-15", "1500/1582-10-04"].map(old)).not.toContain(
    false,
  );
  expect(["1582-10-15", "1703-11-26", "1066-10", "1066"].map(old)).not.toContain(true);
});
