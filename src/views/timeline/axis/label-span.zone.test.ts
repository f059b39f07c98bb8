import { expect, test } from "vitest";
import { TimeScale } from "../../../query/axis/time-scale.ts";
import { labelSpan } from "./label-span.ts";

const century = new TimeScale({ start: Date.UTC(1940, 0), end: Date.UTC(2040, 0) }, 1_000);

const datesOf = (row: "major" | "minor", time: number) => {
  const span = labelSpan(century, century.toPx(time), row);
  return span && [span.start, span.end].map((each) => new Date(each).toISOString().slice(0, 10));
};

test("a click on a decade means the decade, and on a year its years", () => {
  const time = Date.UTC(2001, 2, 7);
  expect(datesOf("major", time)).toEqual(["2000-01-01", "2010-01-01"]);
  expect(datesOf("minor", time)).toEqual(["2000-01-01", "2005-01-01"]);
});
