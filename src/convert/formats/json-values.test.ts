import { expect, test } from "vitest";

import { fieldOf, isObject, listAt, textAt } from "./json-values.ts";

test("what is asked of anything is answered, and nothing inherited is found in it", () => {
  const value = { a: { b: [" x ", 2] }, n: null };
  expect([textAt(value, "a", "b"), textAt(value, "n", "b"), textAt("x", "length")]).toEqual([
    "x ; 2",
    "",
    "",
  ]);
  expect([
    fieldOf(value, "constructor"),
    listAt(value, "a"),
    listAt(value["a"], "b").length,
  ]).toEqual([undefined, [], 2]);
  expect([isObject([]), isObject(null), isObject({})]).toEqual([false, false, true]);
});
