import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { readDate } from "../dates/read-date.ts";
import { otherReadings, possibleReadings, withoutEnd } from "./other-readings.ts";

const CONTEXT = { order: "dmy", thisYear: 2026 } as const;

test.each([
  ["12.8.71", "two-digit-year", ["1871-08-12"]],
  ["3/4/2001", "either-order", ["2001-03-04"]],
  ["36949", "serial", ["2005-02-28"]],
  ["-44", "short-bc", ["-0044"]],
  ["1900s", "century-or-decade", ["190X"]],
  ["1914-8", "month-or-year", ["1914/1918"]],
  ["1990–", "open-dash", ["1990"]],
  ["1667 or 1668", "one-of", ["1667", "1668"]],
  ["2001-01-01", "maybe-filled", ["2001"]],
  [
    "FY2001",
    "fiscal-year",
    ["2001", "2000-10/2001-09", "2000-07/2001-06", "2000-04/2001-03", "2001-04/2002-03"],
  ],
  ["late March 2001", "vague", []],
  ["12.8.71", "duplicate-id", []],
])("%s, doubted for %s, may be %j", (text, kind, others) => {
  const reading = readDate(text, CONTEXT);
  const edtf = reading.ok ? reading.edtf : "";
  expect(otherReadings(text, kind, edtf, CONTEXT).map((each) => each.edtf)).toEqual(others);
});

test.each([
  ["2001-01-05 – 2001-02-30", "2001-01-05/", ["2001-01-05", "2001-01-05/2001-02"]],
  ["1950 – in 1953, it seems", "1950/", ["1950", "1950/1953"]],
  ["1950 – soonish", "1950/", ["1950"]],
])("%s, whose end cannot be read, is %s and may be %j", (text, edtf, others) => {
  expect(withoutEnd(text, CONTEXT)).toBe(edtf);
  expect(otherReadings(text, "unread-end", edtf, CONTEXT).map((each) => each.edtf)).toEqual(others);
});

test.each([
  ["31 February 2001", ["2001-02", "2001"]],
  ["31.6.1896", ["1896-06", "1896"]],
  ["2001-02-30", ["2001-02", "2001"]],
  ["Feb 30, 2001", ["2001-02", "2001"]],
  ["2001년 2월 30일", ["2001-02", "2001"]],
  ["Easter 1884", ["1884-04-13", "1884"]],
  ["Michaelmas 1884", ["1884"]],
  ["the week of 4 June 1902", ["1902-06-04", "1902"]],
  ["4.6.1902 – 2.6.1902", ["1902-06-02/1902-06-04", "1902-06-04"]],
  ["2001-04-09/2001-04-02", ["2001-04-02/2001-04-09", "2001-04-09"]],
  ["27 February", []],
  ["never", []],
  ["", []],
])("%s, which is no date, may be %j", (text, dates) => {
  expect(readDate(text, CONTEXT).ok).toBe(false);
  expect(possibleReadings(text, CONTEXT).map(({ edtf }) => edtf)).toEqual(dates);
});

test("whatever is written, a reading that is offered is a date, and none is offered twice", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-zA-Z ./–-]{0,30}$/), (text) => {
      const dates = possibleReadings(text, CONTEXT).map(({ edtf }) => edtf);
      expect(dates.every((edtf) => parseDate(edtf).ok)).toBe(true);
      expect(new Set(dates).size).toBe(dates.length);
    }),
  );
});
