import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dataOf, isSame, leftBehind, originOf, plainAddress, SHIPPED } from "./origin.ts";

beforeEach(() => vi.stubGlobal("document", { baseURI: "https://dateline.test/folder/" }));
afterEach(() => vi.unstubAllGlobals());

test.each([
  ["mine.json", "https://dateline.test/folder/mine.json"],
  ["/\\evil.test/mine.json", "https://evil.test/mine.json"],
  ["http://１２７.0.0.1/a.json", "http://127.0.0.1/a.json"],
  ["http://2130706433/a.json", "http://127.0.0.1/a.json"],
  ["https://аррӏе.com/a.json", "https://xn--80ak6aa92e.com/a.json"],
  ["https://a.test/?\u202emoc.evil//:sptth", "https://a.test/?%E2%80%AEmoc.evil//:sptth"],
])("%j is shown as what is asked", (typed, shown) => {
  expect(plainAddress(typed)).toBe(shown);
});

test("what is no address is shown with its unseen signs written out", () => {
  expect(plainAddress("https://[bad\u202e")).toBe("https://%5Bbad%E2%80%AE");
});

test("what a link says of a dataset is what its origin says again, and two are the same by it", () => {
  const links = [null, "mine.json", "together:mine.json", "together:mine.json,yours.json"];
  for (const link of links) {
    expect(dataOf(originOf(link))).toBe(link);
    expect(links.filter((other) => isSame(originOf(link), originOf(other)))).toEqual([link]);
  }
  expect(originOf("together:mine.json").kind).toBe("together");
  const file = new File([""], "mine.json");
  expect(dataOf({ kind: "file", file })).toBeNull();
  expect(isSame({ kind: "file", file }, SHIPPED)).toBe(false);
});

test("a link to a draft, or a file, is not said to carry it", () => {
  expect(leftBehind({ kind: "draft", url: "draft:a" })).toBe("draft");
  expect(leftBehind({ kind: "together", url: "together:a" })).toBe("file");
  expect(leftBehind(SHIPPED)).toBeNull();
});
