import { expect, test } from "vitest";

import { calendar } from "./calendar.ts";

const event = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a@b", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join(
    "\r\n",
  );

test.each([
  [["DTSTART;VALUE=DATE:20010307", "DTEND;VALUE=DATE:20010308"], "2001-03-07"],
  [["DTSTART;VALUE=DATE:20010307", "DTEND;VALUE=DATE:20010310"], "2001-03-07/2001-03-09"],
  [["DTSTART:20010307T230000Z", "DTEND:20010308T000000Z"], "2001-03-07"],
  [["DTSTART;VALUE=DATE:20010307", "DURATION:P2D"], "2001-03-07/2001-03-08"],
])("%j is the days that it says, its end not among them: %s", async (lines, edtf) => {
  expect((await calendar(event(...lines))).offers[0]?.date).toMatchObject({ edtf });
});

test("an entry has its place and its topics, and one that repeats comes in once, and is named", async () => {
  const lines = [
    "DTSTART:20010307",
    "SUMMARY:Tide",
    "LOCATION:Pier 2",
    "CATEGORIES:Harbour,Tides",
    "RRULE:FREQ=WEEKLY",
    "PRIORITY:5",
  ];
  const { offers, unused } = await calendar(event(...lines));
  expect(offers).toMatchObject([
    {
      title: "Tide",
      place: "Pier 2",
      topics: ["Harbour", "Tides"],
      remarks: [{ kind: "repeats" }],
    },
  ]);
  expect(unused).toEqual([{ column: "priority", rows: 1 }]);
});
