import { expect, test } from "vitest";
import { firstLineAsTitle } from "./first-line.ts";

test.each([
  [["The toll stands", "The treaty was signed."], "The toll stands"],
  [["조약 서명", "조약은 정오에 서명됐다."], "조약 서명"],
  [["Who signed?", "Nobody."], "Who signed?"],
  [["The treaty was signed.", "At noon."], null],
  [["1921", "At noon."], null],
  [["Only this"], null],
])("%j", (paragraphs, title) => expect(firstLineAsTitle(paragraphs)).toBe(title));
