import { expect, test } from "vitest";
import { isFull } from "./limits.ts";

test("a full disk is told from whatever else stops a load", () => {
  const reserved = "Code: 243. DB::Exception: Cannot reserve 12.24 MiB, not enough space.";
  expect(isFull(new Error(reserved))).toBe(true);
  expect(isFull(new Error("ENOSPC: no space left on device, write"))).toBe(true);
  expect(isFull(new Error("Code: 241. DB::Exception: Query memory limit exceeded"))).toBe(false);
});
