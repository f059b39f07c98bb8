import { describe, expect, test } from "vitest";
import { joinEnds } from "./join-ends.ts";
import { readDate } from "./read-date.ts";

const read = (text: string) => readDate(text, { order: "dmy", thisYear: 2026 });
const joined = (start: string, text: string, isExclusive = false) => {
  const date = joinEnds(read(start), { text, isExclusive }, read);
  return date.ok ? date.edtf : date.accepted;
};

test.each([
  ["2001-03-07", "", "2001-03-07"],
  ["2001-03-07", "2001-03-07", "2001-03-07"],
  ["2001-02", "2001-05", "2001-02/2001-05"],
  ["2019-05", "present", "2019-05/.."],
  ["2001-06-01", "unknown", "2001-06-01/"],
  ["c. 1950", "1953", "1950~/1953"],
  ["2001-04-09", "2001-04-02", "the earlier date first: 2001-04-02/2001-04-09"],
])("%s until “%s” is %s", (start, end, expected) => expect(joined(start, end)).toBe(expected));

describe("an end that is not part of it is the day before", () => {
  test.each([
    ["2001-03-07", "2001-03-08", "2001-03-07"],
    ["2001-03-07", "2001-03-10", "2001-03-07/2001-03-09"],
    ["2000-02-28", "2000-03-01", "2000-02-28/2000-02-29"],
    ["2001-03-07", "2001-03-07", "2001-03-07"],
    ["2001", "2003", "2001/2002"],
  ])("%s until before %s is %s", (start, end, expected) => {
    expect(joined(start, end, true)).toBe(expected);
  });
});
