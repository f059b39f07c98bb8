import { describe, expect, test } from "vitest";
import { partOfDate, sentenceAround } from "./sentence.ts";

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

describe("what is left out with a date", () => {
  const text = "Talks opened on 23 January and broke down three days later.";
  const dateOf = (words: string, state = "open") => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    return { ...span, state };
  };
  type Date = ReturnType<typeof dateOf>;
  const whole = { start: 0, end: text.length };
  const part = (of: Date, dates: readonly Date[], words = whole) => {
    const { start, end } = partOfDate(text, words, of.start, dates);
    return text.slice(start, end);
  };
  const [first, second] = [dateOf("on 23 January"), dateOf("three days later")];

  test("leaves the other open dates of its sentence open", () => {
    expect(part(first, [first, second])).toBe("Talks opened on 23 January and broke down");
    expect(part(second, [first, second])).toBe("and broke down three days later.");
  });

  test("is the sentence where no other date of it is open", () => {
    expect(part(second, [dateOf("on 23 January", "event"), second])).toBe(text);
  });

  test("is what somebody selected, where that is not the sentence", () => {
    expect(part(first, [first, second], { start: 0, end: 12 })).toBe("Talks opened");
  });
});
