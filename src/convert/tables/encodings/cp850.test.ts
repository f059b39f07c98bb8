import { expect, test } from "vitest";
import { decodeCp850 } from "./cp850.ts";

test("letters of DOS are the letters that DOS showed, however long the text", () => {
  expect(decodeCp850(Uint8Array.of(0x4b, 0x94, 0x6c, 0x6e, 0xff, 0xe1))).toBe("Köln\u00A0ß");
  const long = new Uint8Array(20_000).fill(0x82);
  expect(decodeCp850(long)).toBe("é".repeat(20_000));
});
