import * as fc from "fast-check";
import { expect, test } from "vitest";
import { looksLikeUtf16, strayLine } from "./stray-bytes.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("no text in UTF-8 has a stray byte, however it is cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat({ max: 20 }), (text, at) => {
      const whole = utf8(text);
      expect(strayLine([whole.subarray(0, at), whole.subarray(at)])).toBeNull();
    }),
  );
});

test.each([
  ["Latin-1", latin1('{\n"title": "Café du midi"}'), 2],
  ["Korean of old", new Uint8Array([0x7b, 0x0a, 0x0a, 0xc7, 0xd1, 0xb1, 0xb9]), 3],
  ["a letter that is cut off at the end", utf8("한").subarray(0, 2), 1],
])("%s is told, with its line", (_, bytes, line) => {
  expect(strayLine([bytes])).toBe(line);
});

test.each<[string, readonly number[], boolean]>([
  ["with its mark, little end first", [0xff, 0xfe, 0x7b, 0], true],
  ["with its mark, big end first", [0xfe, 0xff, 0, 0x7b], true],
  ["without a mark", [0x7b, 0, 0x22, 0], true],
  ["that is UTF-8", [0x7b, 0x22], false],
  ["that is empty", [], false],
])("a file %s is taken for UTF-16 or not", (_, bytes, is) => {
  expect(looksLikeUtf16(new Uint8Array(bytes))).toBe(is);
});
