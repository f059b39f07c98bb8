import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const utf16 = (text: string): readonly number[] =>
  [...text].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]);

test.each([
  ["UTF-8", bytes("종이 “울렸다”"), "종이 “울렸다”"],
  ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "bell"), "bell"],
  ["UTF-16 with a mark", bytes([0xff, 0xfe], utf16("종 bell")), "종 bell"],
  ["EUC-KR", bytes([0xc7, 0xd1, 0xb1, 0xb9], " bell"), "한국 bell"],
  ["a Western 8-bit text", bytes("Hello caf", [0xe9], ", na", [0xef], "f"), "Hello café, naïf"],
  [
    "what the page declares",
    bytes('<meta charset="shift_jis">', [0x8f, 0xbc]),
    '<meta charset="shift_jis">松',
  ],
])("%s is read", (_, file, text) => {
  expect(decode(file)).toEqual({ ok: true, text });
});

test.each([
  ["nothing", bytes(), "empty"],
  ["spaces", bytes(" \n "), "empty"],
  ["a PDF file", bytes("%PDF-1.7\n", [0xe2, 0xe3]), "pdf"],
  ["an archive", bytes("PK", [3, 4, 0, 0, 8]), "binary"],
  ["noise", bytes(Array.from({ length: 600 }, (_, i) => 1 + ((i * 7) % 31))), "binary"],
])("%s is refused, and said to be what it is", (_, file, reason) => {
  expect(decode(file)).toEqual({ ok: false, reason });
});
