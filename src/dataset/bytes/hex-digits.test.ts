import { expect, test } from "vitest";
import { hexDigits } from "./hex-digits.ts";

test("every byte has two digits, small ones too", () => {
  expect(hexDigits(Uint8Array.of(0, 10, 255).buffer)).toBe("000aff");
  expect(hexDigits(new ArrayBuffer(0))).toBe("");
});
