import { readFileSync } from "node:fs";
import { createServer, type RequestOptions, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Dataset } from "../src/dataset/format/schema.ts";
import { NO_LOSSES } from "../src/dataset/problems/losses.ts";
import { parseDataset } from "../src/dataset/reading/parse-dataset.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { aDataset, anEvent } from "../src/query/columns/dataset.testing.ts";
import { expectSameAnswers, kindsAmong, questionsAbout } from "../src/query/contract.testing.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { isOverLimit, OverLimit } from "../src/query/over-limit.ts";
import { QUESTIONS } from "../src/query/questions.testing.ts";
import type { EventStore, StopSignal } from "../src/query/store.ts";
import { servedStore } from "../src/workers/served/served-store.ts";
import { createDoor, type DoorLimits } from "./door.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

function datasetIn(path: string): Dataset {
  const text = readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
  const { dataset } = parseDataset(text);
  if (!dataset) throw new Error(`${path} does not open`);
  return dataset;
}

function opened(dataset: Dataset) {
  const store = createLocalStore();
  const summary = store.show(buildColumns(dataset));
  return { store, served: { summary, problems: [], losses: NO_LOSSES } };
}

async function listening(
  dataset: Dataset,
  change: (store: EventStore) => EventStore = (store) => store,
  limits?: DoorLimits,
): Promise<{ address: string; store: EventStore }> {
  const { store, served } = opened(dataset);
  const door = createDoor(change(store), served, limits);
  const server = createServer((request, response) => void door(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, store };
}

test.each(["data/events.json", "fixtures/harbour.json"])(
  "through the door every question has the answer of the store behind it: %s",
  async (path) => {
    const dataset = datasetIn(path);
    const { address, store } = await listening(dataset);
    // What they are answered with is for the stores' own tests: here each kind comes over the wire.
    const questions = await questionsAbout(store, dataset, 14);
    expect([...kindsAmong(questions)].sort()).toEqual(Object.keys(QUESTIONS).sort());
    await expectSameAnswers(
      { ask: (question) => servedStore(address).ask(question) },
      store,
      questions,
    );
  },
);

const FACETS = JSON.stringify(QUESTIONS.facets);
const JSON_TYPE = { "Content-Type": "application/json" };

/** Posts as no browser would let a page do. */
function posted(
  address: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
  options: RequestOptions = {},
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const length =
      "Transfer-Encoding" in headers ? {} : { "Content-Length": Buffer.byteLength(body) };
    const told = { ...headers, ...length };
    const sent = request(address, { method: "POST", headers: told, ...options }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const aStore = () => aDataset(anEvent("a", "1921"));
const stillAnswers = async (address: string) =>
  expect(await servedStore(address).ask(QUESTIONS.facets)).toMatchObject({ total: 1 });

describe("a question is refused, and the next one answered, where it is", () => {
  test.each([
    ["junk", "{", 400],
    ["nothing", "", 400],
    ["no UTF-8", Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400],
    ["a tower of brackets", "[".repeat(400_000), 400],
    ["a well-formed tower", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, 400],
    ["a prototype", '{"kind":"facets","__proto__":{"criteria":1}}', 400],
    ["a kind that objects have", '{"kind":"toString"}', 400],
    ["a statement", '{"kind":"facets","criteria":"\'; DROP TABLE events; --"}', 400],
    ["longer than a question", `"${"a".repeat(1_100_000)}"`, 413],
  ])("%s", async (_, body, status) => {
    const { address } = await listening(aStore());
    expect((await posted(address, body)).status).toBe(status);
    await stillAnswers(address);
  });

  test("longer than it says", async () => {
    const { address } = await listening(aStore());
    const headers = { ...JSON_TYPE, "Transfer-Encoding": "chunked" };
    const sent = await posted(address, "a".repeat(3_000_000), headers).catch(() => null);
    expect(sent?.status ?? 413).toBe(413);
    await stillAnswers(address);
  });

  test.each([
    ["a page of another site", { ...JSON_TYPE, Origin: "https://example.org" }, 403],
    ["a page without an origin", { ...JSON_TYPE, Origin: "null" }, 403],
    [
      "another program of this machine's pages",
      { ...JSON_TYPE, Origin: "http://localhost:1" },
      403,
    ],
    [
      "a site that its browser calls another",
      { ...JSON_TYPE, "Sec-Fetch-Site": "cross-site" },
      403,
    ],
    ["a neighbour of the same name", { ...JSON_TYPE, "Sec-Fetch-Site": "same-site" }, 403],
    ["a name that leads here", { ...JSON_TYPE, Host: "rebound.example.org" }, 421],
    ["a form", { "Content-Type": "text/plain" }, 415],
    ["a form of fields", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
  ])("of %s", async (_, headers, status) => {
    const { address } = await listening(aStore());
    expect((await posted(address, FACETS, headers)).status).toBe(status);
    await stillAnswers(address);
  });

  test.each(["PUT", "DELETE", "OPTIONS", "PATCH"])("sent by %s", async (method) => {
    const { address } = await listening(aStore());
    const { status } = await posted(address, FACETS, JSON_TYPE, { method });
    expect(status).toBe(405);
  });
});

test("the page itself may ask, and no other is told that it might", async () => {
  const { address } = await listening(aStore());
  const own = { ...JSON_TYPE, Origin: new URL(address).origin, "Sec-Fetch-Site": "same-origin" };
  expect((await posted(address, FACETS, own)).status).toBe(200);
  const { headers } = await fetch(address);
  expect(headers.get("access-control-allow-origin")).toBeNull();
  expect(headers.get("cache-control")).toBe("no-store");
});

/** A store whose questions wait until they are let go. */
function holding() {
  const stops: StopSignal[] = [];
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const held = (store: EventStore): EventStore => ({
    ...store,
    async ask(question, stop) {
      if (stop) stops.push(stop);
      await free;
      return await store.ask(question);
    },
  });
  return { held, stops, letGo };
}

const SMALL: DoorLimits = {
  atOnce: 2,
  waiting: 3,
  questionMs: 30_000,
  questionBytes: 10_000,
  answerLetters: 10_000,
};

test("whoever is gone has their question stopped, and it gives its place to the next", async () => {
  const { held, stops, letGo } = holding();
  const { address } = await listening(aStore(), held, { ...SMALL, atOnce: 1 });
  const gone = new AbortController();
  const asked = fetch(address, {
    method: "POST",
    headers: JSON_TYPE,
    body: FACETS,
    signal: gone.signal,
  });
  await vi.waitFor(() => expect(stops).toHaveLength(1));
  gone.abort();
  await expect(asked).rejects.toThrow();
  await vi.waitFor(() => expect(stops[0]?.aborted).toBe(true));
  letGo();
  await stillAnswers(address);
});

test("a question over its time, its memory or its length is a message, and not asked again", async () => {
  const { held, stops } = holding();
  const slow = await listening(aStore(), held, { ...SMALL, questionMs: 1 });
  await expect(servedStore(slow.address).ask(QUESTIONS.facets)).rejects.toThrow("0.001 seconds");
  expect(stops.map(({ aborted }) => aborted)).toEqual([true]);
  const dear = await listening(aStore(), (store) => ({
    ...store,
    ask: () => Promise.reject(new OverLimit("more than 1 GB")),
  }));
  const refused = await servedStore(dear.address)
    .ask(QUESTIONS.facets)
    .catch((cause: unknown) => cause);
  expect(refused).toMatchObject({ message: "more than 1 GB" });
  expect(isOverLimit(refused)).toBe(true);
  const long = await listening(aStore(), undefined, { ...SMALL, answerLetters: 10 });
  await expect(servedStore(long.address).ask(QUESTIONS.facets)).rejects.toThrow("longer than");
});

test("what goes wrong in the store is told in its terminal, and not to the page", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const { address } = await listening(aStore(), (store) => ({
    ...store,
    ask: () => {
      throw new Error("SELECT secret FROM users");
    },
  }));
  const { status, text } = await posted(address, FACETS);
  expect(status).toBe(500);
  expect(text).not.toContain("secret");
  expect(told).toHaveBeenCalledOnce();
});

test("a thousand questions at once are all answered, or told to come again, and few at a time are worked on", async () => {
  let working = 0;
  let most = 0;
  const { address } = await listening(aStore(), (store) => ({
    ...store,
    async ask(question) {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
      return await store.ask(question);
    },
  }));
  const statuses = await Promise.all(
    Array.from({ length: 1_000 }, async () => (await posted(address, FACETS)).status),
  );
  expect(new Set([...statuses, 200, 503])).toEqual(new Set([200, 503]));
  expect(statuses).toContain(200);
  expect(most).toBeLessThanOrEqual(4);
  await stillAnswers(address);
});

test("more than may wait are told to come again, and the page does", async () => {
  const { held, stops, letGo } = holding();
  const { address } = await listening(aStore(), held, SMALL);
  const asked = Array.from({ length: 5 }, () => posted(address, FACETS));
  await vi.waitFor(() => expect(stops).toHaveLength(2));
  const busy = vi.fn(() => Promise.resolve(letGo()));
  // The other three have come when there is no place left for this one.
  await vi.waitFor(async () => expect((await posted(address, FACETS)).status).toBe(503));
  expect(await servedStore(address, busy).ask(QUESTIONS.facets)).toMatchObject({ total: 1 });
  expect(busy).toHaveBeenCalled();
  for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
});
