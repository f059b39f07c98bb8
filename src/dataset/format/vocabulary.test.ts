import { expect, test } from "vitest";
import * as vocabulary from "./vocabulary.ts";

test("no list names a choice twice, which would be two facet values with one count each", () => {
  for (const [name, list] of Object.entries(vocabulary)) {
    if (Array.isArray(list)) expect(new Set(list).size, name).toBe(list.length);
  }
});

test("the choices are written as they stand in files and links: small letters and hyphens", () => {
  const { LIMITS: _, ...lists } = vocabulary;
  for (const choice of Object.values(lists).flat()) expect(choice).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test("a file of the most events, each of the shortest kind, is within the bytes that are read", () => {
  const shortest = '{"id":"000000","title":"t","date":"2001"},'.length;
  const { events, fileBytes } = vocabulary.LIMITS;
  expect(events * shortest).toBeLessThan(fileBytes);
});
