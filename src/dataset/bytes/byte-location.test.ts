import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Bytes } from "./byte-blocks.ts";
import { LineCount } from "./byte-location.ts";

const bytesOf = (text: string): Bytes => {
  const bytes = new Bytes();
  bytes.append(new TextEncoder().encode(text));
  return bytes;
};

test("a place in the bytes is the line and column that an editor shows", () => {
  const parts = fc.constantFrom("a", "é", "항", "\u{1F600}", "\n", "\r\n", "\r", '"');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (written) => {
      // An editor takes the two characters of a Windows line end for one.
      const whole = written.join("").replaceAll("\r\n", "\n");
      const lines = new LineCount(bytesOf(whole));
      let before = "";
      for (const character of whole) {
        const above = before.split(/\r\n|\r|\n/);
        expect(lines.locationOf(new TextEncoder().encode(before).length)).toEqual({
          line: above.length,
          column: (above.at(-1)?.length ?? 0) + 1,
        });
        before += character;
      }
    }),
  );
});

test("a line end of Windows is one line, even where only its first half was passed before", () => {
  const lines = new LineCount(bytesOf("a\r\nb"));
  expect(lines.locationOf(2)).toEqual({ line: 2, column: 1 });
  expect(lines.locationOf(3)).toEqual({ line: 2, column: 1 });
  expect(lines.locationOf(4)).toEqual({ line: 2, column: 2 });
});
