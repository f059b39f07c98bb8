import { expect, test } from "vitest";
import { aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { QUESTIONS } from "../../query/questions.testing.ts";
import type { OpenServed } from "./open-served.ts";
import { orServed } from "./or-served.ts";

const text = (...ids: readonly string[]) =>
  JSON.stringify(aDataset(...ids.map((id) => anEvent(id, "1921"))));
const HERE = { from: "address", url: "https://here.example/data/events.json" } as const;
const MINE = { from: "text", name: "mine.json", text: text("a") } as const;

/** A store at whose address there is nothing, and a service that answers for two events. */
async function page(there = "") {
  const behind = createLocalStore();
  const opened = await behind.open({ from: "text", name: "", text: text("b", "c") });
  const asked: string[] = [];
  const served: OpenServed = (url) => {
    asked.push(url);
    return Promise.resolve({
      opened,
      ask: (question) => behind.ask(question),
      stop: (number) => asked.push(`stop ${number}`),
    });
  };
  const store = createLocalStore(() => Promise.resolve({ ok: true, text: there }));
  return { store: orServed(store, served), asked };
}

test("where there is no file a service is asked, and answers from then on", async () => {
  const { store, asked } = await page();
  expect(await store.open(HERE)).toMatchObject({ ok: true, summary: { events: 2 } });
  expect(asked).toEqual([HERE.url]);
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 2 });
});

test("a question is stopped where it is answered", async () => {
  const { store, asked } = await page();
  store.stop(1);
  await store.open(HERE);
  store.stop(2);
  await store.open(MINE);
  store.stop(3);
  expect(asked).toEqual([HERE.url, "stop 2"]);
});

test("the reader's own file is opened beside it, in the page", async () => {
  const { store } = await page();
  await store.open(HERE);
  expect(await store.open(MINE)).toMatchObject({ ok: true, summary: { events: 1 } });
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 1 });
});

test("what is refused leaves the service to answer", async () => {
  const { store } = await page();
  await store.open(HERE);
  expect(await store.open({ ...MINE, text: "{" })).toMatchObject({ ok: false });
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 2 });
});

test("where there is a file, or an empty one of the reader's own, no service is asked", async () => {
  const { store, asked } = await page(text("a"));
  expect(await store.open(HERE)).toMatchObject({ ok: true });
  expect(await store.open({ ...MINE, text: "" })).toMatchObject({ failure: { reason: "empty" } });
  expect(asked).toEqual([]);
});

test("an empty file beside which there is no door is an empty file", async () => {
  const store = orServed(
    createLocalStore(() => Promise.resolve({ ok: true, text: "" })),
    () => Promise.resolve(null),
  );
  expect(await store.open(HERE)).toMatchObject({ failure: { reason: "empty" } });
});
