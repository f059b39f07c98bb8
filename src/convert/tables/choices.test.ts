import { expect, test } from "vitest";
import { ENCODINGS, SEPARATORS } from "./choices.ts";
import { readLines } from "./csv.ts";
import { decodeText } from "./decode-text.ts";

test.each(ENCODINGS)("%s can be chosen, and is read by every browser", async (encoding) => {
  const { text } = await decodeText(Uint8Array.of(0x61, 0), encoding);
  expect(text.length).toBeGreaterThan(0);
});

test.each(SEPARATORS)("a line is parted at %j where that is chosen", (separator) => {
  const [row] = readLines(`a${separator}b\n`, separator).rows;
  expect(row?.cells).toEqual(["a", "b"]);
});
