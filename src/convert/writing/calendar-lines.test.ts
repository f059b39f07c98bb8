import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { calendarLine, calendarText } from "./calendar-lines.ts";

test("a line of 75 octets is one line, and one more octet begins another", () => {
  expect(calendarLine("X", "a".repeat(73))).toBe(`X:${"a".repeat(73)}\r\n`);
  expect(calendarLine("X", "a".repeat(74))).toBe(`X:${"a".repeat(73)}\r\n a\r\n`);
});

test("no letter is cut in two, though it has three octets", () => {
  const [first = "", second = ""] = calendarLine("X", "가".repeat(30)).split("\r\n");
  expect(Buffer.byteLength(first)).toBe(74);
  expect(second).toBe(` ${"가".repeat(6)}`);
});

test("another program reads any text as it was, but for letters that steer", () => {
  fc.assert(
    fc.property(anyText({ maxLength: 120 }), (text) => {
      const lines = [
        "BEGIN:VCALENDAR\r\n",
        calendarLine("SUMMARY", calendarText(text)),
        "END:VCALENDAR\r\n",
      ];
      const [, properties] = ICAL.parse(lines.join("")) as [string, unknown[][]];
      const kept = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\t\n]/gu, "");
      expect(properties[0]?.[3]).toBe(kept);
    }),
    { numRuns: 300 },
  );
});
