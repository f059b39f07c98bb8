import { expect, test } from "vitest";
import { QUESTIONS } from "./questions.testing.ts";
import { type Question, questionKey } from "./questions.ts";

test("equal questions are known for equal, in whatever order their terms were written", () => {
  const asked: Question<"briefs"> = { kind: "briefs", ids: ["a", "b"], lang: "en" };
  const again: Question<"briefs"> = { lang: "en", ids: ["a", "b"], kind: "briefs" };
  expect(questionKey(again)).toBe(questionKey(asked));
});

test("terms within terms may be written in any order too", () => {
  const { criteria, ...rest } = QUESTIONS.facets;
  const { episode, words, facets } = criteria;
  expect(questionKey({ criteria: { facets, words, episode }, ...rest })).toBe(
    questionKey({ ...rest, criteria: { episode, words, facets } }),
  );
});

test.each([
  ["another event", { ids: ["c", "b"] }],
  ["another order of events", { ids: ["b", "a"] }],
  ["another language", { lang: "ko" }],
])("%s is another question, with an answer of its own", (_, change) => {
  const asked: Question<"briefs"> = { kind: "briefs", ids: ["a", "b"], lang: "en" };
  expect(questionKey({ ...asked, ...change })).not.toBe(questionKey(asked));
});

test("no two kinds of question are taken for each other", () => {
  const keys = Object.values(QUESTIONS).map((each) => questionKey(each));
  expect(new Set(keys).size).toBe(keys.length);
});
