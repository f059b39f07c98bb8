import { describe, expect, test, vi } from "vitest";
import { aDataset, anEvent } from "./columns/dataset.testing.ts";
import { EVERYTHING } from "./criteria/query.ts";
import { createLocalStore } from "./local-store.ts";
import type { DatasetSource, OpenProgress, OpenResult } from "./open-types.ts";
import { QUESTIONS } from "./questions.testing.ts";
import type { Question } from "./questions.ts";
import { sharingAnswers } from "./share-answers.ts";
import type { EventStore, StopSignal } from "./store.ts";

const file = (...ids: readonly string[]): DatasetSource => ({
  from: "text",
  name: "mine.json",
  text: JSON.stringify(aDataset(...ids.map((id) => anEvent(id, "1921")))),
});

/** A store with one event open, and what it is asked behind the sharing. */
async function opened(more: Partial<EventStore> = {}) {
  const inner = createLocalStore();
  await inner.open(file("war"));
  const ask = vi.fn().mockImplementation(inner.ask);
  return { ask, store: sharingAnswers({ ...inner, ask, ...more }, () => new AbortController()) };
}

async function summaryOf(source: DatasetSource) {
  const result = await createLocalStore().open(source);
  return result.ok ? result.summary : null;
}

test.each(Object.values(QUESTIONS))(
  "places that show the same $kind wait for one answer, and who comes later has it",
  async (question) => {
    const { ask, store } = await opened();
    // The same question, its terms in another order.
    const again: Question = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(question).reverse())),
    );
    const answers = await Promise.all([store.ask(question), store.ask(again)]);
    expect(answers[1]).toBe(answers[0]);
    expect(await store.ask(question)).toBe(answers[0]);
    expect(ask).toHaveBeenCalledOnce();
  },
);

test("other questions have other answers", async () => {
  const { store } = await opened();
  const place = async (id: string) => (await store.ask({ ...QUESTIONS.event, id }))?.id;
  expect(await Promise.all([place("war"), place("peace")])).toEqual(["war", undefined]);
});

test("answers about the dataset before are not given about the one that is open", async () => {
  const { store } = await opened();
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 1 });
  await store.open(file("war", "siege"));
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 2 });
});

test("what is asked about a dataset that opens does not wait for the one before", async () => {
  const never = new Promise<never>(() => undefined);
  const { ask, store } = await opened();
  ask.mockReturnValueOnce(never);
  void store.ask(QUESTIONS.facets);
  await store.open(file("war", "siege"));
  expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 2 });
});

test("each part of a large file that arrives is asked about anew, and so is what is left of it", async () => {
  let tell: (progress: OpenProgress) => void = () => undefined;
  let end: (result: OpenResult) => void = () => undefined;
  const open: EventStore["open"] = (_, told) => {
    tell = told ?? tell;
    return new Promise((resolve) => {
      end = resolve;
    });
  };
  const { ask, store } = await opened({ open });
  const told = vi.fn();
  const opening = store.open(file("siege"), told);
  const counts: unknown[] = [];
  const count = async (total: number) => {
    ask.mockResolvedValue(total);
    counts.push(await store.ask(QUESTIONS.facets));
  };
  const progress = { bytes: 1, total: null, events: 1, problems: 0 };
  await count(1);
  tell({ ...progress, arrived: null });
  await count(2);
  tell({ ...progress, arrived: await summaryOf(file("siege")) });
  await count(3);
  end({ ok: false, failure: { reason: "cancelled" }, problems: [] });
  await opening;
  await count(4);
  expect(counts).toEqual([1, 1, 3, 4]);
  expect(told).toHaveBeenCalledTimes(2);
});

test("a failure is told to all who asked, and to nobody after them", async () => {
  const { ask, store } = await opened();
  ask.mockRejectedValueOnce(new Error("the store crashed"));
  const both = await Promise.allSettled([store.ask(QUESTIONS.about), store.ask(QUESTIONS.about)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await store.ask(QUESTIONS.about)).toMatchObject({ claims: 0 });
  expect(ask).toHaveBeenCalledTimes(2);
});

test("what was asked long ago does not stay in memory, and what is still asked for does", async () => {
  const { ask, store } = await opened();
  const list = (from: number) => store.ask({ ...QUESTIONS.list, from, criteria: EVERYTHING });
  for (let from = 0; from < 20; from++) {
    await list(from);
    await list(0);
  }
  expect(ask).toHaveBeenCalledTimes(20);
  await list(1);
  expect(ask).toHaveBeenCalledTimes(21);
});

describe("a question", () => {
  /** Places that ask the same, and whether it was stopped. */
  async function places(count: number) {
    const { ask, store } = await opened();
    ask.mockImplementation(
      (_, stop: StopSignal) =>
        new Promise((_, reject) => {
          stop.addEventListener("abort", () => reject(new Error("stopped")));
        }),
    );
    const asked = Array.from({ length: count }, () => {
      const gone = new AbortController();
      const answer = store.ask(QUESTIONS.facets, gone.signal);
      answer.catch(() => undefined);
      return { gone, answer };
    });
    const isStopped = async () => {
      await Promise.resolve();
      return (ask.mock.calls[0]?.[1] as StopSignal | undefined)?.aborted;
    };
    return { ask, store, asked, isStopped };
  }

  test("that all who waited for it have given up is stopped, and asked anew by who comes then", async () => {
    const { ask, store, asked, isStopped } = await places(2);
    asked[0]?.gone.abort();
    expect(await isStopped()).toBe(false);
    asked[1]?.gone.abort();
    expect(await isStopped()).toBe(true);
    await expect(asked[0]?.answer).rejects.toThrow("stopped");
    ask.mockResolvedValue({ total: 1 });
    expect(await store.ask(QUESTIONS.facets)).toMatchObject({ total: 1 });
  });

  test("goes on where another place comes as one goes, or one waits without an end", async () => {
    const { store, asked, isStopped } = await places(1);
    asked[0]?.gone.abort();
    const next = new AbortController();
    store.ask(QUESTIONS.facets, next.signal).catch(() => undefined);
    expect(await isStopped()).toBe(false);
    store.ask(QUESTIONS.facets).catch(() => undefined);
    next.abort();
    expect(await isStopped()).toBe(false);
  });

  test("that was answered stays so when its place goes", async () => {
    const { ask, store } = await opened();
    const gone = new AbortController();
    const answer = await store.ask(QUESTIONS.facets, gone.signal);
    gone.abort();
    await Promise.resolve();
    expect(await store.ask(QUESTIONS.facets)).toBe(answer);
    expect(ask).toHaveBeenCalledOnce();
  });
});
