import { expect, test } from "vitest";
import { acledReading, maybeFilled, truncated, ucdpReading } from "./truncate.ts";

const sound = (edtf: string) => ({ ok: true, edtf, notes: [], otherwise: null }) as const;

test.each([
  ["1945-08-15", "11", "1945-08-15"],
  ["1931-05-01", "10", "1931-05"],
  ["1931-01-01", "9", "1931"],
  ["1930", "8", "193X"],
  ["1850-01-01", "7", "18XX"],
])("%s with Wikidata's precision %s is %s", (edtf, precision, expected) => {
  expect(truncated(sound(edtf), precision)).toMatchObject({ edtf: expected });
});

test("a first of January without a precision may be filling, and a millennium is no date", () => {
  expect(maybeFilled("1962-01-01")).toMatchObject({ kind: "maybe-filled" });
  expect(maybeFilled("1950-02-03")).toBeNull();
  expect(truncated(sound("1000-01-01"), "6").ok).toBe(false);
});

test.each([
  ["2001-04-01/2001-04-30", "4", "2001-04"],
  ["2001-01-01/2001-12-31", "5", "2001"],
  ["2001-03-09/2001-03-12", "2", "2001-03-09/2001-03-12"],
])("%s with UCDP's precision %s is %s", (edtf, precision, expected) => {
  expect(ucdpReading(sound(edtf), precision)).toMatchObject({ edtf: expected });
});

test.each([
  ["1", "2001-03-07"],
  ["2", "2001-03-01/2001-03-13"],
  ["3", "2001-03"],
  ["", "2001-03-07"],
])("a day with ACLED's precision %s is %s", (precision, edtf) => {
  expect(acledReading(sound("2001-03-07"), precision)).toMatchObject({ edtf });
});
