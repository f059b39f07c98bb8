import { expect, test } from "vitest";
import type { Anchored } from "../../../dataset/quotation/find-in-copy.ts";
import { unlikeness } from "./resemblance.ts";

const anchored = (found: number, missing: number): Anchored[] => [
  ...Array.from({ length: found }, (_, i) => ({
    id: `${i}`,
    how: "exact" as const,
    start: 0,
    end: 1,
    score: 1,
    elsewhere: false,
    furniture: [],
    telling: false,
  })),
  ...Array.from({ length: missing }, (_, i) => ({
    id: `m${i}`,
    how: "missing" as const,
    because: "absent" as const,
  })),
];
const english = [{ exact: "The bell rang at noon." }];

test("a copy with nothing of the document in it is not taken for one", () => {
  expect(unlikeness("Other words.", english, anchored(0, 44))).toEqual({
    found: 0,
    count: 44,
    script: null,
  });
  expect(unlikeness("Other words.", english, anchored(2, 42))).toMatchObject({ found: 2 });
});

test("a translation into another script is told by it", () => {
  expect(unlikeness("정오에 종이 울렸다 (noon).", english, anchored(0, 3))?.script).toEqual({
    copy: "Hang",
    document: "Latn",
  });
});

test("a damaged copy, and a part of the document, are copies all the same", () => {
  expect(unlikeness("…", english, anchored(5, 39))).toBeNull();
  expect(unlikeness("…", english, anchored(1, 2))).toBeNull();
});
