import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingLists, type Lists } from "./code-lists.ts";
import { Ids } from "./id-table.ts";
import { sharedEntries } from "./shared-entries.ts";
import { wovenIds } from "./woven-ids.ts";

const POOL = Array.from({ length: 9 }, (_, n) => ({ id: `e/${n}`, codes: [n, n * n, 7] }));
const lists = fc.shuffledSubarray(POOL);

type Entries = readonly (typeof POOL)[number][];

const listsOf = (entries: Entries, plus = 0): Lists => {
  const growing = new GrowingLists();
  for (const { codes } of entries) {
    for (const code of codes) growing.push(code + plus);
    growing.endRow();
  }
  return growing.packed(300);
};
const idsOf = (entries: Entries): Ids => {
  const ids = new Ids();
  for (const { id } of entries) ids.add(id);
  return ids;
};

test("numbers, lists and ids woven of two are those of the whole", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const { weave, fresh } = sharedEntries(before, after);
      const numbers = (entries: Entries) =>
        Float64Array.from(entries, ({ codes }) => codes[1] ?? 0);
      expect(weave.numbers(numbers(before), numbers(fresh))).toEqual(numbers(after));
      expect(weave.lists(listsOf(before), listsOf(fresh), 300)).toEqual(listsOf(after));

      const lessFive = Int32Array.from({ length: 300 }, (_, code) => code - 5);
      const renamed = weave.lists(listsOf(before, 5), listsOf(fresh), 300, lessFive);
      expect(renamed).toEqual(listsOf(after));
      const renamedFresh = weave.lists(listsOf(before), listsOf(fresh, 5), 300, null, lessFive);
      expect(renamedFresh).toEqual(listsOf(after));

      const ids = wovenIds(weave, idsOf(before), idsOf(fresh));
      expect(ids.count).toBe(after.length);
      expect(after.map((_, at) => ids.at(at))).toEqual(after.map(({ id }) => id));
      for (const { id } of POOL) {
        const at = after.findIndex((each) => each.id === id);
        expect(ids.find(id)).toBe(at < 0 ? undefined : at);
      }
      // It goes on growing like any other.
      expect([ids.add("more"), ids.find("more")]).toEqual([true, after.length]);
    }),
    { numRuns: 300 },
  );
});

test("thousands of ids are woven too, and more can be added", () => {
  const entries = Array.from({ length: 5_000 }, (_, n) => ({ id: `event-${n}`, codes: [] }));
  const after = entries.toSpliced(2_500, 1).toSpliced(10, 0, { id: "new", codes: [] });
  const { weave, fresh } = sharedEntries(entries, after);
  const ids = wovenIds(weave, idsOf(entries), idsOf(fresh));
  for (let n = 0; n < 5_000; n++) ids.add(`more-${n}`);
  expect(after.map(({ id }) => ids.find(id))).toEqual(after.map((_, at) => at));
  expect([ids.find("event-2500"), ids.find("more-4999")]).toEqual([undefined, 9_999]);
});
