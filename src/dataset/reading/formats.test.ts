import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FileFormat } from "./file-text.ts";
import { FORMATS, readFile } from "./formats.ts";
import { jsonLines } from "./json-lines.ts";
import { parseFile } from "./parse-dataset.ts";

const header = { format: "dateline/1", title: "T" };
const event = { id: "a", title: "a", date: "1921" };

test.each([
  ["JSON on one line", JSON.stringify({ ...header, events: [event] })],
  ["JSON on many lines", JSON.stringify({ ...header, events: [event] }, null, 2)],
  ["JSON with a line's end after it", `${JSON.stringify({ ...header, events: [event] })}\n\n`],
  ["JSON Lines", `${JSON.stringify(header)}\n${JSON.stringify(event)}\n`],
  ["JSON Lines after a blank line", `\n${JSON.stringify(header)}\r\n${JSON.stringify(event)}`],
])("%s is known by its content, whatever its name", (_, text) => {
  const file = readFile(text);
  expect(file.value).toEqual({ ...header, events: [event] });
  expect(parseFile(file).problems).toEqual([]);
});

test("no JSON text is taken for JSON Lines, however it is laid out", () => {
  const layout = fc.constantFrom(undefined, 1, "\t");
  fc.assert(
    fc.property(
      fc.jsonValue(),
      layout,
      fc.constantFrom("", "\n", "\r\n\n"),
      (value, space, end) => {
        expect(jsonLines.recognise(JSON.stringify(value, null, space) + end)).toBe(false);
      },
    ),
  );
});

/** A format for this test: `title|date`, an event a line. */
const bars: FileFormat = {
  recognise: (text) => /^[^\n|]+\|\d/.test(text),
  read: (text) => ({
    value: {
      ...header,
      events: text.split("\n").map((line, at) => {
        const [title, date] = line.split("|");
        return { id: `e${at}`, title, date };
      }),
    },
    refusal: null,
    broken: [],
    repeated: () => [],
    locate: (findings) =>
      findings.map(({ onName: _, ...each }) => ({
        ...each,
        line: Number(each.path[1]) + 1,
        column: 1,
      })),
  }),
};

test("another format is a file and a line in the list, and its problems have their lines", () => {
  const file = readFile("Truce|1921-03-03\nKeel|2014-02-30", [...FORMATS, bars]);
  const { dataset, problems } = parseFile(file);
  expect(dataset?.events.map(({ title }) => title)).toEqual(["Truce"]);
  expect(problems).toMatchObject([{ code: "bad-date", line: 2, path: ["events", 1, "date"] }]);
});

test("half a character is told of in every format", () => {
  const [problem] = readFile("A \ud83d truce|1921", [bars]).broken;
  expect(problem).toMatchObject({ code: "bad-value", line: 1, column: 3 });
});

test("what no format knows is told what it is, and what was meant as JSON what is missing to be it", () => {
  expect(readFile("Truce|1921-03-03")).toMatchObject({ refusal: "text", value: undefined });
  expect(readFile('"date","title"\n2001,a')).toMatchObject({ refusal: "text" });
  expect(readFile("// ours\n{}")).toMatchObject({ refusal: "not-json" });
  expect(readFile('{"id":')).toMatchObject({ refusal: "not-json" });
  expect(readFile("null")).toMatchObject({ refusal: null, value: null });
  expect(readFile(" \n ")).toMatchObject({ refusal: "empty" });
  expect(readFile("<html>")).toMatchObject({ refusal: "html" });
});
