import { expect, test } from "vitest";
import { sentenceNear, tenseAt } from "./tense.ts";

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test.each([
  ["On Monday the council signed it; the works will follow.", "On Monday", -1],
  ["The works will begin in March, the council said.", "in March", 1],
  ["The bridge will be closed from March.", "from March", 1],
  ["It must be held by March 15.", "by March 15", 1],
  ["The mayor, on Monday.", "on Monday", 0],
  // The verb of what is quoted is not the speaker's.
  ["관장은 26일 “5월에 문을 열 것”이라고 말했다.", "26일", -1],
  ["관장은 26일 “5월에 문을 열 것”이라고 말했다.", "5월", 1],
  ["재판은 열흘 뒤 시작된다.", "열흘 뒤", 1],
  ["파업은 2일 끝났다. 내년에 다시 열 예정이다.", "2일", -1],
])("“%s”: what “%s” is told of was, or is to come", (text, words, tense) => {
  expect(tenseAt(text, spanOf(text, words))).toBe(tense);
});

test("a sentence ends at its stop or its line, and is never long", () => {
  const text = "One. On Monday he came. Three.\nFour";
  const { start, end } = sentenceNear(text, spanOf(text, "Monday"));
  expect(text.slice(start, end)).toBe("On Monday he came.");
  const long = "a".repeat(10_000);
  const far = sentenceNear(long, { start: 5_000, end: 5_001 });
  expect(far.end - far.start).toBeLessThan(600);
});
