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

describe("an end that cannot be read is not known, and the event is not lost for it", () => {
  test.each([
    ["2001-03-07", "soonish", "2001-03-07/"],
    ["2001-03-07", "2001-02-30", "2001-03-07/"],
    ["c. 1950", "when the war was over", "1950~/"],
    ["1990/1995", "soonish", "1990/"],
    ["before 1990", "soonish", "../1989"],
  ])("%s until “%s” is %s", (start, end, expected) => {
    expect(joined(start, end)).toBe(expected);
    const date = joinEnds(read(start), { text: end, isExclusive: false }, read);
    const said = date.ok ? date.notes.map((note) => `${note.kind}: ${note.said}`) : [];
    expect(said.join()).toContain(`unread-end: The end “${end}” cannot be read: `);
  });

  test("and whichever number is the day, it is not known", () => {
    const start = { ok: true, edtf: "2001-04-03", notes: [], otherwise: "2001-03-04" } as const;
    const date = joinEnds(start, { text: "soonish", isExclusive: false }, read);
    expect(date).toMatchObject({ edtf: "2001-04-03/", otherwise: "2001-03-04/" });
  });
});

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
