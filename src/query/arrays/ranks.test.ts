import fc from "fast-check";
import { expect, test } from "vitest";
import { Ids } from "./id-table.ts";
import { Names } from "./name-codes.ts";
import { Ranks } from "./ranks.ts";

const idsOf = (all: readonly string[]): Ids => {
  const ids = new Ids();
  for (const id of all) ids.add(id);
  return ids;
};
const letters = fc.constantFrom("a", "b", "c", "d", "e", "f");
const lists = fc.uniqueArray(letters, { minLength: 1 });

test("what points at a list leads to the same entries as if each had to be looked for, also while the list grows", () => {
  fc.assert(
    fc.property(lists, lists, fc.array(fc.nat()), (own, other, pointers) => {
      const ids = new Ids();
      const ranks = new Ranks(ids);
      const names = new Names();
      const codes = pointers.map((pointer, at) => {
        if (at < own.length) ids.add(own[at] ?? "");
        const id = ids.at(pointer % ids.count);
        return [ranks.code(id), names.code(id)] as const;
      });
      expect(ranks.size).toBe(names.size);
      for (const list of [ids, idsOf(own), idsOf(other)]) {
        const [byRank, byName] = [ranks.ranksIn(list), names.ranksIn(list)];
        for (const [rank, name] of codes) expect(byRank[rank]).toBe(byName[name]);
      }
      for (const id of "abcdef") expect(ranks.has(id)).toBe(names.has(id));
    }),
  );
});

test("what points at nothing is no number", () => {
  expect(() => new Ranks(idsOf(["a"])).code("b")).toThrow(RangeError);
});
