import { expect, test } from "vitest";
import { countryName } from "./country-name.ts";

test("a country is named in the reader's language, without the dash of a list", () => {
  expect([countryName("KR", "en"), countryName("KR", "ko")]).toEqual(["South Korea", "대한민국"]);
  expect(countryName("CD", "en")).toBe("Congo–Kinshasa");
  expect(countryName("GW", "en")).toBe("Guinea-Bissau");
  expect(countryName("CD", "ko")).not.toContain(" - ");
});

test("a code without a name stands for itself", () => {
  expect(countryName("QQ", "en")).toBe("QQ");
});
