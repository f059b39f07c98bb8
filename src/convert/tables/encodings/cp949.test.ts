import { expect, test } from "vitest";
import { decode } from "../decode-text.ts";
import { decodeCp949 } from "./cp949.ts";

test("a syllable that only Windows adds to EUC-KR is read, not lost", () => {
  expect(decodeCp949(Uint8Array.of(0x61, 0xb0, 0xa1, 0x81, 0x41, 0xc6, 0x52), decode)).toBe(
    "a가갂힣",
  );
});

test("bytes that are no Korean are said to be none", () => {
  expect(decodeCp949(Uint8Array.of(0xff, 0x41), decode)).toBeNull();
});
