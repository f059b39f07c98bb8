import fc from "fast-check";
import { expect, test } from "vitest";
import { isLines, linesOf, parsedLine } from "./json-line-texts.ts";

test("every line that is not blank comes with its number, however lines end", () => {
  const ends = fc.constantFrom("\n", "\r", "\r\n");
  const lines = fc.array(fc.constantFrom("", " ", "{}", "[1]", "x"));
  fc.assert(
    fc.property(lines, ends, (all, end) => {
      const text = all.map((line) => line + end).join("");
      const kept = all.flatMap((line, index) =>
        line.trim() === "" ? [] : [{ number: index + 1, line }],
      );
      expect([...linesOf(text)]).toEqual(kept);
    }),
  );
});

test.each([
  ['{"a":1}\n{"b":2}', true],
  ['\n {"a":1}\r\n{"b":2}', true],
  ['{"a":1}\n', false],
  ['{"events":[]}\n{}', false],
  ['{\n"a":1}', false],
  ["[1]\n[2]", false],
])("%j is lines: %s", (text, is) => {
  expect(isLines(text)).toBe(is);
});

test("a line that is no JSON has no value", () => {
  expect(parsedLine("{")).toBeUndefined();
  expect(parsedLine("null")).toBeNull();
});
