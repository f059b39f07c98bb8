import { expect, test } from "vitest";

import type { DateReading } from "../dates/date-reading.ts";
import { vaguerOf } from "./vaguer.ts";

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
