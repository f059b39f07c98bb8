import { expect, test } from "vitest";
import { checkWorkings } from "../audit/redo-dating.ts";
import { readFile } from "./formats.ts";
import { parseDataset, parseFile } from "./parse-dataset.ts";

const header = { format: "dateline/1", title: "Lines", topics: [{ id: "war", label: "War" }] };
const event = (id: string, more: object = {}) => ({ id, title: id, date: "1921", ...more });
const lines = (...values: readonly (object | string)[]) =>
  values.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n");

test("a header and then an event a line are the same dataset as one JSON text", () => {
  const events = [event("a", { topics: ["war"] }), event("b")];
  const whole = parseDataset(JSON.stringify({ ...header, events }));
  expect(whole.problems).toEqual([]);
  expect(parseDataset(lines(header, ...events))).toEqual(whole);
  expect(parseDataset(`${lines(header, "", ...events)}\r\n`)).toEqual(whole);
});

test("a problem says in which line it is, and where in the line", () => {
  const { dataset, problems } = parseDataset(
    lines(header, event("a", { topics: ["war"] }), "", event("b", { date: "2014-02-30" })),
  );
  expect(dataset?.events.map(({ id }) => id)).toEqual(["a"]);
  expect(problems).toMatchObject([
    { code: "bad-date", line: 4, column: 30, path: ["events", 1, "date"] },
  ]);
});

test("a line that is not JSON is left out, and the others stay", () => {
  const { dataset, problems } = parseDataset(
    lines(header, event("a", { topics: ["war"] }), '{"id": "b",', event("c")),
  );
  expect(dataset?.events.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(problems).toMatchObject([{ code: "syntax", line: 3, outcome: "entry-left-out" }]);
});

test("a problem of the header is in the first line", () => {
  const { problems } = parseDataset(
    lines({ ...header, colour: "red" }, event("a", { topics: ["war"] })),
  );
  expect(problems).toMatchObject([{ code: "unknown-field", line: 1, path: ["colour"] }]);
});

test("a field written twice in a line is found in that line", () => {
  const twice = '{"id":"b","title":"b","date":"1921","date":"1922"}';
  const { dataset, problems } = parseDataset(lines(header, event("a", { topics: ["war"] }), twice));
  expect(dataset?.events.map(({ date }) => date)).toEqual(["1921", "1922"]);
  expect(problems).toMatchObject([{ code: "syntax", line: 3, path: ["events", 1, "date"] }]);
});

test("a file without its header line loses no event, and is told what is missing", () => {
  const { dataset, problems } = parseDataset(lines(event("a"), event("b", { date: "2014-02-30" })));
  expect(dataset?.events.map(({ id }) => id)).toEqual(["a"]);
  expect(problems[0]?.message).toContain("The header line is missing");
  expect(problems).toContainEqual(
    expect.objectContaining({ code: "bad-date", line: 2, path: ["events", 1, "date"] }),
  );
});

// Cut into lines at once, that is more of them than a list can have.
test("a file of thirty million line ends is read, and its one line found", () => {
  const text = `${lines(header)}${"\n".repeat(30_000_000)}{x`;
  expect(parseDataset(text).problems[0]).toMatchObject({ code: "syntax", line: 30_000_001 });
});

test.each(["{\n", "[1]\n[2]", '{"format": "dateline/1", "events": []}\n{', '{"a": 1}'])(
  "%j is no dataset in lines",
  (text) => {
    expect(parseDataset(text).dataset).toBeNull();
  },
);

test("a date that was worked out wrongly is found in its line", () => {
  const source = { id: "gazette", title: "The Gazette", language: "en" };
  const passage = { id: "gazette/war", source: "gazette", exact: "On Monday war was declared." };
  const dating = { basis: "relative", wording: "On Monday", base: "1921-03-09" };
  const text = lines(
    { ...header, topics: [], sources: [source], passages: [passage] },
    event("a", { date: "1921-03-08", claims: [{ passage: "gazette/war", dating }] }),
  );
  const file = readFile(text);
  const { dataset, ranks } = parseFile(file);
  expect(dataset && checkWorkings(dataset, { file, ranks })).toMatchObject([
    { code: "working-disagrees", line: 2, path: ["events", 0, "claims", 0, "dating"] },
  ]);
});
