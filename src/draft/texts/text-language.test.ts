import { expect, test } from "vitest";
import { languageOf } from "./text-language.ts";

test.each([
  ["The treaty of 1921 was signed at noon, and the toll stood that year.", "en"],
  ["조약은 1921년 정오에 서명됐고, 그해 통행세는 그대로 유지됐다.", "ko"],
  ["条約は1921年の正午に署名され、通行税はそのまま維持されました。", "ja"],
  ["该条约于一九二一年中午签署，当年的通行税保持不变，港口照常开放。", "zh"],
  ["Der Vertrag wurde 1921 am Mittag unterzeichnet, und der Zoll blieb.", null],
  ["1921", null],
])("%s", (text, language) => expect(languageOf(text)).toBe(language));
