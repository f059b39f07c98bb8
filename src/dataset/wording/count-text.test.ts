import { expect, test } from "vitest";
import { countText } from "./count-text.ts";

test.each([
  [7, "7"],
  [999, "999"],
  [1_000, "1,000"],
  [98_364, "98,364"],
  [1_000_000, "1,000,000"],
])("%d is read at a glance", (count, text) => {
  expect(countText(count)).toBe(text);
});
