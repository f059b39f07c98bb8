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
    URL: "https://gazette.example/end_of_war?a=1&b=50%25",
  });
  expect(entry.note.split("\n")).toHaveLength(3);
});

test("a date beyond year, month and day is left in words", () => {
  const source = { title: "T", authors: [], kind: "book", published: "1921-21" } as const;
  const [entry] = JSON.parse(cslJson({ ...passage, source }));
  expect(entry.issued).toEqual({ literal: "spring 1921" });
});
