import fc from "fast-check";
import { expect, test } from "vitest";
import { acts, invented, shipped, written } from "../value/draft.testing.ts";
import { matchEvents } from "./match-events.ts";

const coding = (
  source: string,
  events: readonly (readonly [id: string, date: string, start: number | null, words: string])[],
) =>
  invented({
    sources: [{ id: source, title: "An article", sha256: "a".repeat(64) }],
    passages: events.map(([id, , start, exact]) => ({
      id: `${source}/${id}`,
      source,
      exact,
      ...(start !== null && { start }),
    })),
    events: events.map(([id, date]) => ({
      id,
      title: id,
      date,
      claims: [{ passage: `${source}/${id}` }],
    })),
  }).dataset;
const pairs = (...both: Parameters<typeof matchEvents>) =>
  matchEvents(...both).map(({ a, b }) => [a.id, b.id]);

test("events that rest on overlapping words of one text are the same, whatever the coders call it", () => {
  const first = coding("log", [
    ["a", "1921", 10, "the bell rang"],
    ["b", "1922", 100, "it was silent"],
  ]);
  const second = coding("journal", [
    ["x", "1921", 14, "bell rang at noon"],
    ["y", "1930", 300, "quite another"],
  ]);
  expect(pairs(first, second)).toEqual([["a", "x"]]);
  expect(matchEvents(first, second)[0]?.overlap).toBeCloseTo(9 / 21);
});

test("of two events in one sentence their dates tell which is which", () => {
  const words = "in 1921 it rang and in 1922 no more";
  const first = coding("log", [
    ["a", "1921", 10, words],
    ["b", "1922", 10, words],
  ]);
  const second = coding("log", [
    ["y", "1922-05", 10, words],
    ["x", "1921", 10, words],
  ]);
  expect(pairs(first, second)).toEqual([
    ["a", "x"],
    ["b", "y"],
  ]);
});

test("without places the words tell: the same, or part of the other's", () => {
  const first = coding("log", [["a", "1921", null, "the bell\n  rang"]]);
  expect(pairs(first, coding("log", [["x", "1930", 5, "the bell rang twice"]]))).toEqual([
    ["a", "x"],
  ]);
  expect(pairs(first, coding("log", [["x", "1921", null, "a bell sang"]]))).toEqual([]);
});

test("a coding matches itself event by event, and no event of any is matched twice", () => {
  const { dataset } = shipped();
  for (const { a, b } of matchEvents(dataset, dataset)) expect(a.date).toBe(b.date);
  expect(matchEvents(dataset, dataset)).toHaveLength(
    dataset.events.filter(({ claims }) => claims.length > 0).length,
  );
  fc.assert(
    fc.property(acts(), acts(), (some, others) => {
      const [first, second] = [some, others].map((all) => written(invented({}), all).draft.dataset);
      if (!first || !second) return;
      const forth = matchEvents(first, second);
      for (const side of ["a", "b"] as const) {
        expect(new Set(forth.map((pair) => pair[side])).size).toBe(forth.length);
      }
    }),
    { numRuns: 30 },
  );
});
