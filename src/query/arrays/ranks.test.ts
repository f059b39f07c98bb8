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
const lists = fc.uniqueArray(letters);

test("what points at a list in hand leads to the same entries as if it were not", () => {
  fc.assert(
    fc.property(lists, lists, fc.array(letters), (own, other, pointers) => {
      const ids = idsOf(own);
      const ranks = new Ranks(
        own.map((id) => ({ id })),
        ids,
      );
      const names = new Names();
      const codes = pointers.map((id) => [ranks.code(id), names.code(id)] as const);
      expect(ranks.size).toBe(names.size);
      for (const list of [ids, idsOf(own), idsOf(other)]) {
        expect(ranks.areIn(list)).toBe(names.areIn(list));
        const [byRank, byName] = [ranks.ranksIn(list), names.ranksIn(list)];
        for (const [rank, name] of codes) expect(byRank[rank]).toBe(byName[name]);
      }
      for (const id of "abcdef") expect(ranks.has(id)).toBe(names.has(id));
    }),
  );
});
