import { expect, test } from "vitest";
import { clauseIn, sentenceIn } from "./sentence.ts";

test.each([
  ["en", "there is no 31 June", "There is no 31 June."],
  ["en", "It is valid UTF-8.", "It is valid UTF-8."],
  ["ko", "there is no 31 June", "6월에 31일은 없습니다."],
  ["ko", "It is valid UTF-8.", "올바른 UTF-8입니다."],
  ["ko", "what nobody has words for", "What nobody has words for."],
] as const)("in %s “%s” is the sentence “%s”", (lang, english, sentence) => {
  expect(sentenceIn(lang, english)).toBe(sentence);
});

test("a clause stays one", () => {
  expect(clauseIn("en", "a title")).toBe("a title");
  expect(clauseIn("ko", "a title")).toBe("제목");
});
