import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isGzip } from "./gzip.ts";

test("a compressed file is told from its text by the first bytes, whatever its name", () => {
  expect(isGzip(gzipSync("{}"))).toBe(true);
  for (const text of ["{}", "", "\uFEFF{}", "\u001f"]) {
    expect(isGzip(new TextEncoder().encode(text))).toBe(false);
  }
});
