import { expect, test } from "vitest";
import type { Problem } from "../../dataset/problems/problem.ts";
import { pathText, reportText } from "./report.ts";

const problem: Problem = {
  code: "bad-date",
  outcome: "entry-left-out",
  path: ["events", 13, "date"],
  line: 231,
  column: 15,
  found: '"2014-02-30"',
  expected: "a day that exists",
  nearest: "2014-02-28",
  message: "There is no 30 February",
};

test.each([
  [["events", 13, "claims", 0, "date"], "events[13].claims[0].date"],
  [["events", 1, "title", "zh-Hant"], 'events[1].title["zh-Hant"]'],
  [[], ""],
] as const)("%j is written %s", (path, text) => {
  expect(pathText(path)).toBe(text);
});

test("a copied report says where, what was found, what was expected and what is nearest", () => {
  expect(reportText("mine.json", [problem])).toBe(
    [
      "mine.json: problems 1",
      "",
      "231:15 There is no 30 February (entry-left-out)",
      "  at events[13].date",
      '  found "2014-02-30"',
      "  expected a day that exists",
      "  nearest 2014-02-28",
    ].join("\n"),
  );
});

test("a problem without a place is still told", () => {
  const bare = { ...problem, path: [], line: null, column: null, found: null, nearest: null };
  expect(reportText("mine.json", [bare])).toContain("There is no 30 February (entry-left-out)");
});
