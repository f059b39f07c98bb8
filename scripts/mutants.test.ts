import { expect, test } from "vitest";
import { described, mutantsOf, mutated, sample, testsOf } from "./mutants.mjs";

const faultsOf = (text: string) => mutantsOf("a.ts", text).map((mutant) => mutated(text, mutant));

test.each([
  ["an edge", "a < b;", ["a <= b;"]],
  ["an edge in brackets", "(a) >= (b);", ["(a) > (b);"]],
  ["a sum and its number", "a + 1;", ["a - 1;", "a + 2;"]],
  ["a condition", "if (a) b;", ["if (true) b;", "if (false) b;"]],
  ["both and either", "a && b;", ["a || b;"]],
  ["a denial", "!a;", ["a;"]],
  ["what is done", "sort(a);", ["void 0;"]],
  ["all and any", "x = a.some(b);", ["x = a.every(b);"]],
])("%s has its faults", (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test.each([
  ["a type", "type A = 1 | true; let a: -1 | 0;"],
  ["a text put together", '`a` + b; b + "c";'],
  ["a comment", "// a < b && 1"],
])("%s has none", (_, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test("a fault is told by its line, before and after", () => {
  const text = "f();\n  b <\n c;\n";
  const told = mutantsOf("a.ts", text).map((mutant) => described(text, mutant));
  expect(told).toEqual([
    { line: 1, was: "f();", is: "void 0;" },
    { line: 2, was: "b <", is: "b <=" },
  ]);
});

test("the same seed draws the same faults, another draws others", () => {
  const all = Array.from({ length: 500 }, (_, at) => at);
  const drawn = sample(all, 20, 7);
  expect(drawn).toHaveLength(20);
  expect(new Set(drawn).size).toBe(20);
  expect(sample(all, 20, 7)).toEqual(drawn);
  expect(sample(all, 20, 8)).not.toEqual(drawn);
  expect(sample(all, 900, 7)).toEqual(all);
});

test("the tests beside a module come first, then those it reaches by one other", () => {
  const graph = new Map([
    ["a.ts", []],
    ["b.ts", ["a.ts"]],
    ["c.ts", ["b.ts"]],
    ["a.test.ts", ["a.ts"]],
    ["a.zone.test.ts", ["a.ts"]],
    ["ab.test.ts", ["a.ts"]],
    ["b.test.ts", ["b.ts"]],
    ["c.test.ts", ["c.ts"]],
  ]);
  expect(testsOf("a.ts", graph)).toEqual([
    ["a.test.ts", "a.zone.test.ts"],
    ["ab.test.ts", "b.test.ts"],
  ]);
});
