import { expect, test } from "vitest";
import { localText } from "./localized.ts";

test.each([
  // asked     has                                  text   lang
  ["ko", { en: "Harbour", ko: "항구" }, "항구", "ko"],
  ["ko-KR", { en: "Harbour", ko: "항구" }, "항구", "ko"],
  ["fr", { ko: "항구", en: "Harbour" }, "Harbour", "en"],
  ["fr", { ko: "항구", de: "Hafen" }, "항구", "ko"],
  ["en", { en: "", ko: "항구" }, "", "en"],
])("a reader in %s of %j reads “%s”, spoken as %s", (asked, has, text, lang) => {
  expect(localText(has, asked)).toEqual({ text, lang });
});

test("plain text is read as it is, and no language is made up for it", () => {
  expect(localText("Harbour", "ko")).toEqual({ text: "Harbour", lang: "" });
});

test("an object's own habits are no languages", () => {
  expect(localText({ en: "Harbour" }, "constructor")).toEqual({ text: "Harbour", lang: "en" });
});
