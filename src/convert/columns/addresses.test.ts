import { expect, test } from "vitest";
import { hasLinks, isForPrograms, isOfAPage } from "./addresses.ts";

const rows = (...texts: readonly string[]) => texts.map((text) => ({ cells: [text] }));

test("an address that programs ask is none of a page", () => {
  expect(isForPrograms(rows("https://api.example.org/1", "", "https://x.example/api/2"), 0)).toBe(
    true,
  );
  expect(isForPrograms(rows("https://api.example.org/1", "https://example.org/2"), 0)).toBe(false);
  expect([isOfAPage("html_url"), isOfAPage("url")]).toEqual([true, false]);
});

test("a street is no link, and a link may stand among words", () => {
  expect(hasLinks(rows("12 Quay Street"), 0)).toBe(false);
  expect(hasLinks(rows("12 Quay Street", "see www.example.org"), 0)).toBe(true);
});
