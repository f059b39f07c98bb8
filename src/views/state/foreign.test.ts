import { expect, test } from "vitest";
import { mayBeDataset } from "./foreign.ts";

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
