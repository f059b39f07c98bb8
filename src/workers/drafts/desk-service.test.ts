import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { DatedEvent } from "../../dataset/format/schema.ts";
import { aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { EVERYTHING } from "../../query/criteria/query.ts";
import { draftable } from "../../query/held-store.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { openDatabaseDrafts } from "./database-drafts.ts";
import { type Act, createDeskService, type Terms } from "./desk-service.ts";
import { type Drafts, DraftsError } from "./drafts.ts";
import { createMemoryDrafts } from "./memory-drafts.ts";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

const ALONE: ReturnType<Terms["pen"]> = {
  isHeld: true,
  settled: () => Promise.resolve(),
  ask: () => undefined,
  drop: () => undefined,
  tell: () => undefined,
};
let time = 0;

/** A tab of one browser. */
function tab(pen = ALONE, drafts: () => Promise<Drafts> = openDatabaseDrafts) {
  const store = draftable(createLocalStore());
  const service = createDeskService({
    store,
    drafts,
    pen: () => pen,
    now: () => ++time,
    newId: () => `draft${++time}`,
  });
  return { store, service };
}

const put = (event: DatedEvent): Act => ({
  do: "edit",
  edit: { do: "put", put: { list: "events", entry: event } },
});
const titled = (id: string, title: string) => put(anEvent(id, "1921", { title }));

async function begun(service: ReturnType<typeof tab>["service"]): Promise<string> {
  const answer = await service.begin({ from: "nothing", title: "Harbour" });
  if (!answer.ok) throw new Error(answer.why);
  await service.open(answer.id);
  return answer.id;
}

test("a draft of what is open has all of it, and every view is answered for what is written", async () => {
  const { store, service } = tab();
  store.openSound(aDataset(anEvent("a", "1921"), anEvent("b", "1950")));
  const answer = await service.begin({ from: "open" });
  if (!answer.ok) throw new Error(answer.why);
  expect(await service.open(answer.id)).toMatchObject({ ok: true, summary: { events: 2 } });
  const { news } = await service.act(titled("c", "Third"));
  expect(news).toMatchObject({ summary: { events: 3 }, saved: { is: "saved" } });
  expect((await store.ask({ kind: "facets", criteria: EVERYTHING })).total).toBe(3);
  await service.act({ do: "undo" });
  expect((await store.ask({ kind: "facets", criteria: EVERYTHING })).total).toBe(2);
});

test("whatever was answered for is there after the page was killed, with all of its history", async () => {
  const act = fc.oneof(
    fc.record({ id: fc.constantFrom("a", "b", "c"), title: fc.constantFrom("One", "Two") }),
    fc.constantFrom("undo" as const, "redo" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const killed = tab();
      const id = await begun(killed.service);
      for (const each of acts) {
        await killed.service.act(
          typeof each === "string" ? { do: each } : titled(each.id, each.title),
        );
      }
      // Of an act under way nobody was told that it is done.
      void killed.service.act(titled("d", "Last"));
      const known = await killed.service.ask("draftFile", []);
      const later = tab();
      await later.service.open(id);
      const found = JSON.parse(await later.service.ask("draftFile", [])) as { steps: unknown[] };
      const { steps } = JSON.parse(known) as { steps: unknown[] };
      expect(found.steps.slice(0, steps.length)).toEqual(steps);
    }),
    { numRuns: 25 },
  );
});

test("a disk that is full is told with every act, and once there is room all of them are kept", async () => {
  const door = await openDatabaseDrafts();
  let full = false;
  const drafts: Drafts = {
    ...door,
    append: (...given) => (full ? Promise.reject(new DraftsError("full")) : door.append(...given)),
  };
  const { service } = tab(ALONE, async () => drafts);
  const id = await begun(service);
  full = true;
  await service.act(titled("a", "One"));
  const { news } = await service.act(titled("b", "Two"));
  expect(news.saved).toEqual({ is: "not-saved", trouble: "full", acts: 2 });
  expect(news.state.events).toBe(2);
  full = false;
  expect((await service.follow()).saved).toMatchObject({ is: "saved" });
  expect((await door.load(id))?.steps).toHaveLength(2);
});

test("a tab that only reads follows the one that writes, and changes nothing", async () => {
  const writer = tab();
  const id = await begun(writer.service);
  const reader = tab({ ...ALONE, isHeld: false });
  await reader.service.open(id);
  await writer.service.act(titled("a", "One"));
  await writer.service.act({ do: "undo" });
  await writer.service.act(titled("b", "Two"));
  const news = await reader.service.follow();
  expect(news).toMatchObject({ state: { elsewhere: true, events: 1 }, summary: { events: 1 } });
  expect(await reader.service.act(titled("c", "Three"))).toMatchObject({ answer: null });
  expect((await writer.service.follow()).state.events).toBe(1);
});

test("what is refused is not written down", async () => {
  const { service } = tab();
  await begun(service);
  const refused = await service.act(put(anEvent("a", "soon")));
  expect(refused).toMatchObject({ answer: { ok: false }, news: { state: { changes: 0 } } });
  expect(await service.list()).toMatchObject([{ steps: 0 }]);
});

test("a draft that another author hands on is one of one's own, with its history", async () => {
  const { service } = tab();
  await begun(service);
  await service.act(titled("a", "One"));
  const text = await service.ask("draftFile", []);
  const answer = await service.begin({ from: "draft-file", text });
  if (!answer.ok) throw new Error(answer.why);
  await service.open(answer.id);
  expect(await service.ask("history", [0, 9])).toHaveLength(1);
  expect(await service.list()).toHaveLength(2);
  expect(await service.begin({ from: "draft-file", text: "{" })).toMatchObject({ ok: false });
});

test("a form that is not finished outlasts the page", async () => {
  const { service } = tab();
  const id = await begun(service);
  await service.keepForm("new", { typed: { date: "2001-0" } });
  const later = tab().service;
  await later.open(id);
  expect(await later.keptForm("new")).toEqual({ typed: { date: "2001-0" } });
});

test("a draft that is gone is told, and what was open stays open", async () => {
  const { store, service } = tab();
  await begun(service);
  expect(await service.open("nowhere")).toMatchObject({ failure: { reason: "no-draft" } });
  expect((await store.ask({ kind: "facets", criteria: EVERYTHING })).total).toBe(0);
});

/** Writes straight into what keeps the drafts, as a fault would. */
async function broken(work: (stores: (name: string) => IDBObjectStore) => void): Promise<void> {
  const opening = indexedDB.open("dateline-drafts");
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const db = opening.result;
  const tx = db.transaction([...db.objectStoreNames], "readwrite");
  work((name) => tx.objectStore(name));
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

const stepsOf = async ({ service }: ReturnType<typeof tab>) =>
  (JSON.parse(await service.ask("draftFile", [])) as { steps: unknown[] }).steps;

test("of two tabs that both write, as after one hung, no act is lost and none is there twice", async () => {
  const [one, two] = [tab(), tab()];
  const id = await begun(one.service);
  await two.service.open(id);
  await one.service.act(titled("a", "One"));
  const { news } = await two.service.act(titled("b", "Two"));
  expect(news).toMatchObject({ saved: { is: "saved" }, state: { events: 2 }, aside: 0 });
  // It would take back what the other one did.
  await one.service.act({ do: "undo" });
  await one.service.act(titled("c", "Three"));
  await Promise.all([one, two].map(({ service }) => service.follow()));
  const later = tab();
  await later.service.open(id);
  expect(await stepsOf(later)).toHaveLength(3);
  expect(await stepsOf(one)).toEqual(await stepsOf(later));
  expect(await stepsOf(two)).toEqual(await stepsOf(later));
});

test("an act that does not fit what another tab did first is told, and kept beside the draft", async () => {
  const [one, two] = [tab(), tab()];
  const id = await begun(one.service);
  await one.service.act(titled("a", "One"));
  await two.service.open(id);
  await two.service.act(titled("b", "Two"));
  await one.service.follow();
  await one.service.act({ do: "edit", edit: { do: "remove", list: "events", id: "a" } });
  const { news } = await two.service.act(titled("a", "Mine"));
  expect(news).toMatchObject({ aside: 1, state: { events: 1 }, saved: { is: "saved" } });
  expect(await two.service.asideFile()).toContain("Mine");
});

test("who comes to write reads first what was written before", async () => {
  const writer = tab();
  const id = await begun(writer.service);
  const pen = { ...ALONE, isHeld: false };
  const reader = tab(pen);
  await reader.service.open(id);
  await writer.service.act(titled("a", "One"));
  pen.isHeld = true;
  const { news } = await reader.service.act({ do: "undo" });
  expect(news.state).toMatchObject({ events: 0, changes: 0 });
});

test("a draft one of whose acts is lost or broken opens as far as it goes, says so, and is written on", async () => {
  for (const fault of ["lost", "broken", "of no kind"] as const) {
    const writer = tab();
    const id = await begun(writer.service);
    for (const event of ["a", "b", "c"]) await writer.service.act(titled(event, event));
    await broken((stores) => {
      if (fault === "lost") stores("steps").delete([id, 1]);
      else stores("steps").put(fault === "broken" ? { kind: "do" } : "rubbish", [id, 1]);
    });
    const later = tab();
    expect(await later.service.open(id)).toMatchObject({ ok: true, summary: { events: 1 } });
    expect(await later.service.follow()).toMatchObject({ aside: fault === "lost" ? 1 : 2 });
    expect(await later.service.asideFile()).toContain('"c"');
    const { news } = await later.service.act(titled("d", "Four"));
    expect(news).toMatchObject({ saved: { is: "saved" }, state: { events: 2 } });
    const again = tab();
    expect(await again.service.open(id)).toMatchObject({ ok: true, summary: { events: 2 } });
  }
});

test("a draft without its beginning is not said to be in another browser, and stays", async () => {
  const { service } = tab();
  const id = await begun(service);
  await broken((stores) => void stores("bases").delete(id));
  const later = tab().service;
  expect(await later.open(id)).toMatchObject({ failure: { reason: "draft-damaged" } });
  await broken((stores) => void stores("bases").put({ dataset: 7 }, id));
  expect(await later.open(id)).toMatchObject({ failure: { reason: "draft-damaged" } });
  expect(await later.list()).toMatchObject([{ id }]);
});

test("drafts that cannot be reached are not said to be gone", async () => {
  const trouble = (trouble: "newer" | "failed") => async () => ({
    ...(await openDatabaseDrafts()),
    load: () => Promise.reject(new DraftsError(trouble)),
  });
  const open = (drafts: () => Promise<Drafts>) => tab(ALONE, drafts).service.open("a");
  expect(await open(trouble("newer"))).toMatchObject({ failure: { reason: "drafts-newer" } });
  expect(await open(trouble("failed"))).toMatchObject({ failure: { reason: "drafts-unread" } });
  expect(await open(async () => createMemoryDrafts())).toMatchObject({
    failure: { reason: "drafts-unread" },
  });
});

test("a draft that is removed while it is written on is there again with the next act, all of it", async () => {
  const [writer, other] = [tab(), tab()];
  const id = await begun(writer.service);
  await writer.service.act(titled("a", "One"));
  await other.service.remove(id);
  const { news } = await writer.service.act(titled("b", "Two"));
  expect(news.saved).toMatchObject({ is: "saved" });
  expect(await other.service.open(id)).toMatchObject({ ok: true, summary: { events: 2 } });
});

test("what a worker after a crash says of a draft is newer than what the one before it said", async () => {
  const crashed = tab();
  const id = await begun(crashed.service);
  const { news } = await crashed.service.act(titled("a", "One"));
  const later = tab();
  await later.service.open(id);
  expect((await later.service.follow()).version).toBeGreaterThan(news.version);
});

test("typing that cannot be kept is told, and so is that it can again", async () => {
  const door = await openDatabaseDrafts();
  let full = true;
  const drafts: Drafts = {
    ...door,
    keepForm: (...given) =>
      full ? Promise.reject(new DraftsError("full")) : door.keepForm(...given),
  };
  const { service } = tab(ALONE, async () => drafts);
  await begun(service);
  const told = { is: "not-saved", trouble: "full", acts: 0 };
  expect(await service.keepForm("new", { typed: {} })).toEqual(told);
  full = false;
  expect(await service.keepForm("new", { typed: {} })).toMatchObject({ is: "saved" });
});
