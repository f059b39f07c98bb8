import { expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";

test("numbers that are none, as Python writes them, are nothing, and words stay as they are", () => {
  const text = '[{"title":"NaN \\"Infinity\\"","weight":NaN,"end":undefined,"low":-Infinity}]';
  expect(parseJson(text)).toEqual([
    { title: 'NaN "Infinity"', weight: null, end: null, low: null },
  ]);
});

test.each(['[{"title":"a', "{a: 1}", '[{"weight":NaN', "NaNs", ""])("%j is no JSON", (text) => {
  expect(parseJson(text)).toBeUndefined();
});

test("half a long text of such numbers ends in time", () => {
  expect(parseJson(`[${'{"a":NaN,"b":"x"},'.repeat(200_000)}`)).toBeUndefined();
});
