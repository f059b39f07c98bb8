import { expect, test } from "vitest";
import { decodeAnsel, saysAnsel } from "./ansel.ts";

test("a mark that stands before its letter is on it, and letters of their own are themselves", () => {
  const bytes = [0x4d, 0xe8, 0x75, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0xa2, 0xe2, 0x65];
  expect(decodeAnsel(Uint8Array.from(bytes))).toBe("Müller Øé");
  expect(decodeAnsel(Uint8Array.of(0xcf, 0x99, 0xe1))).toBe("ß\uFFFD\u0300");
});

test("only the head of a family tree says so", () => {
  expect(saysAnsel("0 HEAD\r\n1 SOUR X\r\n1 CHAR ANSEL\r\n")).toBe(true);
  expect(saysAnsel("0 HEAD\n1 CHAR UTF-8\n0 @N@ NOTE\n")).toBe(false);
});
