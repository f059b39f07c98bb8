import { expect, test } from "vitest";
import { embedCode, frozenAddress } from "./embed-code.ts";

test("no title and no address can end the code that is pasted into somebody's page", () => {
  const code = embedCode('https://example.org/?q="><script>&embed=1', '"><script>', 320);
  expect(code).toBe(
    '<iframe src="https://example.org/?q=&quot;&gt;&lt;script&gt;&amp;embed=1" width="100%" height="320" title="&quot;&gt;&lt;script&gt;" loading="lazy" style="border:0"></iframe>',
  );
});

test("a dataset that stays as it is is named by the first digits of its hash", () => {
  expect(frozenAddress("b7bf78ec0123456789abcdef")).toBe("data/events.b7bf78ec01234567.json");
});
