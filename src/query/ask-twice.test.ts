import { expect, test, vi } from "vitest";
import { askingTwice } from "./ask-twice.ts";
import { aClaim, aDataset, anEvent } from "./columns/dataset.testing.ts";
import { createLocalStore } from "./local-store.ts";
import { OverLimit } from "./over-limit.ts";
import { QUESTIONS } from "./questions.testing.ts";
import type { EventStore } from "./store.ts";

const crash = () => Promise.reject(new Error("the store crashed"));

async function opened(): Promise<EventStore> {
  const store = createLocalStore();
  const text = JSON.stringify(
    aDataset(anEvent("war", "1921", { claims: [aClaim("gazette/war")] })),
  );
  await store.open({ from: "text", name: "mine.json", text });
  return store;
}

test.each(Object.values(QUESTIONS))(
  "asked for its $kind as the worker crashes, it answers all the same",
  async (question) => {
    const store = await opened();
    const expected = await store.ask(question);
    const failed = vi.fn();
    const ask = vi.fn().mockImplementationOnce(crash).mockImplementation(store.ask);
    const answering = askingTwice({ ...store, ask }, failed);
    expect(await answering.ask(question)).toEqual(expected);
    expect(failed).toHaveBeenCalledOnce();
  },
);

test("a question that fails again is not asked without end", async () => {
  const ask = vi.fn(crash);
  const store = askingTwice({ ...(await opened()), ask }, () => undefined);
  await expect(store.ask(QUESTIONS.about)).rejects.toThrow("crashed");
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a question that costs too much is not paid for twice, and is no news of a crash", async () => {
  const ask = vi.fn(() => Promise.reject(new OverLimit("more than 1 GB")));
  const failed = vi.fn();
  const store = askingTwice({ ...(await opened()), ask }, failed);
  await expect(store.ask(QUESTIONS.about)).rejects.toThrow("1 GB");
  expect(ask).toHaveBeenCalledOnce();
  expect(failed).not.toHaveBeenCalled();
});

test("a question that was given up is not asked again, and is no news of a crash", async () => {
  const stop = new AbortController();
  const ask = vi.fn(crash);
  const failed = vi.fn();
  const store = askingTwice({ ...(await opened()), ask }, failed);
  const answer = store.ask(QUESTIONS.about, stop.signal);
  stop.abort();
  await expect(answer).rejects.toThrow("crashed");
  expect(ask).toHaveBeenCalledExactlyOnceWith(QUESTIONS.about, stop.signal);
  expect(failed).not.toHaveBeenCalled();
});

test("a dataset that crashed the worker is not opened again by itself", async () => {
  const open = vi.fn(crash);
  const store = askingTwice({ ...(await opened()), open }, () => undefined);
  await expect(store.open({ from: "text", name: "bad.json", text: "" })).rejects.toThrow("crashed");
  expect(open).toHaveBeenCalledOnce();
});
