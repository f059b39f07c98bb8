import { expect, test } from "vitest";
import { whenText } from "./when-text.ts";

const AT = Date.UTC(2026, 10, 24, 14, 2);

test.each([
  ["2026-11-24T20:00Z", "UTC", "14:02"],
  ["2026-11-24T20:00Z", "Asia/Seoul", "24 Nov"],
  ["2026-11-25T01:00Z", "UTC", "24 Nov"],
  ["2026-11-25T01:00Z", "America/Los_Angeles", "06:02"],
  ["2027-01-01T00:00Z", "UTC", "24 Nov 2026"],
])("at %s in %s it was done at %s", (now, zone, text) => {
  expect(whenText(AT, Date.parse(now), "en-GB", zone)).toBe(text);
});
