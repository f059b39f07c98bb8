import { expect, test } from "vitest";
import { citedSource } from "./cited-source.ts";

const source = {
  id: "s",
  title: { en: "The Almanac", ko: "연감" },
  publisher: { en: "Vell", ko: "벨" },
  authors: ["Ada Vell"],
  kind: "book" as const,
};

test("a work is cited under the title that it bears, and else in the reader's language", () => {
  expect(citedSource({ ...source, language: "ko" }, "en")).toEqual({
    title: "연감",
    publisher: "벨",
    authors: ["Ada Vell"],
    kind: "book",
    language: "ko",
  });
  expect(citedSource(source, "en")).toMatchObject({ title: "The Almanac", publisher: "Vell" });
});
