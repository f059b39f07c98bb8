import { describe, expect, test } from "vitest";
import { didYouMean, finding, nearestWithin, shown } from "./finding.ts";

describe("the nearest choice is named", () => {
  const nearest = nearestWithin();
  test.each([
    ["tols", ["topics", "tolls"], "tolls"],
    ["Tolls", ["bolls", "tolls"], "tolls"], // only the capital differs
    ["thad", ["thaad"], "thaad"],
    ["us", ["ru", "jp"], null], // one slip in two letters is another word
    ["harbour", ["a-much-longer-name"], null],
    ["harbour", [], null],
    ["harbour", ["harbour"], null], // it is itself, which did not help
  ])("%s among %j is near %s", (wrong, choices, near) => {
    expect(nearest(wrong, choices)).toBe(near);
  });
});

test("a file with too much wrong is not guessed at for minutes", () => {
  const nearest = nearestWithin(2);
  expect(nearest("tols", ["toll"])).toBe("toll");
  expect(nearest("tols", ["aaaa", "tolls"])).toBeNull();
});

test("nothing near is nothing said", () => {
  expect(didYouMean("tolls")).toBe("; did you mean “tolls”?");
  expect(didYouMean(null)).toBe("");
});

describe("a value is shown on one line, however large or deep", () => {
  const long = "x".repeat(500);
  test.each([
    ["a\nb", '"a\\nb"'],
    [7, "7"],
    [null, "null"],
    [[1, [2, [3]]], "[1, [2, […]]]"],
    [{ a: { b: { c: 1 } } }, '{"a": {"b": {…}}}'],
    [[1, 2, 3, 4, 5], "[1, 2, 3, 4, …]"],
  ])("%j as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });

  test.each([[long], [[long, long]], [{ [long]: long }]])("%#: shortened", (value) => {
    expect(shown(value).length).toBeLessThan(100);
    expect(shown(value)).toContain("…");
  });
});

test("a sign that is not seen, or turns a line round, is written out in a report", () => {
  const told = finding({
    code: "bad-value",
    outcome: "loaded",
    path: [],
    value: "t\u200b1",
    message: "Unknown topic “\u202emoc.evil”",
  });
  expect(told).toMatchObject({ found: '"t\\u200b1"', message: "Unknown topic “\\u202emoc.evil”" });
});
