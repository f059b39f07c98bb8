import { expect, test } from "vitest";
import { frameAsRecords, listsAsRecords } from "./json-frames.ts";

const RECORDS = [
  { date: "2001", title: "Bell" },
  { date: "2002", title: "Mill" },
];

test.each([
  [
    "names beside lists",
    {
      columns: ["date", "title"],
      data: [
        ["2001", "Bell"],
        ["2002", "Mill"],
      ],
    },
  ],
  ["columns by number", { date: { 0: "2001", 1: "2002" }, title: { 0: "Bell", 1: "Mill" } }],
  ["columns as lists", { date: ["2001", "2002"], title: ["Bell", "Mill"] }],
  ["rows by number", { 0: RECORDS[0], 1: RECORDS[1] }],
])("%s are records", (_, file) => {
  expect(frameAsRecords(JSON.parse(JSON.stringify(file)))).toEqual(RECORDS);
});

test("a key that is a name is the id of its record, unless it has its own", () => {
  expect(frameAsRecords({ bell: { date: "2001" }, mill: { id: "m", date: "2002" } })).toEqual([
    { id: "bell", date: "2001" },
    { id: "m", date: "2002" },
  ]);
});

test("lists of cells are records where the first has names", () => {
  expect(listsAsRecords([["date", "title"], ["2001"]])).toEqual([{ date: "2001", title: null }]);
  expect(listsAsRecords([["2001", "Bell"]])).toBeNull();
});

test.each([{}, { date: "2001" }, { events: [{ date: "2001" }] }, { date: ["2001"], title: [] }])(
  "%j is no table that is kept in another way",
  (file) => {
    expect(frameAsRecords(file)).toBeNull();
  },
);
