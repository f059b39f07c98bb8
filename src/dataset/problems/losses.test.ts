import { expect, test } from "vitest";
import { lossesOf, NO_LOSSES, together } from "./losses.ts";

const left = (...path: readonly (string | number)[]) => ({
  outcome: "entry-left-out" as const,
  path,
});
const cut = (...path: readonly (string | number)[]) => ({
  outcome: "part-left-out" as const,
  path,
});

test("an event with four problems is one event lost", () => {
  const four = ["id", "title", "date", "kind"].map((field) => left("events", 3, field));
  expect(lossesOf(four)).toEqual({ problems: 4, events: 1, entries: 1, parts: 0 });
});

test("an entry that is left out lost no part besides; one that stays did", () => {
  const found = [cut("events", 3, "topics", 0), left("events", 3), cut("events", 4, "topics", 0)];
  expect(lossesOf(found)).toEqual({ problems: 3, events: 1, entries: 1, parts: 1 });
});

test("what deserves a look only is a problem, and no loss", () => {
  expect(lossesOf([{ outcome: "loaded", path: ["topics", 0] }])).toEqual({
    ...NO_LOSSES,
    problems: 1,
  });
});

test("the losses of two parts of a file add up", () => {
  const one = lossesOf([left("events", 0)]);
  expect(together(one, lossesOf([left("topics", 0)]))).toEqual({
    problems: 2,
    events: 1,
    entries: 2,
    parts: 0,
  });
});
