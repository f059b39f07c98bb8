import { expect, test } from "vitest";
import en from "./en.json" with { type: "json" };
import {
  FINGER_GESTURES,
  MOUSE_GESTURES,
  PAGE_KEYS,
  PHONE_GESTURES,
  TIMELINE_KEYS,
} from "./keys.ts";
import ko from "./ko.json" with { type: "json" };

test("every key and gesture is explained in both languages", () => {
  const hands = [...PHONE_GESTURES, ...FINGER_GESTURES, ...MOUSE_GESTURES];
  const lines = [...PAGE_KEYS, ...TIMELINE_KEYS, ...hands];
  const gestures = hands.map(({ gesture }) => gesture);
  for (const message of [...lines.map((line) => line.message), ...gestures]) {
    expect(en, message).toHaveProperty([message]);
    expect(ko, message).toHaveProperty([message]);
  }
});
