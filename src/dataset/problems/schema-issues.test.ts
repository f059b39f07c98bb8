import { describe, expect, test } from "vitest";
import { entrySchemas } from "../format/schema.ts";
import { nearestWithin } from "./finding.ts";
import { explainIssues } from "./schema-issues.ts";

/** Findings in the third event of a file, with these fields beside the sound ones. */
function told(fields: object) {
  const value = { id: "a", title: "A", date: "1921", ...fields };
  const { error } = entrySchemas.events.safeParse(value);
  return explainIssues(error?.issues ?? [], {
    schema: entrySchemas.events,
    value,
    base: ["events", 2],
    noun: "an event",
    outcome: "entry-left-out",
    nearest: nearestWithin(),
  });
}

test("a sound event has nothing said of it", () => {
  expect(told({})).toEqual([]);
});

describe("each objection is a sentence, and says what would have been right", () => {
  test.each([
    [
      { kind: "pres" },
      "bad-value",
      "The field “kind” cannot be “pres”; did you mean “press”?",
      /^one of agreement, /,
    ],
    [{ date: 1921 }, "wrong-type", "The field “date” is not text", "text"],
    [{ title: undefined }, "missing-field", "An event needs a “title”", /text/],
    [{ claims: [{}] }, "missing-field", "This needs a “passage”", "text"],
    [{ claims: {} }, "wrong-type", "The field “claims” is not a list, in [ ]", "a list, in [ ]"],
    [{ countries: [""] }, "bad-value", "An entry of “countries” cannot be “”", /./],
    [{ title: { "?": "A" } }, "bad-value", "“?” is not a language", /such as en or ko/],
    [{ date: "1921-13" }, "bad-date", /13/, /./],
  ])("%j", (fields, code, message, expected) => {
    const [problem, ...others] = told(fields);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, outcome: "entry-left-out" });
    expect(problem?.message).toMatch(message);
    expect(problem?.expected).toMatch(expected);
    expect(problem?.path.slice(0, 2)).toEqual(["events", 2]);
  });
});

test("a misspelt field is one problem and not two, and points at its name", () => {
  expect(told({ date: undefined, dates: "1921" })).toMatchObject([
    { code: "unknown-field", path: ["events", 2, "dates"], onName: true, nearest: "date" },
  ]);
});

test("two slips are two problems", () => {
  expect(told({ kind: "pres", status: "was" }).map(({ path }) => path[2])).toEqual([
    "kind",
    "status",
  ]);
});

test("a long value does not flood the sentence", () => {
  const [problem] = told({ kind: "x".repeat(10_000) });
  expect(problem?.message.length).toBeLessThan(120);
});
