import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Finding, finding } from "./finding.ts";
import { locate, locateInEntry, repeatedFields, syntaxProblems } from "./json-location.ts";

const at = (path: Finding["path"], onName = false): Finding =>
  finding({ code: "bad-value", outcome: "loaded", path, onName, message: "" });

const TEXT = `{
  "events": [
    { "id": "a" },
    { "id": "b", "topics": ["x",
      "y"] }
  ],
  "id": 1,
  "id": 2
}`;

describe("what is wrong is found where the editor's cursor would be put", () => {
  test.each([
    [at(["events", 1, "id"]), 4, 13],
    [at(["events", 1, "id"], true), 4, 7],
    [at(["events", 1, "topics", 1]), 5, 7],
    [at([]), 1, 1],
    [at(["events", 0, "title"]), 3, 5], // a field that is missing: at what should hold it
    [at(["events", 9]), 2, 13],
    [at(["id"]), 8, 9], // of two fields the last counts
  ])("%#", (told, line, column) => {
    expect(locate([told], TEXT)).toMatchObject([{ line, column, path: told.path }]);
  });
});

test("problems come in the order of the file, whatever order they were found in", () => {
  const found = locate([at(["id"]), at(["events", 1]), at(["events", 0])], TEXT);
  expect(found.map(({ line }) => line)).toEqual([3, 4, 8]);
});

test("any value of any JSON is found: its text stands at the line and column", () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      const paths = pathsOf(value);
      const lines = text.split("\n");
      for (const [path, inner] of paths) {
        const [problem] = locate([at(path)], text);
        const from = lines[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1) ?? "";
        expect(from.startsWith(JSON.stringify(inner, null, 1).split("\n")[0] ?? "?")).toBe(true);
      }
    }),
    { numRuns: 60 },
  ));

function pathsOf(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  const inner = Array.isArray(value)
    ? value.flatMap((each, index) => pathsOf(each, [...path, index]))
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]))
      : [];
  return [[path, value], ...inner];
}

test("an entry that is a text of its own is found in its file", () => {
  const entry = '{ "id": "b",\n "date": 7 }';
  const start = { line: 40, column: 5 };
  expect(locateInEntry([at(["events", 9, "id"])], entry, start)).toMatchObject([
    { path: ["events", 9, "id"], line: 40, column: 13 },
  ]);
  expect(locateInEntry([at(["events", 9, "date"])], entry, start)).toMatchObject([
    { line: 41, column: 10 },
  ]);
});

test("a field that is written twice is told of once, at its second name", () => {
  expect(locate(repeatedFields(TEXT), TEXT)).toMatchObject([{ path: ["id"], line: 8, column: 3 }]);
  expect(repeatedFields('{ "a": { "b": 1 }, "b": [{ "a": 1 }, { "a": 1 }] }')).toEqual([]);
});

test("whatever is no JSON has at least one problem, and never more than a reader reads", () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = syntaxProblems(text);
      expect(found.length).toBeGreaterThanOrEqual(1);
      expect(found.length).toBeLessThanOrEqual(20);
      expect(found.every(({ line, column }) => line !== null && column !== null)).toBe(true);
    }),
  ));
