import { expect, test } from "vitest";
import {
  centuryOf,
  decadeOf,
  partOf,
  point,
  seasonOf,
  stretchText,
} from "../../convert/dates/part-text.ts";
import { partOfStretch } from "./part-days.ts";

const february = point(partOf(2001, 2));

test.each([
  [february, "early", "2001-02-01~/2001-02-08~"],
  [february, "middle", "2001-02-11~/2001-02-20~"],
  [february, "late", "2001-02-21~/2001-02-28~"],
  [february, "start", "2001-02-01/2001-02-03~"],
  [february, "end", "2001-02-26~/2001-02-28"],
  [february, "last-ten", "2001-02-21/2001-02-28"],
  [point(partOf(2027)), "end", "2027-12~"],
  [point(partOf(2027)), "late", "2027-09~/2027-12~"],
  [point(partOf(2027)), "middle", "2027-05~/2027-08~"],
  [decadeOf(1990), "late", "1996~/1999~"],
  [centuryOf(1900), "early", "1900~/1933~"],
  [point(seasonOf(2019, 1)), "late", "2019-21~"],
  [point(partOf(2001, 2, 27)), "early", "2001-02-27"],
] as const)("a part of it, by the codebook", (stretch, part, expected) => {
  expect(stretchText(partOfStretch(stretch, part))).toBe(expected);
});
