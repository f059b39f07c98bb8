import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

test("a file of one block has the hash that every tool gives it", async () => {
  const sha256 = createHash("sha256").update("harbour").digest("hex");
  expect(await fingerprint(new Blob(["harbour"]))).toBe(sha256);
});

test("a larger file has one that is its own, and the same each time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 5, maxLength: 40 }),
      fc.uint8Array({ minLength: 5, maxLength: 40 }),
      async (a, b) => {
        const [first, second] = [
          await fingerprint(new Blob([a]), 4),
          await fingerprint(new Blob([b]), 4),
        ];
        expect(first === second).toBe(Buffer.from(a).equals(Buffer.from(b)));
      },
    ),
  );
});
