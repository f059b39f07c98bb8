import { expect, test } from "vitest";
import { partOf } from "../../convert/dates/part-text.ts";
import { basesOf } from "./candidate.ts";
import { shiftOf } from "./phrase.ts";

const article = partOf(2025, 1, 28);
const part = partOf(2001, 2, 27);
const told = { part, near: "paragraph", isAside: false } as const;
const bases = { article, year: told, month: told, day: told, tense: 0 } as const;
const first = (
  shift: Parameters<typeof basesOf>[0],
  ...rest: [Parameters<typeof basesOf>[1], boolean?]
) => [...basesOf(shift, ...rest)].sort((a, b) => b.weight - a.weight)[0]?.base;

test("last year is counted from the article, the following from what was told", () => {
  expect(first(shiftOf("year", -1), bases)).toBe(article);
  expect(first(shiftOf("year", 1, "story"), bases)).toBe(part);
  expect(first(shiftOf("year", 1, "story"), { ...bases, year: null })).toBe(article);
});

test("what is to come is counted on from today rather than from a story far away", () => {
  const far = { ...bases, day: { ...told, near: "text" }, tense: 1 } as const;
  expect(first(shiftOf("day", 10, "story"), far)).toBe(article);
});

test("days before something to come are counted back from it", () => {
  expect(first(shiftOf("day", -5), { ...bases, tense: 1 }, true)).toBe(part);
  expect(first(shiftOf("day", -5), { ...bases, tense: -1 }, true)).toBe(article);
});
