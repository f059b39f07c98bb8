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
