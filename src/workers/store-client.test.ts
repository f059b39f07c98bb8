import { expose } from "comlink";
import { afterEach, expect, test } from "vitest";
import type { DatedEvent } from "../dataset/format/schema.ts";
import { aDataset, anEvent } from "../query/columns/dataset.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import { QUESTIONS } from "../query/questions.testing.ts";
import type { EventStore } from "../query/store.ts";
import { connectStore } from "./store-client.ts";
import type { StoreWorker } from "./worker-life.ts";

/** A worker in this thread: what it exposes is real, its crashes are ours to choose. */
class InnerWorker extends EventTarget implements StoreWorker {
  readonly #channel = new MessageChannel();
  terminated = false;

  constructor(store: EventStore) {
    super();
    expose(store, this.#channel.port2);
    this.#channel.port1.addEventListener("message", ({ data }) =>
      this.dispatchEvent(new MessageEvent("message", { data })),
    );
    this.#channel.port1.start();
  }
  postMessage(message: unknown, how: Transferable[] | StructuredSerializeOptions = []): void {
    this.#channel.port1.postMessage(message, Array.isArray(how) ? how : (how.transfer ?? []));
  }
  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }
  crash(): void {
    this.dispatchEvent(new Event("error"));
  }
}

const workers: InnerWorker[] = [];
const start = (store = createLocalStore()) => {
  const worker = new InnerWorker(store);
  workers.push(worker);
  return worker;
};
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

const file = (...events: readonly DatedEvent[]) => ({
  from: "text" as const,
  name: "mine.json",
  text: JSON.stringify(aDataset(...events)),
});

test("a dataset is opened and asked about in the worker", async () => {
  const store = connectStore(() => start());
  expect(await store.open(file(anEvent("a", "1921")))).toMatchObject({ ok: true });
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ matching: 1, total: 1 });
  expect(await store.ask({ ...QUESTIONS.event, id: "a" })).toMatchObject({ id: "a", position: 1 });
  store.close();
});

test("after a crash the reader still has the dataset that was open", async () => {
  const store = connectStore(() => start());
  await store.open(file(anEvent("a", "1921")));
  await store.open({ from: "text", name: "bad.json", text: "{" });
  workers[0]?.crash();
  expect((await store.ask(QUESTIONS.list)).total).toBe(1);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  store.close();
});

test("a question the crash left unanswered is refused, not waited for", async () => {
  const never = new Promise<never>(() => undefined);
  const inner = createLocalStore();
  const ask: EventStore["ask"] = (question) =>
    question.kind === "sourceOf" ? never : inner.ask(question);
  const store = connectStore(() => start({ ...inner, ask }));
  await store.open(file(anEvent("a", "1921")));
  const answer = store.ask(QUESTIONS.sourceOf);
  const refused = expect(answer).rejects.toThrow("crashed");
  await store.ask(QUESTIONS.unknown);
  workers[0]?.crash();
  await refused;
  store.close();
});

test("a dataset that crashes the worker does not come back with it", async () => {
  const stores = [{ ...createLocalStore(), open: () => new Promise<never>(() => undefined) }];
  const store = connectStore(() => start(stores.pop()));
  const opening = store.open(file(anEvent("a", "1921")));
  const refused = expect(opening).rejects.toThrow("crashed");
  workers[0]?.crash();
  await refused;
  expect(await store.open(file(anEvent("b", "1922")))).toMatchObject({ ok: true });
  store.close();
});

test("a dataset that cannot be had again says so, and is tried again at the next question", async () => {
  const failing = () =>
    Promise.resolve({
      ok: false as const,
      failure: { reason: "http" as const, status: 503 },
      problems: [],
    });
  const stores = [createLocalStore(), { ...createLocalStore(), open: failing }, createLocalStore()];
  const store = connectStore(() => start(stores.shift()));
  await store.open(file(anEvent("a", "1921")));
  workers[0]?.crash();
  await expect(store.ask(QUESTIONS.facets)).rejects.toThrow("http");
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 1 });
  store.close();
});

test("what was asked of a closed store rejects", async () => {
  const store = connectStore(() => start());
  const answer = store.open(file(anEvent("a", "1921")));
  const refused = expect(answer).rejects.toThrow("closed");
  store.close();
  await refused;
});
