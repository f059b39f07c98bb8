import { expect, test } from "vitest";
import type { DateReading } from "../dates/date-reading.ts";
import { doubtfulAs, keptDate, vaguerOf } from "./choose-reading.ts";

const date = (edtf: string): DateReading => ({ ok: true, edtf, notes: [], otherwise: null });

test.each([
  ["1972-01-01", "1972", "1972"],
  ["1972", "1972~", "1972~"],
  ["1972-03-07", "1980", "1972-03-07"],
  ["1972", "1972-03-07", "1972"],
])(
  "of %s, shown as %s, the reader sees %s: no finer than its author shows",
  (exact, shown, edtf) => {
    expect(vaguerOf(date(exact), date(shown))).toMatchObject({ edtf });
  },
);

test("words in place of a date take nothing away", () => {
  const shown: DateReading = { ok: false, why: "it is not a date", accepted: "a date" };
  expect(vaguerOf(date("1972"), shown)).toMatchObject({ edtf: "1972" });
});

test.each([
  ["1803", "c.1803, c.1805-10", "1803~"],
  ["1800", "?1824-7, ?c.1800-10", "1800?"],
  ["1800/1810", "?1824-7, 1800", "1800/1810"],
  ["1972", "the year of the fire", "1972"],
])("%s, shown as %s, which is no date, is as doubtful as that says: %s", (exact, shown, edtf) => {
  expect(doubtfulAs(date(exact), shown)).toMatchObject({ edtf });
});

test.each([
  // days in the file       EDTF beside them  taken
  ["1985-01-01/1985-12-31", "1985~", "1985~"],
  ["2001-03-01/2001-05-31", "2001-21", "2001-21"],
  ["1990-01-02", "../1990-01-02", "../1990-01-02"],
  ["2025-02-01/2025-02-28", "2025-02/..", "2025-02/.."],
  ["1990-01-02", "1990-01-03", "1990-01-02"], // moved to another day since
  ["1990-01-02", "about then", "1990-01-02"],
  ["1990-01-02", "", "1990-01-02"],
])("the days %s with %s beside them are %s", (days, edtf, taken) => {
  expect(keptDate(date(days), edtf)).toMatchObject({ edtf: taken });
});

test("days that cannot be read are not made up of what stands beside them", () => {
  const days: DateReading = { ok: false, why: "it is not a date", accepted: "a date" };
  expect(keptDate(days, "1985~")).toBe(days);
});
