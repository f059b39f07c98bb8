import { expect, test } from "vitest";
import { verifiedIn } from "./verified.ts";

const source = (id: string, sha256?: string) => ({
  id,
  title: id,
  authors: [],
  kind: "other" as const,
  ...(sha256 !== undefined && { sha256 }),
});
const HASH = "0123456789abcdef".repeat(4);
const verified = { text: "Checked.", date: "2026-11-23", by: "validate" };

test("a check that was passed is told with its day and its texts", () => {
  const told = { verified, changed: false, unquoted: 0, sources: [source("a", HASH), source("b")] };
  expect(verifiedIn(told, "en")).toEqual({
    date: "23 November 2026",
    hashes: "01234567",
    changed: false,
  });
});

test("of many texts the first few are named", () => {
  const sources = ["a", "b", "c", "d"].map((id) => source(id, HASH));
  const hashes = "01234567, 01234567, 01234567, …";
  expect(verifiedIn({ verified, changed: false, unquoted: 0, sources }, "en")).toMatchObject({
    hashes,
  });
});

test.each([
  ["says nothing", { verified: null, changed: false, unquoted: 0, sources: [source("a", HASH)] }],
  [
    "has an event without a passage",
    { verified, changed: false, unquoted: 1, sources: [source("a", HASH)] },
  ],
  [
    "does not say which text was used",
    { verified, changed: false, unquoted: 0, sources: [source("a")] },
  ],
])("no word is put in for a dataset that %s", (_, told) => {
  expect(verifiedIn(told, "en")).toBeNull();
});
