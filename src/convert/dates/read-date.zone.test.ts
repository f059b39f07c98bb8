import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { DateContext } from "./date-reading.ts";
import { DateReader, readDate } from "./read-date.ts";

const DAY_FIRST: DateContext = { order: "dmy", thisYear: 2026 };

const read = (text: string, context = DAY_FIRST) => {
  const reading = readDate(text, context);
  return reading.ok ? reading.edtf : `no: ${reading.why}`;
};

describe("a date as people write it is read as finely as it is written", () => {
  test.each([
    ["Feb 27, 2001", "2001-02-27"],
    ["27 February 2001[2][note 1]", "2001-02-27"],
    ["2001년 2월 27일[주 3]", "2001-02-27"],
    ["07:56, 7 December 1941", "1941-12-07"],
    ["단기 4283. 6. 25.", "1950-06-25"],
    ["단기 4200. 6. 25.", "no: there is no telling the day: in 1867 months were those of the moon"],
    ["2001년 1/4분기", "2001-01/2001-03"],
    ["1592년(선조 25년) 4월 13일", "1592"],
    ["임진년(1592)", "1592"],
    [
      "음력 2001년 1월 5일",
      "no: it is a day of the moon's calendar, which is another day in the common one",
    ],
    ["2nd half of the 19th century", "18XX"],
    ["February 27th, 2001", "2001-02-27"],
    ["the 27th of February 2001", "2001-02-27"],
    ["27-Feb-2001", "2001-02-27"],
    ["2001 Feb 27", "2001-02-27"],
    ["27.2.2001", "2001-02-27"],
    ["2001/2/27", "2001-02-27"],
    ["2001. 3. 7.", "2001-03-07"],
    ["20010227", "2001-02-27"],
    ["2001년 2월 27일", "2001-02-27"],
    ["2001년 2월", "2001-02"],
    ["Sept. 2001", "2001-09"],
    ["2/2001", "2001-02"],
    ["2001-02", "2001-02"],
    ["1972년", "1972"],
    ["Spring 2001", "2001-21"],
    ["fall of 2001", "2001-23"],
    ["2001년 봄", "2001-21"],
    ["Q2 2034", "2034-04/2034-06"],
    ["2034년 2분기", "2034-04/2034-06"],
    ["first half of 2034", "2034-01/2034-06"],
    ["1980s", "198X"],
    ["1980년대", "198X"],
    ["19th century", "18XX"],
    ["19세기", "18XX"],
    ["AD 64", "0064"],
    ["27. Februar 2001", "2001-02-27"],
    ["27 février 2001", "2001-02-27"],
    ["3 de marzo de 2001", "2001-03-03"],
    ["２００１年２月２７日", "2001-02-27"],
    ["2001.", "2001"],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));
});

describe("an end that a Korean office or a catalogue leaves unsaid is the start's", () => {
  test.each([
    ["2003. 8. 27.~29.", "2003-08-27/2003-08-29"],
    ["2003. 8. 27. ~ 9. 2.", "2003-08-27/2003-09-02"],
    ["'02.3.1~3.3", "2002-03-01/2002-03-03"],
    ["17750419-17830903", "1775-04-19/1783-09-03"],
    ["2003. 8.~10.", "2003-08/2003-10"],
    ["2003.8.27.-29.", "2003-08-27/2003-08-29"],
    ["2003.8.27~29", "2003-08-27/2003-08-29"],
    ["2003-08-27 ~ 29", "2003-08-27/2003-08-29"],
    ["2003-08-27 – 09-02", "2003-08-27/2003-09-02"],
    ["20 Mar-4 Apr 1912", "1912-03-20/1912-04-04"],
    ["[1905?]", "1905?"],
    ["[c. 1890]", "1890~"],
    ["c1890", "1890~"],
    ["[189-?]", "189X?"],
    ["18--", "18XX"],
    ["2001년 1~3월", "2001-01/2001-03"],
    ["2001년 1∼3월", "2001-01/2001-03"],
    ["500BC", "-0499"],
    ["[1871-1875]", "1871/1875"],
    ["19th cent.", "18XX"],
    ["18th–19th centuries", "17XX/18XX"],
    ["late 18th to early 19th century", "17XX/18XX"],
    ["2nd millennium BC", "-1999/-1000"],
    ["1st millennium", "0001/1000"],
    ["'02. 10. 5.", "2002-10-05"],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));

  test("what may be a month or years is read as the month, and named", () => {
    const kinds = (text: string) => {
      const reading = readDate(text, DAY_FIRST);
      return reading.ok ? [reading.edtf, ...reading.notes.map(({ kind }) => kind)] : [];
    };
    expect(kinds("1914-8")).toEqual(["1914-08", "month-or-year"]);
    expect([kinds("2001-1"), kinds("1914-08")]).toEqual([["2001-01"], ["1914-08"]]);
  });

  test.each([
    "31-Feb-2001",
    "31-Apr 2001",
    "2001-13-05",
    "Boeing-747",
    "12345678-12345678",
    "2003. 8. 27.~13. 2.",
  ])("%s is still no date", (text) => expect(read(text)).toMatch(/^no: /));
});

describe("years before the year 1 are counted as EDTF counts them", () => {
  test.each([
    ["44 BC", "-0043"],
    ["44 B.C.E.", "-0043"],
    ["1 BC", "0000"],
    ["기원전 44년", "-0043"],
    ["15 March 44 BC", "-0043-03-15"],
    ["200 BC – 100 BC", "-0199/-0099"],
    ["200–100 BC", "-0199/-0099"],
    ["44 BC to AD 14", "-0043/0014"],
    ["5th century BC", "-0499/-0400"],
    ["10000 BC", "-9999"],
    ["-44", "-0043"],
    ["-0044", "-0044"],
    ["'-0043-03-15", "-0043-03-15"],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));
});

describe("what stands beside a date is kept in it", () => {
  test.each([
    ["c. 1972", "1972~"],
    ["ca.1972", "1972~"],
    ["circa 1650", "1650~"],
    ["about Feb 2001", "2001-02~"],
    ["1972년경", "1972~"],
    ["약 1972년", "1972~"],
    ["probably 1972", "1972?"],
    ["1972 ?", "1972?"],
    ["?c.1785", "1785%"],
    ["c.?1807", "1807%"],
    ["c.1786-9", "1786~/1789~"],
    ["c.1805-10", "1805~/1810~"],
    ["1794/c.1830-5", "1794/1835~"],
    ["c. 2001-03", "2001-03~"],
    ["1828, reprinted 1874", "1828"],
    ["before 1990", "../1989"],
    ["before 1 March 2001", "../2001-02-28"],
    ["after 1990", "1991/.."],
    ["since 1990", "1990/.."],
    ["until 1990", "../1990"],
    ["1990년 이후", "1990/.."],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));
});

describe("two dates may share a year or a month", () => {
  test.each([
    ["1950–53", "1950/1953"],
    ["1950-53", "1950/1953"],
    ["1950~1953", "1950/1953"],
    ["1950 to 1953", "1950/1953"],
    ["between 1950 and 1953", "1950/1953"],
    ["3–5 March 2001", "2001-03-03/2001-03-05"],
    ["March–May 2001", "2001-03/2001-05"],
    ["Feb 27–28, 2001", "2001-02-27/2001-02-28"],
    ["27 Feb – 3 March 2001", "2001-02-27/2001-03-03"],
    ["2001년 3월 7일~9일", "2001-03-07/2001-03-09"],
    ["2001년 3월부터 5월까지", "2001-03/2001-05"],
    ["1902-05 / 1903-02", "1902-05/1903-02"],
    ["1910 - 1914", "1910/1914"],
    ["c. 1950–c. 1953", "1950~/1953~"],
    ["2019–present", "2019/.."],
    ["1950 or 1951", "1950/1951"],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));
});

describe("the day is the one written, whatever the hour and the zone", () => {
  test.each([
    ["2001-03-07T23:30:00-05:00", "2001-03-07"],
    ["2001-03-08T00:30:00+09:00", "2001-03-08"],
    ["2001-03-07 23:59", "2001-03-07"],
    ["Wed, 07 Mar 2001 23:30:00 -0500", "2001-03-07"],
    ["20010307T233000Z", "2001-03-07"],
    ["2001-03-09T05-07-28+00:00", "2001-03-09"],
    ["7 March 2001, 11:30 pm", "2001-03-07"],
    ["2001년 3월 7일 오후 11시 30분", "2001-03-07"],
    ["2001년 3월 7일 (수)", "2001-03-07"],
    ["Tue Mar 27 2001 23:30:00 GMT+0900 (Korean Standard Time)", "2001-03-27"],
    ["27/2/2001 23:30", "2001-02-27"],
    ["983232000000", "2001-02-27"],
    ["983232000", "2001-02-27"],
    ["984114448000000", "2001-03-09"],
    ["36949", "2001-02-27"],
    ["+1945-08-15T00:00:00Z", "1945-08-15"],
    ["+1930-00-00T00:00:00Z", "1930"],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));
});

describe("EDTF that Dateline does not take becomes the nearest form it does", () => {
  test.each([
    ["198u", "198X"],
    ["198?", "198X"],
    ["1984?~", "1984%"],
    ["2004-01/open", "2004-01/.."],
    ["unknown/2004", "/2004"],
    ["2001-34", "2001-04/2001-06"],
    ["[1667..1672]", "1667/1672"],
    ["[1667,1668]", "1667/1668"],
    ["2004-06-XX", "2004-06-XX"],
  ])("%s is %s", (text, edtf) => expect(read(text)).toBe(edtf));
});

describe("what is no date is never moved to one", () => {
  test.each([
    ["31 February 2001", "there is no 31 February"],
    ["2001-02-30", "there is no 30 February"],
    ["30/2/2001", "there is no 30 February"],
    ["27 February", "it has no year"],
    ["2월 27일", "it has no year"],
    ["not known", "no date is known, as the file says"],
    ["  ", "the date is empty"],
    ["13/13/2001", "there is no month 13"],
    ["soon", "it is not a date"],
    ["0000-00-00", "it is not a date"],
    ["1900-01-00", "it is not a date"],
    ["2001-058", "it is not a date"],
    ["#N/A", "no date is known, as the file says"],
    ["12,5", "it is not a date"],
    [
      "turn of the 20th century",
      "the turn of a century is no years that everybody would take for the same",
    ],
    ["mid-March", "it has no year"],
    ["3", "it is not a date"],
    ["after !bell 3 months", "it is not a date"],
  ])("%s: %s", (text, why) => expect(read(text)).toBe(`no: ${why}`));
});

test.each([
  ["late March 2001", "2001-03", "vague"],
  ["2001년 3월 초", "2001-03", "vague"],
  ["early 1990s", "199X", "vague"],
  ["-44", "-0043", "short-bc"],
  ["-40000", "Y-39999", "short-bc"],
  ["36949", "2001-02-27", "serial"],
  ["27/2/01", "2001-02-27", "two-digit-year"],
  ["31/12/99", "1999-12-31", "two-digit-year"],
  ["1/3/68", "1968-03-01", "two-digit-year"],
  ["1900s", "19XX", "century-or-decade"],
  ["the early twentieth century", "19XX", "vague"],
  ["at the end of 1989", "1989", "vague"],
  ["in late 1989", "1989", "vague"],
  ["last decade of the 19th century", "18XX", "vague"],
  ["18세기 전반", "17XX", "vague"],
  ["before the end of 1989", "../1989", "vague"],
  ["after early 1990", "1990/..", "vague"],
  ["1989년 말 이전", "../1989", "vague"],
])("%s is read as %s, and named", (text, edtf, kind) => {
  const reading = readDate(text, DAY_FIRST);
  expect(reading).toMatchObject({ ok: true, edtf, notes: [{ kind }] });
});

test("a value that fits both orders says what it would be the other way", () => {
  const settled = new DateReader(DAY_FIRST).read("3/4/2001");
  expect(settled).toMatchObject({ edtf: "2001-04-03", otherwise: "2001-03-04", notes: [] });
  const unsettled = new DateReader(DAY_FIRST, false).read("3/4/2001");
  expect(unsettled).toMatchObject({ edtf: "2001-04-03", notes: [{ kind: "either-order" }] });
  expect(new DateReader(DAY_FIRST, false).read("7/7/2001")).toMatchObject({ notes: [] });
});

test("whatever is written, what is read is a date of ours, and soon", () => {
  const letters = fc.constantFrom(
    ..."0123456789/.-~–? ,:TZ년월일BCbcsu[]".split(""),
    "March ",
    "before ",
    "c. ",
    " to ",
    "기원전 ",
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 24 }), (parts) => {
      const reading = readDate(parts.join(""), DAY_FIRST);
      expect(!reading.ok || parseDate(reading.edtf).ok).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["c. 40,000 BCE", "Y-39999~"],
  ["12,000–10,000 BC", "Y-11999/-9999"],
  ["May 5, 480 BC", "-0479-05-05"],
])("%s is %s: so long ago, years have their thousands parted", (text, edtf) => {
  expect(readDate(text, { order: "dmy", thisYear: 2026 })).toMatchObject({ edtf });
});
