import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anyText } from "../any-text.testing.ts";
import { parseDataset } from "./parse-dataset.ts";

// Large inputs on a busy machine: what is tested is that they end, not how soon.
vi.setConfig({ testTimeout: 30_000 });

const harbour = readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8");
const deep = (open: string, close: string, depth = 100_000) =>
  open.repeat(depth) + close.repeat(depth);

test.each([
  ["lists, closed", deep("[", "]"), "not-a-dataset"],
  ["lists, never closed", deep("[", ""), "not-json"],
  ["objects, closed", deep('{"a":', "}").replace(":}", ":1}"), "not-a-dataset"],
  ["objects, never closed", deep('{"a":', ""), "not-json"],
])("a hundred thousand %s inside each other are a message", (_, text, refusal) => {
  const result = parseDataset(text);
  expect(result).toMatchObject({ dataset: null, refusal });
  expect(result.problems.length).toBeGreaterThan(0);
});

test.each([
  ["as a date", '"date": "1920-09-06"', `"date": ${deep("[", "]")}`],
  ["in an unknown field", '"date": "1920-09-06"', `"date": "1920", "x": ${deep("[", "]")}`],
  [
    "as a title",
    '{ "en": "The first keel is laid", "ko": "첫 용골을 놓다" }',
    deep('{"en":', "}").replace(":}", ":1}"),
  ],
])("a bottomless value %s costs one event", (_, from, to) => {
  const { dataset, problems } = parseDataset(harbour.replace(from, () => to));
  expect(dataset?.events).toHaveLength(3);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ found }) => (found ?? "").length < 500)).toBe(true);
});

test.each([
  ["letters", "x".repeat(2_000_000)],
  ["escapes", "\\n".repeat(1_000_000)],
  ["backslashes", "\\\\".repeat(1_000_000)],
])("two megabytes of %s in a title are too long, and soon found so", (_, title) => {
  const { dataset, problems } = parseDataset(harbour.replace("A toll is levied", () => title));
  expect(dataset?.events).toHaveLength(3);
  expect(problems[0]).toMatchObject({ code: "too-long", path: ["events", 1, "title"], line: 62 });
});

test("prototype keys are unknown fields, and touch no prototype", () => {
  const poisoned =
    '"__proto__": { "polluted": 1 }, "constructor": { "prototype": 1 }, "id": "1921-toll"';
  const { dataset, problems } = parseDataset(harbour.replace('"id": "1921-toll"', poisoned));
  expect(dataset?.events).toHaveLength(3);
  expect(problems).toMatchObject([
    { code: "unknown-field", path: ["events", 1, "__proto__"] },
    { code: "unknown-field", path: ["events", 1, "constructor"] },
    { code: "rejected-reference" },
    { code: "rejected-reference" },
  ]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a prototype key at the root, as a language or as an id is survived", () => {
  const root = parseDataset(harbour.replace('"format"', '"__proto__": 1, "format"'));
  expect(root.dataset?.events).toHaveLength(4);
  expect(root.problems).toMatchObject([{ code: "unknown-field", path: ["__proto__"], line: 3 }]);
  const named = parseDataset(harbour.replaceAll('"harbour"', '"constructor"'));
  expect(named.problems).toEqual([]);
  const pointed = parseDataset(harbour.replace('["harbour"]', '["constructor", "hasOwnProperty"]'));
  expect(pointed.problems).toMatchObject([
    { code: "unknown-reference" },
    { code: "unknown-reference" },
  ]);
});

test("a field that is written twice is reported, though JSON keeps the last without a word", () => {
  const twice = harbour.replace('"kind": "decision"', '"kind": "decision",\n"kind": "agreement"');
  const { dataset, problems } = parseDataset(twice);
  expect(dataset?.events[1]?.kind).toBe("agreement");
  expect(problems).toMatchObject([{ path: ["events", 1, "kind"], line: 64, column: 1 }]);
  expect(problems[0]?.message).toContain("written twice");
});

test.each([
  ["escaped", "A \\ud83d toll"],
  ["raw", "A \ud83d toll"],
  ["the wrong way round", "A \\ude00\\ud83d toll"],
])("half a character, %s, is shown as one that is missing", (_, title) => {
  const { dataset, problems } = parseDataset(harbour.replace("A toll is levied", title));
  const [, toll] = dataset?.events ?? [];
  expect(toll?.title).toMatch(/^A \uFFFD+ toll$/);
  expect(problems).toMatchObject([{ code: "bad-value", outcome: "loaded", line: 62, column: 19 }]);
  expect(() => encodeURIComponent(String(toll?.title))).not.toThrow();
});

test("whole characters outside the first plane, and escaped backslashes, are left alone", () => {
  const title = "A \\ud83d\\ude00 \u{1F600} \\\\ud83d toll";
  const { dataset, problems } = parseDataset(harbour.replace("A toll is levied", () => title));
  expect(dataset?.events[1]?.title).toBe("A \u{1F600} \u{1F600} \\ud83d toll");
  expect(problems).toEqual([]);
});

// Comparing every pointer with every id would take minutes, and so time out.
test("ten thousand wrong pointers among ten thousand events are named without a long wait", () => {
  const events = Array.from({ length: 10_000 }, (_, at) => ({
    id: `event-${at}`,
    title: "t",
    date: "2001",
    links: [{ type: "part-of", event: `evemt-${at}` }],
  }));
  const { problems } = parseDataset(JSON.stringify({ format: "dateline/1", title: "t", events }));
  expect(problems).toHaveLength(1_001);
  expect(problems[0]?.nearest).toBe("event-0");
});

test("a hundred thousand topics in a row, and as many events in an episode, are no hang", () => {
  const ids = Array.from({ length: 100_000 }, (_, at) => `n${at}`);
  const text = JSON.stringify({
    format: "dateline/1",
    title: "t",
    topics: ids.map((id, at) => ({ id, label: id, broader: ids[(at + 1) % ids.length] })),
    events: ids.map((id) => ({ id, title: "t", date: "2001" })),
    episodes: [{ id: "all", title: "t", events: ids }],
  });
  const { dataset, problems } = parseDataset(text);
  expect(dataset?.episodes[0]?.events).toHaveLength(100_000);
  expect(problems).toMatchObject([
    { message: "Topic “n0” is broader than itself: n0 → n1 → n2 → … → n99999 → n0" },
  ]);
});

test("no text makes it throw", () =>
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(),
        fc.json(),
        fc
          .tuple(fc.nat({ max: harbour.length }), fc.nat({ max: 40 }), anyText())
          .map(([at, gone, put]) => harbour.slice(0, at) + put + harbour.slice(at + gone)),
      ),
      (text) => {
        const { dataset, refusal, problems } = parseDataset(text);
        return (
          (dataset === null) === (refusal !== null) && (refusal === null || problems.length > 0)
        );
      },
    ),
    { numRuns: 300 },
  ));
