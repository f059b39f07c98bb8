import { expect, test } from "vitest";

import { isStretch } from "./date-reading.ts";
import { englishDate } from "./english-date.ts";
import { stretchText } from "./part-text.ts";
import { rangeOfDates } from "./ranges.ts";

const range = (text: string) => {
  const found = rangeOfDates(text, (each) => englishDate(each, { order: "dmy", thisYear: 2026 }));
  return isStretch(found) ? [stretchText(found), ...found.notes.map(({ kind }) => kind)] : null;
};

test.each([
  ["1950–53", ["1950/1953"]],
  ["3–5 March 2001", ["2001-03-03/2001-03-05"]],
  ["March–May 2001", ["2001-03/2001-05"]],
  ["20 Mar-4 Apr 1912", ["1912-03-20/1912-04-04"]],
  ["March-May 2001", ["2001-03/2001-05"]],
  ["1970s-1980s", ["197X/198X"]],
  ["Feb 27–28, 2001", ["2001-02-27/2001-02-28"]],
  ["from 1950 to 1953", ["1950/1953"]],
  ["2019 – present", ["2019/.."]],
  ["200–100 BC", ["-0199/-0099"]],
  ["1900 -1920", ["1900/1920"]],
  ["1900- 1920", ["1900/1920"]],
  ["1972 or 1973", ["1972/1973", "one-of"]],
])("%s borrows what one side leaves out: %j", (text, expected) =>
  expect(range(text)).toEqual(expected),
);

test("what cannot be parted into two dates is none", () => {
  expect([range("here – there"), range("1950")]).toEqual([null, null]);
});
