import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepSheet, preferredSheet, roomPx, SHEETS, SIZES } from "./sheet-size.ts";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  [["en-US", "en"], "letter"],
  [["en-GB"], "a4"],
  [["ko-KR"], "a4"],
  [["fr-CA", "fr"], "letter"],
  [["ko"], "a4"],
  [[], "a4"],
] as const)("a reader of %j has paper of the size %s", (languages, sheet) => {
  expect(preferredSheet(languages)).toBe(sheet);
});

test("the paper that was chosen stays, wherever the reader is", () => {
  keepSheet("a4");
  expect(preferredSheet(["en-US"])).toBe("a4");
});

test("where nothing may be kept, the country decides", () => {
  vi.stubGlobal("localStorage", undefined);
  keepSheet("a4");
  expect(preferredSheet(["en-US"])).toBe("letter");
});

test("most of a page is for what it says", () => {
  for (const sheet of SHEETS) expect(roomPx(sheet) / SIZES[sheet].heightPx).toBeGreaterThan(0.75);
});
