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

test("a calendar of ours keeps its ids, and its dates as they were, until somebody moves an event", async () => {
  const lines = ["UID:1921/toll@x1.dateline", "DTSTART;VALUE=DATE:19850101", "X-EDTF:1985~"];
  const own = (end: string) =>
    event(...lines, `DTEND;VALUE=DATE:${end}`).replace("UID:a@b\r\n", "");
  const [kept] = (await calendar(own("19860101"))).offers;
  expect(kept).toMatchObject({ id: "1921/toll", date: { edtf: "1985~" } });
  const [moved] = (await calendar(own("19850201"))).offers;
  expect(moved?.date).toMatchObject({ edtf: "1985-01-01/1985-01-31" });
});

test("the name of a calendar is read as its other words are", async () => {
  const named = event("DTSTART:20010307").replace(
    "BEGIN:VEVENT",
    "X-WR-CALNAME:Tides\\, locks\\; and \\\\\r\nBEGIN:VEVENT",
  );
  expect((await calendar(named)).title).toBe("Tides, locks; and \\");
});

test("what was called off has been planned, and is named", async () => {
  const { offers } = await calendar(event("DTSTART:20010307", "SUMMARY:Fair", "STATUS:CANCELLED"));
  expect(offers).toMatchObject([{ status: "planned", remarks: [{ kind: "called-off" }] }]);
  expect((await calendar(event("DTSTART:20010307", "STATUS:CONFIRMED"))).offers).toMatchObject([
    { status: null, remarks: [] },
  ]);
});

test.each(["\r\r\n", "\r", "\n"])("no entry is lost for line ends of %j", async (end) => {
  const one = event("DTSTART:20010307", "SUMMARY:A long", " er line");
  const two = one.replace(
    "END:VCALENDAR",
    "BEGIN:VEVENT\r\nDTSTART:20010308\r\nEND:VEVENT\r\nEND:VCALENDAR",
  );
  const { offers } = await calendar(two.replaceAll("\r\n", end));
  expect(offers.map(({ title }) => title)).toEqual(["A longer line", ""]);
});

test("one entry that cannot be read leaves the others in, and is named", async () => {
  const bad =
    "BEGIN:VEVENT\r\nSUMMARY:Odd\r\nDTSTART:20010308\r\nRRULE:FREQ=DAILY;BYMONTH=0\r\nEND:VEVENT";
  const good = "BEGIN:VEVENT\r\nSUMMARY:Fair\r\nDTSTART:20010309\r\nEND:VEVENT";
  const all = event("DTSTART:20010307").replace(
    "END:VCALENDAR",
    `${bad}\r\n${good}\r\nX-WR-CALNAME:Tides\r\nEND:VCALENDAR`,
  );
  const { offers, broken, title } = await calendar(all);
  expect(offers.map(({ row, title: own }) => [row, own])).toEqual([
    [1, ""],
    [3, "Fair"],
  ]);
  expect(broken).toMatchObject([{ row: 2, value: "Odd" }]);
  expect(title).toBe("Tides");
});

test("a text whose lines are not folded is whole, and spoils no calendar", async () => {
  const lines = [
    "DTSTART:20010307",
    "DESCRIPTION:Bring a lamp",
    "and a rope",
    "",
    "Thanks",
    "SUMMARY:Fair",
  ];
  expect((await calendar(event(...lines))).offers).toMatchObject([
    { title: "Fair", text: "Bring a lamp\nand a rope\nThanks" },
  ]);
});

test("entries without their calendar are read too", async () => {
  const alone = event("DTSTART:20010307", "SUMMARY:Fair").replace(/^.*VCALENDAR\r\n/gm, "");
  expect((await calendar(alone)).offers).toMatchObject([{ title: "Fair" }]);
});

test("of half a calendar the whole entries come in, and where it ends is named", async () => {
  const all = event("DTSTART:20010307", "SUMMARY:Fair");
  const half = all.replace("END:VCALENDAR", "BEGIN:VEVENT\r\nDTSTART:20010308\r\nSUMMARY:Regat");
  expect(await calendar(half)).toMatchObject({
    offers: [{ title: "Fair", remarks: [] }],
    broken: [{ row: 2, why: expect.stringContaining("half a download") }],
  });
  const between = await calendar(all.replace(/END:VCALENDAR\s*/, ""));
  expect(between.offers).toMatchObject([{ title: "Fair", remarks: [{ kind: "not-all" }] }]);
  expect(between.broken).toEqual([]);
  // Two calendars in one file are one after the other.
  const two = await calendar(all + all);
  expect(two.offers).toMatchObject([{ remarks: [] }, { remarks: [] }]);
  expect(two.broken).toEqual([]);
});
