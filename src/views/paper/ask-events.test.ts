import { expect, test } from "vitest";
import { buildColumns } from "../../query/columns/columns.ts";
import { aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { EVERYTHING } from "../../query/criteria/query.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { askEvents, askList } from "./ask-events.ts";

const COUNT = 230;
const terms = { criteria: EVERYTHING, lang: "en", count: COUNT };

function opened() {
  const store = createLocalStore();
  const events = Array.from({ length: COUNT }, (_, i) => anEvent(`e${i}`, String(1700 + i)));
  store.show(buildColumns(aDataset(...events)));
  return store;
}

test("all events come, in their order, and it is told how many have", async () => {
  const told: number[] = [];
  const events = await askEvents(
    opened(),
    terms,
    (done) => told.push(done),
    () => true,
  );
  expect(events?.map(({ id }) => id)).toEqual(Array.from({ length: COUNT }, (_, i) => `e${i}`));
  expect(told).toEqual([100, 200, COUNT]);
});

test("nobody waits for events that are no longer wanted", async () => {
  const none = await askEvents(
    opened(),
    terms,
    () => undefined,
    () => false,
  );
  expect(none).toBeNull();
});

test("a dataset that has fewer by now gives what it has", async () => {
  const events = await askEvents(
    opened(),
    { ...terms, count: 500 },
    () => undefined,
    () => true,
  );
  expect(events).toHaveLength(COUNT);
});

test("a list for paper has every row there is room for, in order, and says how many there are", async () => {
  const always = () => true;
  const { entries = [], matching } = (await askList(opened(), terms, always)) ?? {};
  expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: COUNT }, (_, i) => `e${i}`));
  expect(matching).toBe(COUNT);
  const asked: number[] = [];
  const row = entries[0];
  const endless: Parameters<typeof askList>[0] = {
    // A dataset with more than paper has room for.
    ask: ({ from = 0, to = 0 }: { from?: number; to?: number }) => {
      asked.push(to);
      const entries = Array.from({ length: to - from }, () => row);
      return Promise.resolve({ total: 9_999, years: [], entries });
    },
  } as never;
  const most = await askList(endless, terms, always);
  expect([most?.entries.length, most?.matching]).toEqual([5_000, 9_999]);
  expect(Math.max(...asked)).toBe(5_000);
  expect(await askList(opened(), terms, () => false)).toBeNull();
});
