import fc from "fast-check";
import { expect, test } from "vitest";
import { Ids } from "./id-table.ts";
import { Names } from "./name-codes.ts";

const names = fc.array(fc.constantFrom("a", "b", "c", "d", "__proto__"));

test("a name keeps the code it first got, and the codes lead back to the names", () => {
  fc.assert(
    fc.property(names, (given) => {
      const codes = new Names();
      const coded = given.map((name) => codes.code(name));
      expect(coded.map((code) => codes.all()[code])).toEqual(given);
      expect(codes.all()).toEqual([...new Set(given)]);
      expect(given.every((name) => codes.has(name))).toBe(true);
      expect(codes.has("never met")).toBe(false);
    }),
  );
});

test("names that are known from the start have their place as a code", () => {
  const codes = new Names(["first", "second"]);
  expect(["second", "new", "first"].map((name) => codes.code(name))).toEqual([1, 2, 0]);
});

test("a name that the list does not have is left out, not taken for another", () => {
  const codes = new Names(["a", "b"]);
  expect([...codes.placesIn(["b", "c"])]).toEqual([-1, 0]);
  const list = new Ids();
  list.add("c");
  list.add("b");
  expect([...codes.ranksIn(list)]).toEqual([-1, 1]);
});
