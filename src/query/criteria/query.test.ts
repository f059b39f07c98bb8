import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { queries } from "./query.testing.ts";
import {
  clearFacet,
  clearFilters,
  closePassage,
  criteriaOf,
  dropValue,
  EMPTY_QUERY,
  excludeValue,
  isFiltering,
  MAX_WORDS,
  onlyValue,
  openEvent,
  openPassage,
  setAll,
  setData,
  setLanes,
  setLang,
  setOnly,
  setView,
  setWindow,
  setWords,
  toggleFacet,
  unquotedWords,
} from "./query.ts";

test("ticking a value twice leaves the filter as it was", () => {
  fc.assert(
    fc.property(queries, fc.string(), (query, value) => {
      fc.pre(!query.facets.topic.without?.includes(value));
      expect(toggleFacet(toggleFacet(query, "topic", value), "topic", value)).toEqual(query);
      fc.pre(!query.facets.topic.values.includes(value));
      expect(excludeValue(excludeValue(query, "topic", value), "topic", value)).toEqual(query);
    }),
  );
});

test("the order of ticking does not matter, so that equal filters have equal links", () => {
  const tick = (...values: string[]) =>
    values.reduce((query, value) => toggleFacet(query, "country", value), EMPTY_QUERY);
  expect(tick("RU", "KR")).toEqual(tick("KR", "RU"));
});

test("clearing takes out every criterion and nothing else", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const cleared = clearFilters(query);
      expect(isFiltering(cleared)).toBe(false);
      expect(cleared).toEqual({
        ...query,
        facets: EMPTY_QUERY.facets,
        words: "",
        episode: null,
        only: null,
        around: null,
      });
    }),
  );
});

test("clearing one facet leaves the others", () => {
  const query = toggleFacet(toggleFacet(EMPTY_QUERY, "country", "KR"), "topic", "nmd");
  expect(clearFacet(setAll(query, "country", true), "country")).toEqual(
    toggleFacet(EMPTY_QUERY, "topic", "nmd"),
  );
});

test("a facet's switch, without values, filters nothing; words do unless they are blank", () => {
  expect(isFiltering(setAll(EMPTY_QUERY, "country", true))).toBe(false);
  expect(isFiltering(toggleFacet(EMPTY_QUERY, "country", "KR"))).toBe(true);
  expect(isFiltering(setWords(EMPTY_QUERY, " "))).toBe(false);
  expect(isFiltering(setWords(EMPTY_QUERY, "abm"))).toBe(true);
});

test("a phrase that is said in quotation marks is in no others", () => {
  expect(unquotedWords(` "three no's" `)).toBe("three no's");
  expect(unquotedWords("“three no’s”")).toBe("three no’s");
  expect(unquotedWords("treaty")).toBe("treaty");
  expect(unquotedWords('"three" "no"'), "two of them keep theirs").toBe('"three" "no"');
});

test("words that a link could not carry are cut", () => {
  expect(setWords(EMPTY_QUERY, "x".repeat(MAX_WORDS + 1)).words).toHaveLength(MAX_WORDS);
});

test("another event, or none, closes the passage opened from the one before", () => {
  const reading = openPassage(openEvent(EMPTY_QUERY, "a"), "a", "s/1");
  expect(reading).toEqual({ ...EMPTY_QUERY, event: "a", passage: "s/1" });
  expect(closePassage(reading)).toEqual(openEvent(EMPTY_QUERY, "a"));
  expect(openEvent(reading, "b")).toEqual({ ...EMPTY_QUERY, event: "b" });
  expect(openEvent(reading, null)).toEqual(EMPTY_QUERY);
});

test("a new dataset forgets what was asked of the old one, not how it was looked at", () => {
  const looking = setLang(setLanes(setView(EMPTY_QUERY, "list"), "kind"), "ko");
  const asking = openPassage(
    setWindow(setWords(toggleFacet(looking, "topic", "nmd"), "abm"), { start: 0, end: 1 }),
    "a",
    "s/1",
  );
  expect(setData(asking, "./mine.json")).toEqual({ ...looking, data: "./mine.json" });
});

test("a value is asked for or left out, never both", () => {
  const left = excludeValue(toggleFacet(EMPTY_QUERY, "country", "US"), "country", "US");
  expect(left.facets.country).toEqual({ values: [], all: false, without: ["US"] });
  expect(isFiltering(left)).toBe(true);
  expect(toggleFacet(left, "country", "US").facets.country).toEqual({ values: ["US"], all: false });
  expect(dropValue(left, "country", "US")).toEqual(EMPTY_QUERY);
  expect(onlyValue(left, "country", "KR").facets.country).toEqual({ values: ["KR"], all: false });
});

test("a window that filters is the days that the page says it is, before and after it is moved", () => {
  const moved = { start: 1, end: 9 * DAY_MS - 1 };
  const days = { start: 0, end: 9 * DAY_MS };
  const query = setWindow(EMPTY_QUERY, moved);
  expect(query.window).toEqual(moved);
  expect(setOnly(query, "window").window).toEqual(days);
  expect(setWindow(setOnly(EMPTY_QUERY, "window"), moved).window).toEqual(days);
});

test("the window filters only where it is asked to", () => {
  const window = { start: 0, end: 9 * DAY_MS };
  const query = setWindow(EMPTY_QUERY, window);
  expect(criteriaOf(query)).not.toHaveProperty("within");
  expect(criteriaOf(setOnly(query, "window")).within).toEqual(window);
  expect(isFiltering(setOnly(query, "window"))).toBe(true);
  expect(isFiltering(setOnly(EMPTY_QUERY, "window"))).toBe(false);
});
