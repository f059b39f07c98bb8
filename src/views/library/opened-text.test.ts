import { expect, test } from "vitest";
import { openedText } from "./opened-text.ts";

const NOW = Date.parse("2026-11-25T01:30:00Z");

test.each([
  ["2026-11-25T01:02:00Z", "UTC", "today, 01:02", "오늘 01:02"],
  // The day is the reader's own: in California it is still the 24th.
  ["2026-11-24T23:00:00Z", "America/Los_Angeles", "today, 15:00", "오늘 15:00"],
  ["2026-11-24T23:00:00Z", "UTC", "yesterday", "어제"],
  ["2026-11-24T23:00:00Z", "Asia/Seoul", "today, 08:00", "오늘 08:00"],
  ["2026-11-21T12:00:00Z", "UTC", "Sat 21 Nov", "11월 21일 (토)"],
  ["2025-11-02T12:00:00Z", "UTC", "2 Nov 2025", "2025년 11월 2일"],
])("what was opened at %s says so, in %s", (opened, zone, en, ko) => {
  expect(openedText(Date.parse(opened), NOW, "en-GB", zone)).toBe(en);
  expect(openedText(Date.parse(opened), NOW, "ko-KR", zone)).toBe(ko);
});
