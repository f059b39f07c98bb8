import { expect, test } from "vitest";
import en from "./en.json" with { type: "json" };
import { GESTURES, PAGE_KEYS, TIMELINE_KEYS } from "./keys.ts";
import ko from "./ko.json" with { type: "json" };

test("every key and gesture is explained in both languages", () => {
  const lines = [...PAGE_KEYS, ...TIMELINE_KEYS, ...GESTURES];
  const gestures = GESTURES.map(({ gesture }) => gesture);
  for (const message of [...lines.map((line) => line.message), ...gestures]) {
    expect(en, message).toHaveProperty([message]);
    expect(ko, message).toHaveProperty([message]);
  }
});
