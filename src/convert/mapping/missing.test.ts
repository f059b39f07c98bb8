import { expect, test } from "vitest";
import { isMissing, isNoDate } from "./missing.ts";

test.each([
  "NULL",
  "NA",
  "NaN",
  "NaT",
  "\\N",
  "<NA>",
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#VALUE!",
  "(null)",
  "–",
])("%s, which a program writes for nothing, is no word and no date", (mark) => {
  expect([isMissing(mark), isNoDate(mark)]).toEqual([true, true]);
});

test("a dot is no date, and may be a word", () => {
  expect([isMissing("."), isNoDate(".")]).toEqual([false, true]);
});

test.each(["", "Nan", "Nullity", "NATO", "2001", "Na", "#REF", "#VALUES"])(
  "%j is no such mark",
  (word) => {
    expect([isMissing(word), isNoDate(word)]).toEqual([false, false]);
  },
);
