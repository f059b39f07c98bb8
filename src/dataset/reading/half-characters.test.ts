import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../any-text.testing.ts";
import { escapesHalves, mendHalfCharacters } from "./half-characters.ts";

test("whole text is left as it is, letter for letter", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const json = JSON.stringify(text);
      expect(mendHalfCharacters(json)).toEqual({ text: json, problems: [] });
    }),
  ));

test("nothing moves where half a character is mended, so that lines and columns stay right", () =>
  fc.assert(
    fc.property(anyText(), (text) => {
      const written = JSON.stringify({ text });
      const mended = mendHalfCharacters(written);
      expect(mended.text).toHaveLength(written.length);
      expect(() => encodeURIComponent(JSON.parse(mended.text).text)).not.toThrow();
    }),
  ));

test("the first of them is told of, once", () => {
  const { problems } = mendHalfCharacters('{\n "a": "\\ud83d",\n "b": "\\ud83d" }');
  expect(problems).toMatchObject([{ line: 2, column: 8, code: "bad-value" }]);
});

test.each([
  ['"\\ud83d"', true],
  ['"\\uDE00"', true],
  ['"\\ud83d\\ude00"', false],
  ['"\\\\ud83d"', false], // a backslash, and then letters
  ['"d83d"', false],
])("%s writes half a character: %s", (json, half) => {
  expect(escapesHalves(json)).toBe(half);
});
