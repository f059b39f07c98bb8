import { expect, test } from "vitest";
import { sentenceAround } from "./sentence.ts";

const TEXT =
  "The gate shut. On Monday, Dr. Vale signed the order, he said. It held.\n\n이날 문이 닫혔다. 2월 3일 열린다.";
const around = (words: string) => {
  const start = TEXT.indexOf(words);
  const span = sentenceAround(TEXT, { start, end: start + words.length });
  return TEXT.slice(span.start, span.end);
};

test("a date takes its own sentence, whole and no more", () => {
  expect(around("On Monday")).toBe("On Monday, Dr. Vale signed the order, he said.");
  expect(around("이날")).toBe("이날 문이 닫혔다.");
  expect(around("2월 3일")).toBe("2월 3일 열린다.");
});

test("words of two sentences take both", () => {
  expect(around("shut. On Monday")).toBe(
    "The gate shut. On Monday, Dr. Vale signed the order, he said.",
  );
});
