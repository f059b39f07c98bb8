import fc from "fast-check";
import { expect, test } from "vitest";
import { Ids } from "./id-table.ts";
import { sharedEntries } from "./shared-entries.ts";
import { wovenIds } from "./woven-ids.ts";

interface Entry {
  readonly id: string;
}
const POOL: readonly Entry[] = Array.from({ length: 9 }, (_, n) => ({
  id: `e/${n}`.repeat(n + 1),
}));
const lists = fc.shuffledSubarray([...POOL]);

function idsOf(entries: readonly Entry[]): Ids {
  const ids = new Ids();
  for (const { id } of entries) ids.add(id);
  return ids;
}

test("ids woven of two are those of the whole, and go on growing", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const { weave, fresh } = sharedEntries(before, after);
      const ids = wovenIds(weave, idsOf(before), idsOf(fresh));
      expect(ids.count).toBe(after.length);
      expect(after.map((_, at) => ids.at(at))).toEqual(after.map(({ id }) => id));
      for (const { id } of POOL) {
        const at = after.findIndex((each) => each.id === id);
        expect(ids.find(id)).toBe(at < 0 ? undefined : at);
      }
      expect([ids.add("more"), ids.find("more")]).toEqual([true, after.length]);
    }),
    { numRuns: 300 },
  );
});

test("thousands of ids are woven too, and more can be added", () => {
  const entries = Array.from({ length: 5_000 }, (_, n) => ({ id: `event-${n}` }));
  const after = entries.toSpliced(2_500, 1).toSpliced(10, 0, { id: "new" });
  const { weave, fresh } = sharedEntries(entries, after);
  const ids = wovenIds(weave, idsOf(entries), idsOf(fresh));
  for (let n = 0; n < 5_000; n++) ids.add(`more-${n}`);
  expect(after.map(({ id }) => ids.find(id))).toEqual(after.map((_, at) => at));
  expect([ids.find("event-2500"), ids.find("more-4999")]).toEqual([undefined, 9_999]);
});
