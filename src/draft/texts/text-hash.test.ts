import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256Of } from "./text-hash.ts";

test("the fingerprint is the one that other programs give for the file", async () => {
  const text = "조약은 1921년에 서명됐다. 🔔";
  expect(await sha256Of(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});
