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
  ["FRA", "FR"],
  ["KOR", "KR"],
  ["PRK", "KP"],
  ["GBR", "GB"],
  ["QQQ", null],
  ["일본", "JP"],
  ["Bahamas (the)", "BS"],
  ["Iran (Islamic Republic of)", "IR"],
  ["Russia (Soviet Union)", "RU"],
  ["Korea (the Republic of)", "KR"],
  ["Korea, Rep.", "KR"],
  ["DR Congo (Zaire)", "CD"],
  ["Côte d’Ivoire", "CI"],
  ["Egypt, Arab Rep.", "EG"],
  ["Orrinland (the)", null],
  ["Orrinland", null],
  ["EU", null],
  ["QQ", null],
])("“%s” is %s", (name, code) => expect(countryCode(name)).toBe(code));

test("every country has one code of three letters too, so that a table of codes loses none", () => {
  const three = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const found = three.flatMap((a) =>
    three.flatMap((b) => three.flatMap((c) => countryCode(a + b + c) ?? [])),
  );
  // "ROK" and "PRC" are what people write besides.
  expect(new Set(found).size).toBe(250);
});
