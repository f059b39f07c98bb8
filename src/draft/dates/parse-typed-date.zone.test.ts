import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { parseTypedDate } from "./parse-typed-date.ts";

const FROM = "2025-01-28";

test.each([
  ["c. 1878", "1878~"],
  ["spring 2019", "2019-21"],
  ["27 Feb 2001", "2001-02-27"],
  ["February 27, 2001", "2001-02-27"],
  ["2001년 2월", "2001-02"],
  ["2001. 2. 27.", "2001-02-27"],
  ["before 1990", "../1989"],
  ["by 2026", "../2026"],
  ["since about 2005", "2005~/.."],
  ["1950–53", "1950/1953"],
  ["late February 2001", "2001-02-21~/2001-02-28~"],
  ["last August", "2024-08"],
  ["작년 8월", "2024-08"],
  ["지난달 27일", "2024-12-27"],
  ["44 BC", "-0043"],
  ["2001-02~", "2001-02~"],
  ["2013/2017", "2013/2017"],
])("“%s” is taken as %s", (text, date) => {
  expect(parseTypedDate(text, FROM)).toMatchObject({ ok: true, date });
});

test("what may be read two ways says so", () => {
  expect(parseTypedDate("3/4/2001", FROM)).toEqual({
    ok: true,
    date: "2001-04-03",
    otherwise: ["2001-03-04"],
  });
  expect(parseTypedDate("March 7", FROM)).toMatchObject({ otherwise: ["2024-03-07"] });
});

test.each(["30 February 2001", "2001년 2월 29일", "2001-02-30", "Feb 31, 2001"])(
  "“%s” never was: the last day of that month, the month and the day after it were",
  (text) => {
    expect(parseTypedDate(text, FROM)).toEqual({
      ok: false,
      why: { kind: "no-such-day", month: "2001-02", days: 28 },
      accepted: ["2001-02-28", "2001-02", "2001-03-01"],
    });
  },
);

test.each([
  ["", "empty"],
  ["March 7", "no-year"],
  ["last August", "nothing-to-count-from"],
  ["a while", "other"],
  ["2010/2005", "other"],
])("“%s” is refused with a reason where nothing is known to count from", (text, kind) => {
  expect(parseTypedDate(text, null)).toMatchObject({ ok: false, why: { kind } });
});

test("whatever is typed is a date that the format takes, or a refusal with dates that it takes", () => {
  const pieces = fc.constantFrom(
    ..."30 31 2 02 Feb 2001 년 월 일 - / .. ~ last c. before spring March s 지난 'x".split(" "),
    " ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (some) => {
      const read = parseTypedDate(some.join(""), FROM);
      const all = read.ok ? [read.date, ...read.otherwise] : read.accepted;
      for (const date of all) expect(parseDate(date).ok, date).toBe(true);
    }),
  );
});
