import { expect, test } from "vitest";
import { sharedWords, stems } from "./shared-words.ts";

test.each([
  ["The truce is signed", "The truce was signed at noon on the third of March.", 2],
  ["South Korea’s minister is dismissed", "the Minister … were dismissed", 2],
  ["North Korean shells", "Pyongyang has provided shells", 1],
  ["The summit is held", "(Washington, D.C.: The White House, March 7, 2001)", 0],
  ["푸틴 대통령 방한", "2월 하순 한국을 방문한 푸틴 대통령과", 2],
  ["", "Anything", 0],
])("“%s” and “%s” share %d words of substance", (title, passage, count) => {
  expect(sharedWords(title, passage)).toBe(count);
});

test("words of every sentence are no words of substance", () => {
  expect([...stems("The author says that they were not")]).toEqual([]);
});
