import { expect, test } from "vitest";
import { shiftOf } from "./phrase.ts";

test("a shift counts from the article, unless it goes on from what was told", () => {
  expect(shiftOf("month", -1)).toEqual({ unit: "month", count: -1, from: "article" });
  expect(shiftOf("year", 1, "story")).toEqual({ unit: "year", count: 1, from: "story" });
});
