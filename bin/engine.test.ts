import { expect, test } from "vitest";
import { aDataset, anEvent } from "../src/query/columns/dataset.testing.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { type OpenEngine, openDoor } from "./engine.ts";

/** An engine that reads what it is told to in memory, and tells where it was asked for. */
function engine(text: string) {
  const asked: string[] = [];
  const open: OpenEngine = (where, loads) => {
    asked.push(loads ? `${where}, to load` : where);
    const store = createLocalStore((from) => {
      asked.push(String(from));
      return Promise.resolve({ ok: true, text });
    });
    return Promise.resolve({
      ...store,
      open(source, told) {
        told?.({ bytes: 5, total: 10, events: 3, problems: 0, arrived: null });
        return store.open(source);
      },
      close: () => Promise.resolve(void asked.push("closed")),
    });
  };
  return { open, asked };
}

const SOUND = JSON.stringify(aDataset(anEvent("a", "1921")));

test("a file is loaded into the store, under its own name", async () => {
  const { open, asked } = engine(SOUND);
  const told: string[] = [];
  const door = await openDoor("chdb:/tmp/store", "/tmp/my events.json", told.push.bind(told), open);
  expect(door.name).toBe("my events.json");
  expect(asked).toEqual(["chdb:/tmp/store, to load", "file:///tmp/my%20events.json"]);
  expect(told).toEqual(["1 event, 7 problems"]);
});

test("without a file the store shows what it has", async () => {
  const { open, asked } = engine(SOUND);
  const door = await openDoor("chdb:/tmp/other", null, () => undefined, open);
  expect(door.name).toBe("chdb:/tmp/other");
  expect(asked[1]).toBe("chdb:/tmp/other");
});

test("a store without a dataset is told how to load one", async () => {
  const opened = openDoor(
    "chdb:/tmp/new",
    null,
    () => undefined,
    async (where, loads) => ({
      ...(await engine(SOUND).open(where, loads)),
      open: () => Promise.resolve({ ok: false, failure: { reason: "no-events" }, problems: [] }),
    }),
  );
  await expect(opened).rejects.toThrow("npm start -- --store chdb:/tmp/new my-events.jsonl");
});

test("what the store says of a file is said as it says it", async () => {
  const refused = { ok: false, failure: { reason: "internal", detail: "it is cut off" } } as const;
  const opened = openDoor(
    "chdb:/tmp/store",
    "/tmp/bad.json",
    () => undefined,
    async (where, loads) => ({
      ...(await engine(SOUND).open(where, loads)),
      open: () => Promise.resolve({ ...refused, problems: [] }),
    }),
  );
  await expect(opened).rejects.toThrow("/tmp/bad.json cannot be opened: it is cut off");
});

test("what cannot be opened is said in a sentence, and the store is closed again", async () => {
  const { open, asked } = engine("{");
  const opened = openDoor("chdb:/tmp/store", "/tmp/bad.json", () => undefined, open);
  await expect(opened).rejects.toThrow(/^\/tmp\/bad\.json cannot be opened: not-json\. ./);
  expect(asked.at(-1)).toBe("closed");
});
