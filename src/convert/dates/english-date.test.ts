import { expect, test } from "vitest";

import { isRefusal, isStretch } from "./date-reading.ts";
import { englishDate } from "./english-date.ts";
import { stretchText } from "./part-text.ts";

const read = (text: string) => {
  const found = englishDate(text, { order: "dmy", thisYear: 2026 });
  return isStretch(found) ? stretchText(found) : isRefusal(found) ? found.why : null;
};

test.each([
  ["Feb 27, 2001", "2001-02-27"],
  ["27th of February 2001", "2001-02-27"],
  ["Sept. 2001", "2001-09"],
  ["Spring 2001", "2001-21"],
  ["Q2 2034", "2034-04/2034-06"],
  ["second half 2001", "2001-07/2001-12"],
  ["1980s", "198X"],
  ["19th century", "18XX"],
  ["44 BC", "-0043"],
  ["1972", "1972"],
])("%s is %s, and never finer", (text, edtf) => expect(read(text)).toBe(edtf));

test.each(["March 12", "27 Feb", "spring"])("%s wants its year, and is given none", (text) => {
  expect(read(text)).toBe("it has no year");
});

test.each(["12", "soon", "2001년"])("%s is left to others", (text) =>
  expect(read(text)).toBeNull(),
);
