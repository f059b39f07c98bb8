import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { DraftRow } from "../../draft/desk/desk-types.ts";
import type { Draft } from "../../draft/value/draft.ts";
import type { Step } from "../../draft/value/step.ts";
import { openDatabaseDrafts } from "./database-drafts.ts";
import type { KeptDraft } from "./drafts.ts";
import { createMemoryDrafts } from "./memory-drafts.ts";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

const rowOf = (id: string, given: Partial<DraftRow> = {}): DraftRow => ({
  id,
  title: "Harbour",
  events: 1,
  documents: 0,
  steps: 0,
  begun: 1,
  changed: 1,
  ...given,
});
const BASE = { dataset: { format: "dateline/1" }, documents: [] } as unknown as Draft;
const keptOf = (id: string): KeptDraft => ({ row: rowOf(id), base: BASE, steps: [] });
const step = (at: number): Step => ({ at, kind: "undo" });

const PLACES = {
  "in the database": openDatabaseDrafts,
  "in memory": async () => createMemoryDrafts(),
};

for (const [where, open] of Object.entries(PLACES)) {
  test(`what was done to a draft ${where} is there again, in its order`, async () => {
    const drafts = await open();
    await drafts.create(keptOf("a"));
    await drafts.create(keptOf("b"));
    await drafts.append(rowOf("a", { steps: 1, changed: 5 }), 0, [step(1)]);
    await drafts.append(
      rowOf("a", { steps: 12, changed: 6 }),
      1,
      Array.from({ length: 11 }, (_, at) => step(at + 2)),
    );
    const { steps = [], row } = (await drafts.load("a")) ?? {};
    expect(steps.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(row?.steps).toBe(12);
    expect((await drafts.stepsFrom("a", 10)).map(({ at }) => at)).toEqual([11, 12]);
    expect((await drafts.list()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect((await drafts.load("b"))?.steps).toEqual([]);
    expect(await drafts.load("c")).toBeNull();
  });

  test(`a form that is not finished is kept ${where}, and goes with its draft`, async () => {
    const drafts = await open();
    await drafts.create(keptOf("a"));
    await drafts.keepForm("a", "new", { title: "Har" });
    expect(await drafts.form("a", "new")).toEqual({ title: "Har" });
    await drafts.keepForm("a", "new", null);
    expect(await drafts.form("a", "new")).toBeNull();
    await drafts.keepForm("a", "new", { title: "Har" });
    await drafts.remove("a");
    expect(await drafts.form("a", "new")).toBeNull();
    expect(await drafts.list()).toEqual([]);
    expect(await drafts.load("a")).toBeNull();
  });
}

test("an act of another tab is never written over", async () => {
  const [here, there] = [await openDatabaseDrafts(), await openDatabaseDrafts()];
  await here.create(keptOf("a"));
  await here.append(rowOf("a", { steps: 1 }), 0, [step(1)]);
  await expect(there.append(rowOf("a", { steps: 1 }), 0, [step(2)])).rejects.toMatchObject({
    trouble: "taken",
  });
  expect((await here.load("a"))?.steps).toEqual([step(1)]);
});

test("a disk that is full is told as what it is, and nothing of the act is left", async () => {
  const drafts = await openDatabaseDrafts();
  await drafts.create(keptOf("a"));
  const put = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  await expect(drafts.append(rowOf("a"), 0, [step(1)])).rejects.toMatchObject({ trouble: "full" });
  put.mockRestore();
  expect((await drafts.load("a"))?.steps).toEqual([]);
});

test("a draft that another tab removed does not come back as a part of itself", async () => {
  const drafts = await openDatabaseDrafts();
  await drafts.create(keptOf("a"));
  await drafts.remove("a");
  await expect(drafts.append(rowOf("a"), 0, [step(1)])).rejects.toMatchObject({ trouble: "gone" });
  expect(await drafts.list()).toEqual([]);
  expect(await drafts.stepsFrom("a", 0)).toEqual([]);
});

test("drafts of a newer version of the page are not taken for none", async () => {
  const newer = indexedDB.open("dateline-drafts", 99);
  await new Promise((resolve) => {
    newer.onsuccess = resolve;
  });
  newer.result.close();
  const drafts = await openDatabaseDrafts();
  await expect(drafts.load("a")).rejects.toMatchObject({ trouble: "newer" });
  await expect(drafts.create(keptOf("a"))).rejects.toMatchObject({ trouble: "newer" });
});

test("acts behind a gap are not taken for those that stood in it, and can be set aside", async () => {
  const drafts = await openDatabaseDrafts();
  await drafts.create(keptOf("a"));
  await drafts.append(rowOf("a"), 0, [step(1)]);
  await drafts.append(rowOf("a"), 2, [step(3)]);
  expect(await drafts.load("a")).toMatchObject({ steps: [step(1)], written: 2 });
  await drafts.setAside("a", [step(9)], 1);
  expect(await drafts.aside("a")).toEqual([step(3), step(9)]);
  await drafts.append(rowOf("a"), 1, [step(4)]);
  expect(await drafts.load("a")).toMatchObject({ steps: [step(1), step(4)], written: 2 });
});

test("drafts that cannot be read now are not said to be none, until one is begun", async () => {
  const drafts = createMemoryDrafts(true);
  await expect(drafts.list()).rejects.toThrow("full");
  await drafts.create(keptOf("a"));
  expect(await drafts.list()).toMatchObject([{ id: "a" }]);
});
