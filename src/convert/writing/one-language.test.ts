import { expect, test } from "vitest";
import { said, titleOf } from "./one-language.ts";

test("words are in the language asked for, and a title in that of the work", () => {
  const title = { en: "The Almanac", ko: "연감" };
  expect([said(title, "ko"), said("Plain", "ko"), said(undefined, "ko")]).toEqual([
    "연감",
    "Plain",
    "",
  ]);
  const source = { id: "s", title, authors: [], kind: "book" as const };
  expect([titleOf(source, "ko"), titleOf({ ...source, language: "en" }, "ko")]).toEqual([
    "연감",
    "The Almanac",
  ]);
});
