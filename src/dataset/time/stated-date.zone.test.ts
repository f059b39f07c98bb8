import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth } from "./calendar.ts";
import { contains, EARLIEST, interval, LATEST } from "./interval.ts";
import { parseDate, type StatedDate } from "./stated-date.ts";

function read(text: string): StatedDate {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.date;
}

const utc = (text: string) => (text === ".." ? LATEST : Date.parse(`${text}T00:00:00Z`));

describe("a date covers exactly what it names", () => {
  test.each([
    // stated                start, UTC      end, exclusive
    ["2001-03-07", "2001-03-07", "2001-03-08"],
    ["2001-12-31", "2001-12-31", "2002-01-01"],
    ["2000-02", "2000-02-01", "2000-03-01"], // a century that is a leap year
    ["1900-02", "1900-02-01", "1900-03-01"],
    ["2001", "2001-01-01", "2002-01-01"],
    ["0000", "0000-01-01", "0001-01-01"],
    ["0099", "0099-01-01", "0100-01-01"], // Date.UTC would say 1999
    ["-0044-03-15", "-000044-03-15", "-000044-03-16"],
    ["Y17000", "+017000-01-01", "+017001-01-01"],
    ["2001-21", "2001-03-01", "2001-06-01"],
    ["2001-22", "2001-06-01", "2001-09-01"],
    ["2001-23", "2001-09-01", "2001-12-01"],
    ["2001-24", "2001-12-01", "2002-03-01"], // a winter ends in the next year
    ["198X", "1980-01-01", "1990-01-01"],
    ["19XX", "1900-01-01", "2000-01-01"],
    ["-198X", "-001989-01-01", "-001979-01-01"],
    ["2004-06-XX", "2004-06-01", "2004-07-01"],
    ["2004-XX-XX", "2004-01-01", "2005-01-01"],
    ["2013/2017", "2013-01-01", "2018-01-01"],
    ["2001-02-27/2001-03-02", "2001-02-27", "2001-03-03"],
    ["2001-03-15/2001-03", "2001-03-15", "2001-04-01"],
    ["1985~", "1985-01-01", "1986-01-01"],
    ["2001-21~/2001-09?", "2001-03-01", "2001-10-01"],
    ["2001-25", "2001-03-01", "2001-06-01"], // a spring of the north
    ["2001-29", "2001-09-01", "2001-12-01"], // and one of the south
    ["2001-30", "2001-12-01", "2002-03-01"],
    ["2001-34", "2001-04-01", "2001-07-01"], // the second quarter
    ["2001-39", "2001-09-01", "2002-01-01"], // the last third
    ["2001-41", "2001-07-01", "2002-01-01"], // the second half
    ["2001-34/2001-36", "2001-04-01", "2002-01-01"],
    ["1XXX", "1000-01-01", "2000-01-01"],
    ["1984-1X", "1984-10-01", "1985-01-01"],
    ["1985-02-2X", "1985-02-20", "1985-03-01"],
    // Older drafts of EDTF.
    ["198u", "1980-01-01", "1990-01-01"],
    ["1990-uu-uu", "1990-01-01", "1991-01-01"],
    ["1985-04-12/open", "1985-04-12", ".."],
    ["2025-05-20/..", "2025-05-20", ".."],
    ["2013/", "2013-01-01", ".."],
  ])("%s covers %s to %s", (stated, start, end) => {
    expect(read(stated).extent).toEqual(interval(utc(start), utc(end)));
  });

  test.each(["../1984", "/1984"])("%s reaches back without a start", (stated) => {
    expect(read(stated).extent).toEqual({ start: EARLIEST, end: utc("1985-01-01") });
  });
});

test("an unknown end is not an open end", () => {
  expect(read("2013/").to).toBe("unknown");
  expect(read("2013/..").to).toBe("open");
  expect(read("/2013").from).toBe("unknown");
  expect(read("../2013").from).toBe("open");
  expect(read("unknown/2013").from).toBe("unknown");
  expect(read("2013/open").to).toBe("open");
});

test.each([
  ["1985~", true, false],
  ["1985?", false, true],
  ["1985%", true, true],
  ["2001-24~", true, false],
  ["198X?", false, true],
  ["2001-03-07%", true, true],
  ["2004-~06", true, false],
  ["1985~/1990", true, false],
  ["1985/1990?", false, true],
  ["2001-03", false, false],
  ["2001-34~", true, false],
  ["1723?~", true, true],
])("%s says how sure it is", (stated, approximate, uncertain) => {
  expect(read(stated)).toMatchObject({ approximate, uncertain });
});

test.each([
  ["2014-02-30", "there is no 30 February", "or 2014-02 for the month"],
  ["2014-02-29", "there is no 29 February 2014", "or 2014-02 for the month"],
  ["1900-02-29", "there is no 29 February 1900 in the Gregorian calendar", "1900-02 for the month"],
  ["1500-02-29", "the source may count by the old one", "the source’s own day in a note"],
  ["-0100-02-29", "there is no 29 February 101 BC in the Gregorian", "-0100-02 for the month"],
  ["-0044-02-30", "there is no 30 February", "or -0044-02 for the month"],
  ["2014-04-31", "there is no 31 April", "or 2014-04 for the month"],
  ["2014-04-00", "there is no 0 April", "2014-04"],
  ["2014-00", "there is no month 0", "01 to 12"],
  ["2014-13", "there is no month 13", "01 to 12"],
  ["2014-02-27/2014-02-30", "there is no 30 February", "or 2014-02 for the month"],
  ["2017/2013", "ends before it starts", "2013/2017"],
  ["2001-03/2001-02-28", "ends before it starts", "2001-02-28/2001-03"],
  ["2012-24/2012-21", "ends before it starts", "2011-24/2012-21"],
  ["2012-24~/2012-02", "ends before it starts", "2011-24~/2012-02"],
  ["2013-24/2012-21", "ends before it starts", "2012-21/2013-24"],
  ["../..", "at least one date", "2013/.."],
  ["/", "at least one date", "2013/.."],
  ["2001/2002/2003", "two sides", "2013/2017"],
  ["2001-2-3", "two digits", "2001-02-03"],
  ["2001-2-03", "two digits", "2001-02-03"],
  ["2001-02-3", "two digits", "2001-02-03"],
  ["2001-02-28T10:00:00Z", "no time of day", "2001-02-28"],
  ["198", "four digits", "198X"],
  ["1980s", "not a date", "EDTF"],
  ["19", "four digits", "19XX"],
  ["2001-42", "month 42", "01 to 12"],
  ["1950S2", "a form that Dateline does not take", "19XX"],
  ["1950S3", "a form that Dateline does not take", "195X"],
  ["[1667,1668,1670..1672]", "a form that Dateline does not take", "1667/1672"],
  ["[..1984]", "a form that Dateline does not take", "../1984"],
  ["{1960,1961-12}", "a form that Dateline does not take", "1960/1961-12"],
  ["156X-12-25", "a form that Dateline does not take", "156X"],
  ["1560-XX-25", "a form that Dateline does not take", "1560"],
  ["XXXX-12-25", "a form that Dateline does not take", "EDTF"],
  ["2004-06-01T10:00/2004-06-03T12:00", "no time of day", "2004-06-01/2004-06-03"],
  ["2004-06-01T10:00/2004-06-01T12:00", "no time of day", "2004-06-01"],
  ["Y2006", "no sign before it", "2006"],
  ["+2006", "no sign before it", "2006"],
  ["-0000", "1 BC, has no minus", "0000"],
  ["Y999999", "too far away", "250000"],
  ["spring 2001", "not a date", "EDTF"],
  ["", "empty", "EDTF"],
  [" 2001", "not a date", "EDTF"],
  ["2001-03-07~~", "not a date", "EDTF"],
  ["2001\n", "not a date", "EDTF"],
  ["2".repeat(65), "at most 64", "EDTF"],
])("%j is refused with a reason and a way out", (text, reason, expected) => {
  const parsed = parseDate(text);
  expect(parsed).toMatchObject({ ok: false });
  if (parsed.ok) return;
  expect(parsed.reason).toContain(reason);
  expect(parsed.expected).toContain(expected);
});

const dateLike = fc.string({ unit: fc.constantFrom(..."0123456789-/.~?%XYES[],{} T:") });
test("no text whatever makes it throw, and what it accepts is never empty", () =>
  fc.assert(
    fc.property(fc.oneof(dateLike, fc.string()), (text) => {
      const parsed = parseDate(text);
      if (!parsed.ok) return parsed.reason !== "" && parsed.expected !== "";
      return parsed.date.extent.start < parsed.date.extent.end && parsed.date.text === text;
    }),
    { numRuns: 500 },
  ));

const pad = (value: number, width = 2) => String(value).padStart(width, "0");
const days = fc
  .record({ year: fc.integer({ min: 0, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysInMonth(year, month) }),
    }),
  );

test("a day lies within its month, and the month within its year, decade and century", () =>
  fc.assert(
    fc.property(days, ({ year, month, day }) => {
      const texts = [
        `${pad(year, 4)}-${pad(month)}-${pad(day)}`,
        `${pad(year, 4)}-${pad(month)}`,
        pad(year, 4),
        `${pad(year, 4).slice(0, 3)}X`,
        `${pad(year, 4).slice(0, 2)}XX`,
      ];
      const extents = texts.map((text) => read(text).extent);
      return extents.every((inner, at) => {
        const outer = extents[at + 1];
        return outer === undefined || contains(outer, inner);
      });
    }),
  ));

test("dates written as text sort as the time they cover", () =>
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [left, right] = [a, b].map((d) => `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`);
      if (left === undefined || right === undefined) return false;
      return left < right === read(left).extent.start < read(right).extent.start;
    }),
  ));

test("an interval covers from the start of its first date to the end of its last", () =>
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [first, last] = [a, b]
        .map((d) => `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`)
        .sort();
      const span = read(`${first}/${last}`).extent;
      return (
        span.start === read(first ?? "").extent.start && span.end === read(last ?? "").extent.end
      );
    }),
  ));

test("the day read is the day written, in every time zone", () =>
  fc.assert(
    fc.property(days, ({ year, month, day }) => {
      const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
      const { from, extent } = read(text);
      expect(from).toMatchObject({ precision: "day", year, month, day });
      return new Date(extent.start).toISOString().startsWith(text);
    }),
  ));
