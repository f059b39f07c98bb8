import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { foundElsewhere } from "./found-elsewhere.ts";

const event = anEvent("war", "1921", {
  title: { en: "War breaks out", ko: "전쟁이 나다" },
  summary: "At the river, before dawn.",
  claims: [aClaim("gazette/war"), aClaim("gazette/peace")],
  actors: ["firefly"],
});
const columns = buildColumns(aDataset(event));
const found = (words: string) =>
  foundElsewhere(columns, columns.event(0), words, [
    "War breaks out",
    "War was declared — at last.",
  ]).map(({ where, text }) => [where, text]);

test("a word that the row does not show is shown where it is", () => {
  expect(found("declared noon")).toEqual([["passage", "The “Three No’s” were signed at noon."]]);
  expect(found("river")).toEqual([["summary", "At the river, before dawn."]]);
  expect(found("전쟁")).toEqual([["title", "전쟁이 나다"]]);
  expect(found("rufus")).toEqual([["name", "Rufus T. Firefly"]]);
});

test("nothing is added where the row says it, and one text speaks for all its words", () => {
  expect(found("war declared")).toEqual([]);
  expect(found("")).toEqual([]);
  expect(found("river dawn")).toHaveLength(1);
  expect(found("war OR noon -peace")).toHaveLength(1);
});
