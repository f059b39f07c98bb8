import { expect, test } from "vitest";
import { passage } from "./citable.testing.ts";
import { cslJson } from "./csl.ts";

test("reads back as it was meant", () => {
  const [entry] = JSON.parse(cslJson(passage));
  expect(entry).toMatchObject({
    id: "1921-03-04-armistice",
    type: "article-newspaper",
    author: [{ literal: "Núria Čapek" }, { literal: "홍길동" }],
    issued: { "date-parts": [[1921, 3, 5]] },
    accessed: { "date-parts": [[2026, 11, 23]] },
    "container-title": "The Freedonia Gazette",
    URL: "https://gazette.example/end_of_war?a=1&b=50%25",
  });
  expect(entry.note.split("\n")).toHaveLength(3);
});

test.each([
  ["1921-21", { "date-parts": [[1921]], season: 1 }],
  ["1985~", { "date-parts": [[1985]], circa: true }],
  ["1985-03?", { "date-parts": [[1985, 3]], circa: true }],
  ["-0043", { "date-parts": [[-44]] }],
  ["-0043-03-15", { "date-parts": [[-44, 3, 15]] }],
  ["2013/2017-05", { "date-parts": [[2013], [2017, 5]] }],
  ["198X", { "date-parts": [[1980], [1989]] }],
  ["2025-02/..", { "date-parts": [[2025, 2]] }],
  ["in spring", { literal: "in spring" }],
])("%s is a date that a citation processor can word", (published, issued) => {
  const source = { title: "T", authors: [], kind: "book", published } as const;
  const [entry] = JSON.parse(cslJson({ ...passage, source }));
  expect(entry.issued).toEqual(issued);
});
