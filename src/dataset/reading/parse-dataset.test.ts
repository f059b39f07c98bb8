import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dataset, datasetSchema } from "../format/schema.ts";
import { parseDataset } from "./parse-dataset.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), "utf8");
const harbour = read("harbour.json");

/** The harbour with some of its text exchanged; every exchange must find its text. */
function harbourWith(...exchanges: readonly (readonly [string, string])[]) {
  const text = exchanges.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`nothing to exchange: ${from}`);
    return before.replace(from, () => to);
  }, harbour);
  return parseDataset(text);
}

const ids = (dataset: Dataset | null) => dataset?.events.map(({ id }) => id) ?? [];
const whole = ["1920-keel", "1921-toll", "1921-truce", "1931-bridge"];

test("a sound file loads whole, without a problem", () => {
  const { dataset, problems, refusal } = parseDataset(harbour);
  expect(problems).toEqual([]);
  expect(refusal).toBeNull();
  expect(dataset).toEqual(datasetSchema.parse(JSON.parse(harbour)));
});

test("an editor's byte order mark, tabs and line ends of Windows change nothing", () => {
  const odd = `\uFEFF${harbour.replaceAll("\n", "\r\n").replaceAll("  ", "\t")}`;
  expect(parseDataset(odd)).toEqual(parseDataset(harbour));
  const { problems } = parseDataset(odd.replace('"1921-03-03"', '"2014-02-30"'));
  expect(problems[0]).toMatchObject({ code: "bad-date", line: 76, column: 12 });
});

describe("what is no dataset is refused, and says why", () => {
  test.each([
    ["nothing at all", "", "empty", "The file is empty"],
    ["blanks", "\uFEFF \n\t", "empty", "The file is empty"],
    ["a web page", "\n<!DOCTYPE html><title>Not found</title>", "html", "This is a web page"],
    ["an XML file", "<?xml version='1.0'?><events/>", "html", "This is a web page"],
    ["plain words", "hello", "text", "This is a text, not a dataset"],
    ["a list", "[]", "not-a-dataset", "This JSON is not a dataset"],
    ["null", "null", "not-a-dataset", "This JSON is not a dataset"],
    ["a number", "3", "not-a-dataset", "This JSON is not a dataset"],
    ["some other JSON", '{"name":"x"}', "not-a-dataset", "it does not say its format"],
    ["a later format", '{"format":"dateline/2","events":[]}', "not-a-dataset", '"dateline/2"'],
    ["a format that is no text", '{"format":{},"events":[]}', "not-a-dataset", "{}"],
    ["no events", '{"format":"dateline/1","title":"t"}', "no-events", "no event to show"],
    [
      "an empty list of events",
      '{"format":"dateline/1","title":"t","events":[]}',
      "no-events",
      "no event",
    ],
    [
      "no list of events",
      '{"format":"dateline/1","title":"t","events":7}',
      "no-events",
      "not a list",
    ],
    [
      "only bad events",
      '{"format":"dateline/1","title":"t","events":[{}]}',
      "no-events",
      "needs a",
    ],
  ])("%s", (_, text, refusal, message) => {
    const result = parseDataset(text);
    expect(result).toMatchObject({ dataset: null, refusal });
    expect(result.problems.map((problem) => problem.message).join("\n")).toContain(message);
    expect(result.problems.some(({ outcome }) => outcome === "file-refused")).toBe(true);
    expect(result.problems.every(({ line, column }) => line && column)).toBe(true);
  });
});

describe("broken syntax is placed, with what was expected", () => {
  test.each([
    ["a comma before ]", '{\n "a": [1, 2,]\n}', 2, 13, "value", "no comma before ]"],
    ["a comma before }", '{\n "a": 1,\n}', 3, 1, "field name is missing", "no comma before }"],
    ["a comma that is missing", '{\n "a": 1\n "b": 2\n}', 3, 2, "comma is missing", ", between"],
    ["a colon that is missing", '{ "a" 1 }', 1, 7, "colon is missing", ":"],
    ["a comment", '{\n // note\n "a": 1 }', 2, 2, "no comments", "no comment"],
    ["a name without quotes", "{ a: 1 }", 1, 3, "not JSON", "double quotes"],
    ["single quotes", "{ 'a': 1 }", 1, 3, "not JSON", "double quotes"],
    ["text that is cut off", '{ "a": "b', 1, 8, "", ""],
    ["a file that is cut off", '{ "a": [1, 2', 1, 13, "ends too early", "]"],
    [
      "a file that is cut off at a value",
      '{ "id":',
      1,
      8,
      "ends too early",
      "the rest of the file",
    ],
    ["two files in one", "{} {}", 1, 4, "more after the end", "nothing"],
    ["a line break inside text", '{ "a": "b\nc" }', 1, 8, "", ""],
    ["NaN", '{ "a": NaN }', 1, 8, "not JSON", "a number"],
  ])("%s", (_, text, line, column, message, expected) => {
    const { refusal, problems } = parseDataset(text);
    expect(refusal).toBe("not-json");
    const [first] = problems;
    expect(first).toMatchObject({ code: "syntax", outcome: "file-refused", line, column });
    expect(first?.message).toContain(message);
    expect(first?.expected).toContain(expected);
  });

  test("a truncated file is told apart from a broken one, wherever it ends", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: harbour.trimEnd().length - 1 }), (end) => {
        const { refusal, problems } = parseDataset(harbour.slice(0, end));
        return refusal === "not-json" && problems.length > 0 && problems.length <= 20;
      }),
    ));
});

describe("one bad entry does not cost the others", () => {
  test("a day that never was leaves its event out, and says which days there are", () => {
    const { dataset, problems } = harbourWith(['"date": "1920-09-06"', '"date": "2014-02-30"']);
    expect(ids(dataset)).toEqual(whole.slice(1));
    expect(problems).toMatchObject([
      {
        code: "bad-date",
        outcome: "entry-left-out",
        path: ["events", 0, "date"],
        line: 50,
        column: 15,
        found: '"2014-02-30"',
        expected: "a day that exists, or 2014-02 for the month",
        message: "There is no 30 February",
      },
    ]);
  });

  test("a misspelt field is one problem, at its name", () => {
    const { problems } = harbourWith(['"date": "1920-09-06"', '"dates": "1920-09-06"']);
    expect(problems).toMatchObject([
      {
        code: "unknown-field",
        path: ["events", 0, "dates"],
        line: 50,
        column: 7,
        nearest: "date",
        message: "Unknown field “dates”; did you mean “date”?",
        expected: "a “date”",
      },
    ]);
  });

  test.each([
    // exchanged                  for                       code             message
    ['"kind": "economy"', '"kind": "econmy"', "bad-value", "did you mean “economy”?"],
    [
      '"title": { "en": "The first keel is laid", "ko": "첫 용골을 놓다" },',
      "",
      "missing-field",
      "An event needs a “title”",
    ],
    [
      '{ "en": "The first keel is laid", "ko": "첫 용골을 놓다" }',
      "5",
      "wrong-type",
      "The field “title” is not text, or texts by language",
    ],
    [
      '{ "en": "The first keel is laid", "ko": "첫 용골을 놓다" }',
      "{}",
      "bad-value",
      "The field “title” cannot be",
    ],
    [
      '{ "en": "The first keel is laid",',
      '{ "english": "The first keel is laid",',
      "bad-value",
      "“english” is not a language",
    ],
    ['"The yard begins its first ship."', "null", "wrong-type", "The field “summary” is not"],
    ['"The yard begins its first ship."', '""', "bad-value", "The field “summary” cannot be “”"],
    ['"id": "1920-keel"', '"id": "1920 keel"', "bad-value", "The field “id” cannot be “1920 keel”"],
    [
      '"countries": ["NL"],\n      "topics": ["harbour"],',
      '"countries": ["nl"],',
      "bad-value",
      "did you mean “NL”?",
    ],
    [
      '"countries": ["NL"],\n      "topics": ["harbour"],',
      '"countries": "NL",',
      "wrong-type",
      "The field “countries” is not a list",
    ],
    [
      '"basis": "relative"',
      '"basis": "relative", "notes": 1',
      "unknown-field",
      "did you mean “note”?",
    ],
    ['"base": "1920-09-08"', '"base": "8 September"', "bad-date", "not a date"],
    [
      '"The yard begins its first ship."',
      JSON.stringify("x".repeat(6_000)),
      "too-long",
      "too long",
    ],
    [
      '["harbour"],\n      "claims"',
      `${JSON.stringify(Array.from({ length: 51 }, (_, i) => `t${i}`))},\n      "claims"`,
      "too-many",
      "too long",
    ],
  ])("%s as %s", (from, to, code, message) => {
    const { dataset, problems } = harbourWith([from, to]);
    expect(ids(dataset)).toEqual(whole.slice(1));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, outcome: "entry-left-out" });
    expect(problems[0]?.path.slice(0, 2)).toEqual(["events", 0]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(44);
    expect(problems[0]?.line).toBeLessThan(60);
  });

  test("a header without a title, or with a slip in it, still opens its events", () => {
    const { dataset, problems } = harbourWith(
      ['"title": { "en": "The harbour dispute", "ko": "항구 분쟁" },', '"tittle": "The harbour",'],
      ['"updated": "2024-05-01"', '"updated": "yesterday"'],
      ['"license": "CC0-1.0"', '"licence": "CC0-1.0"'],
    );
    expect(ids(dataset)).toEqual(whole);
    expect(dataset?.title).toBe("Untitled");
    expect(dataset).not.toHaveProperty("updated");
    expect(problems).toMatchObject([
      { code: "unknown-field", nearest: "title", outcome: "part-left-out", line: 4 },
      { code: "unknown-field", nearest: "license", outcome: "part-left-out", line: 6 },
      { code: "bad-date", outcome: "part-left-out", line: 8 },
    ]);
  });

  test("a file that forgot its format is opened, and told", () => {
    const { dataset, problems } = harbourWith(['"format": "dateline/1",', ""]);
    expect(ids(dataset)).toEqual(whole);
    expect(problems).toMatchObject([{ code: "missing-field", path: ["format"] }]);
  });

  test("all problems are listed, in the order of the file", () => {
    const { problems } = parseDataset(read("harbour-broken.json"));
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "5 unknown-field",
      "10 bad-value",
      "14 unknown-reference",
      "19 unused",
      "25 bad-date",
      "28 unknown-field",
      "32 unknown-reference",
      "37 duplicate-id",
      "41 rejected-reference",
    ]);
  });
});

test("past a thousand problems the rest are counted", () => {
  const events = [
    { id: "good", title: "t", date: "2001" },
    ...Array.from({ length: 1_500 }, () => 0),
  ];
  const { dataset, problems } = parseDataset(
    JSON.stringify({ format: "dateline/1", title: "t", events }),
  );
  expect(ids(dataset)).toEqual(["good"]);
  expect(problems).toHaveLength(1_001);
  expect(problems.at(-1)).toMatchObject({ code: "too-many", message: "And 500 more problems" });
});

test("every entry of a file is either kept or reported, whatever it is", () => {
  const anything = fc.oneof(
    fc.constant({ id: "a", title: "t", date: "2001" }),
    fc.record({ id: fc.string(), title: fc.string(), date: fc.string() }),
    fc.jsonValue(),
  );
  return fc.assert(
    fc.property(fc.array(anything, { maxLength: 8 }), (events) => {
      const text = JSON.stringify({ format: "dateline/1", title: "t", events });
      const { dataset, problems } = parseDataset(text);
      const leftOut = new Set(
        problems.flatMap(({ outcome, path }) => (outcome === "entry-left-out" ? [path[1]] : [])),
      );
      return ids(dataset).length + leftOut.size === events.length;
    }),
  );
});

test("a list longer than a browser keeps up with is cut, and says so", () => {
  const event = { id: "a", title: "A", date: "1921" };
  const episodes = Array.from({ length: 10_001 }, (_, at) => ({
    id: `e${at}`,
    title: "E",
    events: ["a"],
  }));
  const text = JSON.stringify({ format: "dateline/1", title: "T", events: [event], episodes });
  const { dataset, problems } = parseDataset(text);
  expect(dataset?.episodes).toHaveLength(10_000);
  expect(problems).toMatchObject([{ code: "too-many", path: ["episodes"] }]);
});
