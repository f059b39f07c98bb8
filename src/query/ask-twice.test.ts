import { expect, test, vi } from "vitest";
import { interval } from "../dataset/time/interval.ts";
import { askingTwice } from "./ask-twice.ts";
import { aDataset, anEvent } from "./columns/dataset.testing.ts";
import { EMPTY_QUERY } from "./criteria/query.ts";
import { createLocalStore } from "./local-store.ts";
import type { EventStore } from "./store.ts";

const crash = () => Promise.reject(new Error("the store crashed"));
const YEAR = interval(Date.UTC(1921, 0), Date.UTC(1922, 0));
const WINDOW = {
  criteria: EMPTY_QUERY,
  window: YEAR,
  widthPx: 900,
  heightPx: 500,
  lanes: "none",
  lang: "en",
  glyphs: null,
} as const;

/** Every question that a view can ask. */
const QUESTIONS: { [Name in keyof EventStore]?: (store: EventStore) => Promise<unknown> } = {
  window: (store) => store.window(WINDOW),
  density: (store) => store.density(EMPTY_QUERY, YEAR, 12),
  facets: (store) => store.facets(EMPTY_QUERY, "en"),
  list: (store) => store.list(EMPTY_QUERY, "en", { from: 0, to: 9 }),
  event: (store) => store.event("a", EMPTY_QUERY, "en"),
  source: (store) => store.source("gazette", "en"),
  sourceOf: (store) => store.sourceOf("gazette/war"),
  about: (store) => store.about(),
  unknown: (store) => store.unknown(EMPTY_QUERY),
};

async function opened(): Promise<EventStore> {
  const store = createLocalStore();
  const text = JSON.stringify(aDataset(anEvent("a", "1921")));
  await store.open({ from: "text", name: "mine.json", text });
  return store;
}

test.each(Object.entries(QUESTIONS))(
  "asked for its %s as the worker crashes, it answers all the same",
  async (name, ask) => {
    const store = await opened();
    const expected = await ask(store);
    const failed = vi.fn();
    const answering = askingTwice(
      { ...store, [name]: vi.fn(store[name as keyof EventStore]).mockImplementationOnce(crash) },
      failed,
    );
    expect(await ask(answering)).toEqual(expected);
    expect(failed).toHaveBeenCalledOnce();
  },
);

test("a question that fails again is not asked without end", async () => {
  const about = vi.fn(crash);
  const store = askingTwice({ ...(await opened()), about }, () => undefined);
  await expect(store.about()).rejects.toThrow("crashed");
  expect(about).toHaveBeenCalledTimes(2);
});

test("a dataset that crashed the worker is not opened again by itself", async () => {
  const open = vi.fn(crash);
  const store = askingTwice({ ...(await opened()), open }, () => undefined);
  await expect(store.open({ from: "text", name: "bad.json", text: "" })).rejects.toThrow("crashed");
  expect(open).toHaveBeenCalledOnce();
});
