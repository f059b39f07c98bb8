import { expect, test } from "vitest";
import { fileKindOf } from "./file-kind.ts";

const bytesOf = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

test.each([
  ["%PDF-1.7", "pdf"],
  ["\x89PNG\r\n", "picture"],
  ["RIFF....WEBPVP8", "picture"],
  ["PK\x03\x04", "workbook"],
  ["\xd0\xcf\x11\xe0\xa1", "office"],
  ["....ftypmp42", "recording"],
])(
  "a file that begins %j is known for what it is, and not taken for damaged text",
  (start, kind) => {
    expect(fileKindOf(bytesOf(start))).toBe(kind);
  },
);

test.each(['{"format": "dateline/1"}', "date,title", "MX", "", "P"])("%j may be text", (start) => {
  expect(fileKindOf(bytesOf(start))).toBeNull();
});
