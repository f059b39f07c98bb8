import { expect, test } from "vitest";

import { jsonFile } from "./json-file.ts";

test.each([
  [
    "dateline",
    { format: "dateline/1", title: "A", events: [{ id: "a", title: "A", date: "2001" }] },
  ],
  ["timelinejs3", { events: [{ start_date: { year: 2001 } }] }],
  ["timelinejs2", { timeline: { date: [] } }],
  ["simile-json", { dateTimeFormat: "iso8601", events: [{ start: "2001" }] }],
  ["geojson", { type: "FeatureCollection", features: [] }],
  ["wikidata-json", { results: { bindings: [] } }],
  ["vis", [{ content: "A", start: "2001" }]],
  ["csl", [{ title: "A", issued: {} }]],
  ["json-array", [{ date: "2001" }]],
  ["json-events", { items: [{ date: "2001" }] }],
  ["json-events", { status: "ok", data: { page: 1, items: [{ date: "2001" }] } }],
])("%s is known by what it holds", (format, value) => {
  expect(jsonFile(JSON.stringify(value)).format).toBe(format);
});

test("lines of objects are rows, and what holds no list, or not all of it, says so", () => {
  expect(jsonFile('{"date":"2001"}\n{"date":"2002"}').format).toBe("jsonl");
  expect(() => jsonFile("[1, 2]")).toThrow("no list of objects");
  expect(() => jsonFile('[{"date":"2001"},{"id":')).toThrow("The file ends too early");
});

test("a comma behind the last of a list is a slip of the hand, and half a file is half a file", () => {
  const list =
    '[{"date":"2001-02-27","title":"A"}, // the mill\n{"date":"2001-02-28","title":"B",},]';
  const read = jsonFile(list);
  expect(read.shape === "table" && read.table.rows.length).toBe(2);
  expect(() => jsonFile(list.slice(0, -3))).toThrow(/cannot be read/);
});
