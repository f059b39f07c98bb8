import { expect, test } from "vitest";

/** Hours that each zone is ahead of UTC in a winter of our time. */
const AHEAD: Readonly<Record<string, number>> = {
  "America/Los_Angeles": -8,
  UTC: 0,
  "Asia/Seoul": 9,
};

test("these tests really run in the zone they are said to run in", () => {
  const zone = process.env["TZ"] ?? "none";
  expect(Object.keys(AHEAD)).toContain(zone);
  expect(
    new Date(Date.UTC(2001, 0, 1)).getTimezoneOffset() + 60 * (AHEAD[zone] ?? Number.NaN),
  ).toBe(0);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
});
