import { expect, test } from "vitest";
import { englishPhrase } from "./english-phrase.ts";

test.each([
  ["since about 2005", { bound: "since", about: true, core: { kind: "whole" } }],
  ["by the end of the year", { bound: "until", part: "end", core: { kind: "shift" } }],
  ["at year’s end", { part: "end", core: { kind: "shift" } }],
  ["in July of that year", { core: { kind: "in-year", year: { count: 0, from: "story" } } }],
  ["the following spring", { core: { kind: "in-year", near: 1, nearTo: "story" } }],
  ["from September 5 to September 9", { core: { kind: "in-year", to: { month: 9, day: 9 } } }],
  ["the 8th of that month", { core: { kind: "in-month", from: 8, month: { from: "story" } } }],
  ["Friday of last week", { core: { kind: "weekday", weekday: 5, week: { count: -1 } } }],
  ["on the morning of Monday, 22 August", { weekday: 1, core: { kind: "in-year" } }],
  ["in ten days", { core: { kind: "shift", shift: { count: 10, from: "article" } } }],
  ["for ten days", { core: { kind: "duration", count: 10 } }],
  ["at least 10 years", { least: true, core: { kind: "duration" } }],
  ["half a decade later", { core: { kind: "shift", shift: { unit: "year", count: 5 } } }],
  ["a few short months ago", { about: true, core: { kind: "shift", shift: { count: -3 } } }],
  ["within less than six months", { core: { kind: "length", count: -6 } }],
])("“%s” is taken apart", (words, phrase) => {
  expect(englishPhrase(words)).toMatchObject(phrase);
});

test.each([
  "the",
  "March 2 and March 6",
  "by until 2001",
  "at the end of January 1953 the",
  "recently",
  "in the",
])("“%s” is no phrase, or more than one", (words) => {
  expect(englishPhrase(words)).toBeNull();
});
