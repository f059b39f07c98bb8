import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mayBeDataset, plainAddress } from "./origin.ts";

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

test.each([
  ['{"format":"dateline/1","title":"T","events":[]}', true],
  ['\uFEFF \n{"title":"T", "format": "dateline/1"}', true],
  ["\u001f\u008b compressed", true],
  ["", true],
  ['{"type":"FeatureCollection"}', false],
  ["[1]", false],
  ["date,title\n2001,dateline/1\n", false],
])("whether %j may be a dataset of ours is seen from its beginning: %s", async (text, may) => {
  const bytes = text.startsWith("\u001f") ? new Uint8Array([0x1f, 0x8b, 8]) : text;
  expect(await mayBeDataset(new File([bytes], "x"))).toBe(may);
});
