import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DatedEvent } from "../dataset/format/schema.ts";
import { aDataset, anEvent } from "../query/columns/dataset.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import type { OpenProgress } from "../query/open-types.ts";
import { QUESTIONS } from "../query/questions.testing.ts";
import type { EventStore, NumberedStore } from "../query/store.ts";
import { InnerWorker } from "./inner-worker.testing.ts";
import { orServed } from "./served/or-served.ts";
import { connectStore } from "./store-client.ts";
import { living } from "./worker-life.ts";

const nobody = () => Promise.reject(new Error("nobody is there"));
const workers: InnerWorker[] = [];
const start = (store: EventStore = createLocalStore()) => startNumbered(orServed(store));
const startNumbered = (store: NumberedStore) => {
  const worker = new InnerWorker(living(store, { desk: nobody, convert: nobody }));
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
const A = file(anEvent("a", "1921"));
const B = file(anEvent("b", "1922"), anEvent("c", "1923"));
const BAD = { from: "text" as const, name: "bad.json", text: "{" };
const NEVER = new Promise<never>(() => undefined);
const stuckOpening = () => ({ ...createLocalStore(), open: () => NEVER });

/** A store whose workers hold these, one after the other; then new ones. */
const connected = (...stores: EventStore[]) => connectStore(() => start(stores.shift()));
/** Waits until the worker has shown that it is there. */
const came = (worker: InnerWorker | undefined) =>
  vi.waitFor(() => expect(worker?.answers).toBeGreaterThan(0));
/** Gives the messages on their way the time to be heard. */
const turns = async () => {
  for (let at = 0; at < 5; at++) await new Promise((resolve) => setImmediate(resolve));
};
const alive = () => workers.filter(({ terminated }) => !terminated).length;

test("a dataset is opened and asked about in the worker", async () => {
  const store = connected();
  expect(await store.open(A)).toMatchObject({ ok: true });
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ matching: 1, total: 1 });
  expect(await store.ask({ ...QUESTIONS.event, id: "a" })).toMatchObject({ id: "a", position: 1 });
  store.close();
});

describe("while another dataset is read", () => {
  test("what is open answers, whatever the file does to what reads it", async () => {
    const store = connected(createLocalStore(), stuckOpening());
    await store.open(A);
    store.open(B).catch(() => undefined);
    expect((await store.ask(QUESTIONS.list)).total).toBe(1);
    store.close();
  });

  test("to cancel ends it at once, and changes nothing", async () => {
    const store = connected(createLocalStore(), stuckOpening());
    await store.open(A);
    const opening = store.open(B);
    await store.cancel();
    expect(await opening).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true]);
    expect((await store.ask(QUESTIONS.list)).total).toBe(1);
    store.close();
  });

  test("to open a third gives the second up", async () => {
    const store = connected(createLocalStore(), stuckOpening());
    await store.open(A);
    const second = store.open(A);
    expect(await store.open(B)).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    expect((await store.ask(QUESTIONS.list)).total).toBe(2);
    store.close();
  });

  test("what has arrived of it answers, and what was open does again if it breaks off", async () => {
    let breakOff: () => void = () => undefined;
    const arrivingStore = (): EventStore => {
      const inner = createLocalStore();
      return {
        ...inner,
        async open(source, told) {
          const result = await inner.open(source);
          if (!result.ok) return result;
          const progress = { bytes: 1, total: null, events: 2, problems: 0 };
          told?.({ ...progress, arrived: result.summary });
          await new Promise<void>((resolve) => {
            breakOff = resolve;
          });
          return { ok: false, failure: { reason: "not-json" }, problems: [] };
        },
      };
    };
    const store = connected(createLocalStore(), arrivingStore());
    await store.open(A);
    const told: OpenProgress[] = [];
    const opening = store.open(B, (progress) => told.push(progress));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect((await store.ask(QUESTIONS.list)).total).toBe(2);
    breakOff();
    await opening;
    expect((await store.ask(QUESTIONS.list)).total).toBe(1);
    store.close();
  });
});

test("a draft that comes as a file is begun though nothing is open, and opened where it was begun", async () => {
  const begun: string[] = [];
  const store = connectStore(() => {
    const inner = createLocalStore();
    const withDrafts: EventStore = {
      ...inner,
      open: (source, told) =>
        source.from === "draft" && begun.includes(source.id)
          ? inner.open(B)
          : inner.open(source, told),
    };
    const begin = () => {
      begun.push("draft");
      return Promise.resolve({ ok: true, id: "draft" });
    };
    const worker = new InnerWorker(
      living(orServed(withDrafts), { desk: begin as never, convert: nobody }),
    );
    workers.push(worker);
    return worker;
  });
  await expect(store.ask(QUESTIONS.list)).rejects.toThrow("no dataset is open");
  const beginning = { from: "nothing", title: "Harbour" } as const;
  expect(await store.desk("begin", beginning)).toMatchObject({ ok: true });
  expect(await store.open({ from: "draft", id: "draft" })).toMatchObject({ ok: true });
  expect((await store.ask(QUESTIONS.list)).total).toBe(2);
  expect(workers).toHaveLength(1);
  await store.open(A);
  expect(alive()).toBe(1);
  store.close();
});

test("a draft is opened where it was begun: elsewhere there is none, where the browser keeps nothing", async () => {
  const drafts = (): EventStore => {
    const inner = createLocalStore();
    return {
      ...inner,
      open: (source, told) =>
        source.from === "draft" && source.id === "known" ? inner.open(B) : inner.open(source, told),
    };
  };
  const store = connected(drafts());
  await store.open(A);
  expect(await store.open({ from: "draft", id: "none" })).toMatchObject({ ok: false });
  expect((await store.ask(QUESTIONS.list)).total).toBe(1);
  const opening = store.open({ from: "draft", id: "known" });
  await store.cancel();
  expect(await opening).toMatchObject({ ok: true });
  expect((await store.ask(QUESTIONS.list)).total).toBe(2);
  expect(workers).toHaveLength(1);
  store.close();
});

test("no worker stays behind, however many datasets are opened, refused and given up", async () => {
  const store = connected();
  for (const source of [A, BAD, B, BAD, A]) await store.open(source);
  store.open(B).catch(() => undefined);
  await store.cancel();
  expect(alive()).toBe(1);
  store.close();
  expect(alive()).toBe(0);
});

test("after a crash the reader still has the dataset that was open", async () => {
  const store = connected();
  await store.open(A);
  await store.open(BAD);
  workers[0]?.crash();
  expect((await store.ask(QUESTIONS.list)).total).toBe(1);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false]);
  store.close();
});

test("a question the crash left unanswered is refused, not waited for", async () => {
  const inner = createLocalStore();
  const ask: EventStore["ask"] = (question) =>
    question.kind === "sourceOf" ? NEVER : inner.ask(question);
  const store = connected({ ...inner, ask });
  await store.open(A);
  const answer = store.ask(QUESTIONS.sourceOf);
  const refused = expect(answer).rejects.toThrow("crashed");
  await store.ask(QUESTIONS.unknown);
  workers[0]?.crash();
  await refused;
  store.close();
});

test("a dataset that crashes its worker is refused, and what was open stays", async () => {
  const store = connected(createLocalStore(), stuckOpening());
  await store.open(A);
  const opening = store.open(B);
  await came(workers[1]);
  workers[1]?.crash();
  expect(await opening).toMatchObject({ ok: false, failure: { reason: "crashed" } });
  expect((await store.ask(QUESTIONS.list)).total).toBe(1);
  store.close();
});

test("a worker that cannot be had is told from one that crashes", async () => {
  const store = connected(stuckOpening());
  const opening = store.open(A);
  workers[0]?.crash();
  expect(await opening).toMatchObject({ ok: false, failure: { reason: "no-worker" } });
  expect(await store.open(A)).toMatchObject({ ok: true });
  store.close();
});

describe("a worker that gives no sign of life", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  });
  /** Lets so many seconds pass, with time for the messages between. */
  const pass = async (seconds: number) => {
    for (let at = 0; at < seconds; at++) {
      vi.advanceTimersByTime(1_000);
      await turns();
    }
  };

  test("is replaced while something is asked, and the next question is answered", async () => {
    const store = connected();
    await store.open(A);
    if (workers[0]) workers[0].deaf = true;
    const refused = expect(store.ask(QUESTIONS.list)).rejects.toThrow("does not answer");
    await pass(12);
    await refused;
    expect((await store.ask(QUESTIONS.list)).total).toBe(1);
    expect(alive()).toBe(1);
    store.close();
  });

  test("while it reads a file is given up after minutes, and what was open stays", async () => {
    const store = connected(createLocalStore(), stuckOpening());
    await store.open(A);
    const opening = store.open(B);
    await came(workers[1]);
    if (workers[1]) workers[1].deaf = true;
    await pass(60);
    expect(alive()).toBe(2);
    await pass(63);
    expect(await opening).toMatchObject({ ok: false, failure: { reason: "stuck" } });
    expect((await store.ask(QUESTIONS.list)).total).toBe(1);
    store.close();
  });

  test("is told from one that waits for a slow server, which may take an hour", async () => {
    const store = connected(stuckOpening());
    store.open(A).catch(() => undefined);
    await pass(150);
    expect(alive()).toBe(1);
    store.close();
  });

  test("is given as long for a question as its dataset took to open", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    const inner = createLocalStore();
    const slow: EventStore = {
      ...inner,
      async open(source) {
        vi.setSystemTime(Date.now() + 40_000);
        return await inner.open(source);
      },
      ask: () => NEVER,
    };
    const store = connected(slow);
    await store.open(A);
    const refused = expect(store.ask(QUESTIONS.list)).rejects.toThrow("does not answer");
    if (workers[0]) workers[0].deaf = true;
    await pass(35);
    expect(alive()).toBe(1);
    await pass(8);
    await refused;
    store.close();
  });

  test("is not what a computer wakes up with after a night", async () => {
    const store = connected();
    await store.open(A);
    vi.setSystemTime(Date.now() + 9 * 3_600_000);
    expect((await store.ask(QUESTIONS.list)).total).toBe(1);
    expect(workers).toHaveLength(1);
    store.close();
  });

  test("and of which nothing is asked is left alone", async () => {
    const store = connected();
    await store.open(A);
    await pass(2);
    expect(vi.getTimerCount()).toBe(0);
    store.close();
  });
});

test("a dataset that cannot be had again says so, and is tried again at the next question", async () => {
  const failing = () =>
    Promise.resolve({
      ok: false as const,
      failure: { reason: "http" as const, status: 503 },
      problems: [],
    });
  const store = connected(createLocalStore(), { ...createLocalStore(), open: failing });
  await store.open(A);
  workers[0]?.crash();
  await expect(store.ask(QUESTIONS.facets)).rejects.toThrow("http");
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 1 });
  store.close();
});

test("a question that is given up is stopped in the worker, and no other is", async () => {
  const numbers = new Map<string, number | undefined>();
  const stopped: number[] = [];
  const inner = createLocalStore();
  const behind: NumberedStore = {
    ...inner,
    ask(question, number) {
      numbers.set(question.kind, number);
      return question.kind === "sourceOf" ? NEVER : inner.ask(question);
    },
    stop: (number) => stopped.push(number),
  };
  const store = connectStore(() => startNumbered(behind));
  await store.open(A);
  const gone = new AbortController();
  store.ask(QUESTIONS.sourceOf, gone.signal).catch(() => undefined);
  await store.ask(QUESTIONS.list, new AbortController().signal);
  gone.abort();
  // (Messages come in the order in which they are sent.)
  await store.ask(QUESTIONS.facets);
  expect(stopped).toEqual([numbers.get("sourceOf")]);
  store.close();
});

test("what was asked of a closed store rejects", async () => {
  const store = connected();
  const answer = store.open(A);
  const refused = expect(answer).rejects.toThrow("closed");
  store.close();
  await refused;
});
