import { expect, test } from "vitest";

import {
  centuryOf,
  decadeOf,
  halfOf,
  partAfter,
  partBefore,
  partOf,
  partText,
  point,
  quarterOf,
  seasonOf,
  span,
  stretchText,
} from "./part-text.ts";

test.each([
  [point(partOf(2001, 2, 27)), "2001-02-27"],
  [point(partOf(44)), "0044"],
  [point(partOf(-43)), "-0043"],
  [point(partOf(-12_000)), "Y-12000"],
  [point(seasonOf(2001, 4)), "2001-24"],
  [decadeOf(1980), "198X"],
  [decadeOf(-49), "-0049/-0040"],
  [centuryOf(1800), "18XX"],
  [quarterOf(2001, 2), "2001-04/2001-06"],
  [halfOf(2001, 2), "2001-07/2001-12"],
  [span("open", partOf(1989)), "../1989"],
  [span(partOf(1990), "unknown"), "1990/"],
] as const)("a part is written as EDTF has it", (stretch, edtf) => {
  expect(stretchText(stretch)).toBe(edtf);
});

test("the marks of a part come after it, and a neighbour keeps them", () => {
  const about = { ...partOf(1972), approximate: true, uncertain: true };
  expect(partText(about)).toBe("1972%");
  expect([partText(partBefore(about)), partText(partAfter(about))]).toEqual(["1971%", "1973%"]);
});

test("a neighbour is as precise as its part", () => {
  expect(partText(partBefore(partOf(2001, 3, 1)))).toBe("2001-02-28");
  expect(partText(partAfter(partOf(2001, 12)))).toBe("2002-01");
});
