import { expect, test } from "vitest";
import { countryCode } from "./countries.ts";

test.each([
  ["KR", "KR"],
  ["kr", "KR"],
  ["South Korea", "KR"],
  ["대한민국", "KR"],
  ["한국", "KR"],
  ["북한", "KP"],
  ["United States", "US"],
  ["U.S.", "US"],
  ["UK", "GB"],
  ["Netherlands", "NL"],
  ["일본", "JP"],
  ["Orrinland", null],
  ["EU", null],
  ["QQ", null],
])("“%s” is %s", (name, code) => expect(countryCode(name)).toBe(code));
