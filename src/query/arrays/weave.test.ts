import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingLists, type Lists } from "./code-lists.ts";
import { sharedEntries } from "./shared-entries.ts";

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

test("numbers and lists woven of two are those of the whole", () => {
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
    }),
    { numRuns: 300 },
  );
});
