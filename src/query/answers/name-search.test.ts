import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { Matching } from "../matching/matching.ts";
import { nameSearch } from "./name-search.ts";

const columns = buildColumns({
  ...aDataset(
    anEvent("first", "1920", { title: "A quiet year", summary: "Before the bridge." }),
    anEvent("later", "1921", { title: { en: "The bridge opens", ko: "다리가 열리다" } }),
    anEvent("other", "1922", { title: "Nothing of the kind" }),
  ),
  episodes: [{ id: "works", title: { en: "Bridge works", ko: "다리 공사" }, events: ["later"] }],
});
const matching = new Matching(columns);

const search = (typed: string, lang = "en", most = 5) =>
  nameSearch(columns, matching.matches({ ...EVERYTHING, words: typed }), typed, lang, most);
const idsOf = (typed: string, most?: number) =>
  search(typed, "en", most).entries.map(({ list, id }) => `${list} ${id}`);

test("a word finds entries of every list, also in the language that is not shown", () => {
  expect(idsOf("bridge")).toEqual(["topics bridge", "episodes works"]);
  expect(idsOf("다리")).toEqual(["episodes works"]);
  expect(idsOf("국경")).toEqual(["topics border"]);
  expect(idsOf("gazette")).toEqual(["sources gazette"]);
});

test("what is found is named in the reader's language", () => {
  expect(search("firefly", "ko").entries[0]?.name).toEqual({ text: "루퍼스", lang: "ko" });
});

test("an event whose title has the words comes before one that only mentions them, and all are counted", () => {
  const { events, withWords } = search("bridge");
  expect(events.map(({ event, rank }) => [event.id, rank])).toEqual([
    ["later", expect.any(Number)],
    ["first", null],
  ]);
  expect(withWords).toBe(2);
});

test("no more than asked for come of a list", () => {
  expect(search("the", "en", 1).entries.filter(({ list }) => list === "topics")).toHaveLength(1);
});

test("what nobody is called finds nothing", () => {
  expect(search("zeppelin")).toMatchObject({ entries: [], events: [], withWords: 0 });
});
