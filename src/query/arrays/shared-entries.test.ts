import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedEntries } from "./shared-entries.ts";

const POOL = Array.from({ length: 12 }, (_, n) => ({ n }));
const lists = fc.shuffledSubarray(POOL);

/** The later list, put together from what is said to be shared. */
function rebuilt<T>(
  before: readonly T[],
  { weave, fresh }: { weave: ReturnType<typeof sharedEntries>["weave"]; fresh: readonly T[] },
): readonly (T | undefined)[] {
  const made: (T | undefined)[] = [];
  weave.each((isFresh, start, end) => {
    for (let i = start; i < end; i++) made.push((isFresh ? fresh : before)[i]);
  });
  return made;
}

test("whatever is shared, the later list comes of it, and nothing is kept out of its order", () => {
  fc.assert(
    fc.property(lists, lists, fc.nat(), (before, after, odd) => {
      const stays = ({ n }: { n: number }) => n !== odd % 20;
      const shared = sharedEntries(before, after, stays);
      expect(rebuilt(before, shared)).toEqual(after);
      const kept = [...shared.weave.oldPlaces(before.length)];
      const places = kept.filter((place) => place >= 0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const [i, entry] of before.entries()) if (!stays(entry)) expect(kept[i]).toBe(-1);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, (list: typeof POOL) => typeof POOL, number]>([
  ["nothing", (list) => [...list], 0],
  ["one entry changed", (list) => list.with(4, { n: 40 }), 1],
  ["two changed far from each other", (list) => list.with(1, { n: 10 }).with(9, { n: 90 }), 2],
  ["one put in", (list) => list.toSpliced(3, 0, { n: 30 }), 1],
  ["one taken out", (list) => list.toSpliced(3, 1), 0],
  [
    "one taken out and another put in",
    (list) => list.toSpliced(8, 1).toSpliced(2, 0, { n: 20 }),
    1,
  ],
  ["the last put first", (list) => [...list.slice(-1), ...list.slice(0, -1)], 1],
  ["the first put last", (list) => [...list.slice(1), ...list.slice(0, 1)], 1],
  [
    "two that changed places",
    (list) => list.with(5, POOL[6] ?? { n: 0 }).with(6, POOL[5] ?? { n: 0 }),
    1,
  ],
])("of %s, no more is read anew than has to be", (_, change, fresh) => {
  expect(sharedEntries(POOL, change(POOL)).fresh).toHaveLength(fresh);
});
