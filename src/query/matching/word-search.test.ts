import { describe, expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { passingWords } from "./failures.ts";
import { WordSearch } from "./word-search.ts";

const nfd = (words: string) => words.normalize("NFD");

describe("words find an event", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("a", "1921", {
        title: { en: "Peace", ko: "평화" },
        summary: "At the river.",
        claims: [aClaim("gazette/peace")],
        topics: ["border"],
        actors: ["firefly"],
      }),
    ),
  );
  const finds = (words: string) => passingWords(words, new WordSearch(columns))?.[0] !== 0;
  test.each([
    "peace",
    "평화",
    nfd("평"),
    "RIVER",
    `"three no's"`,
    "rufus",
    "국경",
    "noon border",
    "war OR peace",
    "peace -war",
    "-war",
  ])("by %s", (words) => expect(finds(words)).toBe(true));
  test.each([
    "war",
    "peace war",
    `"no's three"`,
    `"river. the"`,
    "peace -river",
    "-noon",
    "war OR truce",
  ])("not by %s", (words) => expect(finds(words)).toBe(false));
});

test("a word marks every event that has it, and only these", () => {
  const search = new WordSearch(
    buildColumns(
      aDataset(
        anEvent("a", "1921", { topics: ["pact"] }),
        anEvent("b", "1922", { claims: [aClaim("annals/war")] }),
        anEvent("c", "1923", { claims: [aClaim("gazette/war")], actors: ["trentino"] }),
        anEvent("pact", "1924"),
      ),
    ),
  );
  expect([...search.rowsWith("pact")]).toEqual([1, 0, 0, 1]);
  expect([...search.rowsWith("전쟁")]).toEqual([0, 1, 0, 0]);
  expect([...search.rowsWith("trentino")]).toEqual([0, 0, 1, 0]);
  expect([...search.rowsWith("nothing")]).toEqual([0, 0, 0, 0]);
});

test("an event is found by its own topic's name, not by that of a broader one", () => {
  const search = new WordSearch(
    buildColumns(aDataset(anEvent("a", "1921", { topics: ["bridge"] }))),
  );
  expect([...search.rowsWith("bridge")]).toEqual([1]);
  expect([...search.rowsWith("border")]).toEqual([0]);
});
