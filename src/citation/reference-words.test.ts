import { expect, test } from "vitest";
import { passage, permalink, view } from "./citable.testing.ts";
import { plainText } from "./plain.ts";
import { notesOn } from "./reference.ts";

test("who cites in Korean has no English word but what is named", () => {
  const lang = "ko" as const;
  expect(plainText({ ...view, lang })).toBe(
    `“Missiles and treaties”, 1.2판, 2025년 7월 2일, ${permalink}, 2026년 11월 23일 열람. ` +
      "인용 대상: 23 of 119 events: Freedonia.",
  );
  expect(plainText({ ...passage, lang })).toBe(
    "Núria Čapek 및 홍길동, “The end of the war”, The Freedonia Gazette, 1921년 3월 5일, " +
      "https://gazette.example/end_of_war?a=1&b=50%25: " +
      "“It was signed at noon, ‘in the old mill’.” 인용 대상: Armistice signed, 4 March 1921. " +
      `수록: Missiles and treaties, 1.2판, ${permalink}, 2026년 11월 23일 열람.`,
  );
  const source = { title: "T", authors: [], kind: "book", published: "1921~" } as const;
  expect(notesOn({ ...passage, source, lang })).toEqual([
    "발행: 1921년경",
    "인용문: “It was signed at noon, ‘in the old mill’.”",
    "인용 대상: Armistice signed (4 March 1921)",
    `수록: Missiles and treaties, 1.2판, ${permalink}`,
  ]);
});

test("a work in Korean stands in the marks of a Korean list of references, a part and a whole each in its own", () => {
  const lang = "ko" as const;
  const dataset = { title: "미사일 방어와 한·미 동맹", version: "2.0.1" };
  const source = {
    title: "트럼프 ‘골든돔’ 가동",
    authors: ["조준형"],
    container: "연합뉴스",
    published: "2025-05-21",
    kind: "news",
  } as const;
  expect(plainText({ ...passage, dataset, source, lang })).toMatch(
    /^조준형, 「트럼프 ‘골든돔’ 가동」, 『연합뉴스』, 2025년 5월 21일: “.*수록: 『미사일 방어와 한·미 동맹』, 2\.0\.1판, /,
  );
  expect(plainText({ ...view, dataset, lang })).toMatch(
    /^『미사일 방어와 한·미 동맹』, 2\.0\.1판, /,
  );
  const book = { title: "한국전쟁", authors: [], kind: "book" } as const;
  expect(plainText({ ...passage, source: book, lang })).toMatch(/^『한국전쟁』: /);
});
