import { expect, test, vi } from "vitest";
import { createLocalStore } from "../query/local-store.ts";
import { QUESTIONS } from "../query/questions.testing.ts";
import { connectConverter } from "./convert-client.ts";
import { type Converter, createConverter } from "./converter.ts";
import { loadAny } from "./fetch-bytes.ts";
import { InnerWorker } from "./inner-worker.testing.ts";
import { orServed } from "./served/or-served.ts";
import { connectStore } from "./store-client.ts";
import { type AskConverter, living } from "./worker-life.ts";

const TERMS = { name: "bell.csv", options: {}, wish: null };
const OTHER =
  '{"format":"dateline/1","title":"Other","events":[{"id":"a","title":"A","date":"2001"}]}';
const FILE = new File(["date,title\n2001-03-07,The bell rings\n"], "bell.csv");

/** A store's worker, with this in the place of parts of its converter. */
function started(changed: Partial<Converter> = {}): InnerWorker {
  const store = createLocalStore(loadAny);
  const converter = { ...createConverter(loadAny, store), ...changed };
  const convert: AskConverter = async (method, ...given) =>
    (converter[method] as (...all: unknown[]) => unknown)(...given) as never;
  const desk = () => Promise.reject(new Error("no desk"));
  return new InnerWorker(living(orServed(store), { desk, convert }));
}
/** Begins to take a file apart, and never ends. */
const stuck = () => started({ take: () => new Promise(() => undefined) });

/** What was made of the file, opened where it was made. */
async function openedMade() {
  const worker = started();
  const converter = connectConverter(() => worker);
  await converter.take(FILE, TERMS);
  const store = connectStore(() => started());
  const made = converter.dataset("bell.csv");
  const answer = await store.open({ from: "made", made });
  return { worker, converter, store, made, answer };
}

test("a file is converted in the worker, which ends when it is closed", async () => {
  const worker = started();
  const converter = connectConverter(() => worker);
  expect(await converter.take(FILE, TERMS)).toMatchObject({ kind: "shown" });
  converter.close();
  expect(worker.terminated).toBe(true);
  await expect(converter.report()).rejects.toThrow("closed");
});

test("what was converted is open where it was, and its file is written beside", async () => {
  const { worker, converter, store, made, answer } = await openedMade();
  expect(answer).toMatchObject({ ok: true, problems: [] });
  // The page of the import is left.
  converter.close();
  expect(worker.terminated).toBe(false);
  expect(await store.ask(QUESTIONS.list)).toMatchObject({ total: 1 });
  const file = await made.file();
  expect(file.name).toBe("bell.csv");
  expect(JSON.parse(await file.text()).events).toMatchObject([{ title: "The bell rings" }]);
  store.close();
});

test("who goes on at once, and comes back, finds what was made", async () => {
  const { worker, store, made } = await openedMade();
  const other = { from: "text", name: "x", text: OTHER } as const;
  expect(await store.open(other)).toMatchObject({ summary: { title: "Other" } });
  expect(await store.open({ from: "made", made })).toMatchObject({ summary: { title: "bell" } });
  await vi.waitFor(() => expect(worker.terminated).toBe(true));
  store.close();
});

test("what was made outlasts the crash of its worker once its file is written", async () => {
  const { worker, store, made } = await openedMade();
  await made.file();
  worker.crash();
  expect(await store.ask(QUESTIONS.list)).toMatchObject({ total: 1 });
  store.close();
});

test("a crash before its file is written is told, and asked about for ever it stays one", async () => {
  const worker = started({ file: () => new Promise(() => undefined) });
  const converter = connectConverter(() => worker);
  await converter.take(FILE, TERMS);
  const store = connectStore(() => started());
  const made = converter.dataset("bell.csv");
  await store.open({ from: "made", made });
  worker.crash();
  await expect(store.ask(QUESTIONS.list)).rejects.toThrow("crashed");
  expect(await store.open({ from: "made", made })).toMatchObject({
    failure: { reason: "crashed" },
  });
  store.close();
});

test("whoever cancels is not kept waiting", async () => {
  const worker = stuck();
  const converter = connectConverter(() => worker);
  const taking = converter.take(FILE, TERMS);
  converter.close();
  await expect(taking).rejects.toThrow("closed");
});

test("a crash over a file is that file's failure, and told", async () => {
  const worker = stuck();
  const converter = connectConverter(() => worker);
  const taking = converter.take(FILE, TERMS);
  worker.crash();
  expect(await taking).toMatchObject({
    kind: "refused",
    failure: { reason: expect.stringMatching(/^(?:crashed|no-worker)$/) },
  });
});
