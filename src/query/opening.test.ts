import { expect, test } from "vitest";
import type { Columns } from "./columns/columns.ts";
import type { OpenProgress } from "./open-types.ts";
import { type Loaded, type Pace, reading, type Tell } from "./opening.ts";
import { arriving, EVENTS, HASTE } from "./slow-file.testing.ts";

const LIMIT = 1e9;

/** Reads a file to its end, and notes what it tells on the way. */
async function read(loaded: Loaded, { limit = LIMIT, pace = HASTE } = {}) {
  const told: Omit<OpenProgress, "arrived">[] = [];
  const shown: Columns[] = [];
  const tell: Tell = (progress, arrived) => {
    told.push(progress);
    if (arrived) shown.push(arrived);
  };
  const result = await reading(() => Promise.resolve(loaded), limit, tell, pace).done;
  return { result, told, shown };
}

/** A large file that comes without a stop. */
function large() {
  const file = arriving();
  file.release();
  return file.loaded;
}

test("a large file is told of as it comes: its bytes, and the events in them", async () => {
  const { result, told } = await read(large());
  expect(result).toMatchObject({ ok: true, columns: { count: EVENTS }, problems: [] });
  expect(told.length).toBeGreaterThan(10);
  const bytes = told.map((each) => each.bytes);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  expect(told.at(-1)?.events).toBeGreaterThan(told[0]?.events ?? EVENTS);
  for (const { total } of told) expect(total).toBeGreaterThanOrEqual(bytes.at(-1) ?? 0);
});

test("events are shown once there are enough, and again only when there are many more", async () => {
  const eager: Pace = { ...HASTE, pauseMs: 0 };
  const { shown } = await read(large(), { pace: eager });
  const counts = shown.map(({ count }) => count);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts[0]).toBeGreaterThanOrEqual(eager.firstEvents);
  for (const [at, count] of counts.entries()) {
    if (at > 0) expect(count).toBeGreaterThanOrEqual(3 * (counts[at - 1] ?? 0));
  }
});

test("what is on the screen is left alone for a while", async () => {
  const { shown } = await read(large());
  expect(shown).toHaveLength(1);
});

test("a small file is read as a whole, whatever it holds", async () => {
  const { result, shown } = await read(large(), { pace: { ...HASTE, largeBytes: 1e7 } });
  expect(result).toMatchObject({ ok: true, columns: null });
  expect(result.ok && result.columns === null && JSON.parse(result.text).events).toHaveLength(
    EVENTS,
  );
  expect(shown).toEqual([]);
});

test("a large file that is wrong at its end is handed on whole, to be told of line by line", async () => {
  const file = arriving({ end: "]]" });
  file.release();
  const { result } = await read(file.loaded);
  expect(result).toMatchObject({ ok: true, columns: null });
  expect(result.ok && result.columns === null && result.text.slice(-2)).toBe("]]");
});

test.each([
  ["comes in pieces", () => large(), 50_000],
  ["is there at once", (): Loaded => ({ ok: true, text: "x".repeat(101) }), 100],
])("a file that %s and is too large says how large it may be", async (_, loaded, limit) => {
  const { result } = await read(loaded(), { limit });
  expect(result).toMatchObject({ ok: false, failure: { reason: "too-large", limit } });
});

test("a file just as large as it may be is read", async () => {
  const { result } = await read({ ok: true, text: "x".repeat(100) }, { limit: 100 });
  expect(result).toEqual({ ok: true, columns: null, text: "x".repeat(100) });
});

test("giving up does not wait for what may never come", async () => {
  const opening = reading(() => new Promise<never>(() => undefined), LIMIT);
  opening.cancel();
  expect(await opening.done).toEqual({ ok: false, failure: { reason: "cancelled" } });
});

test("a stream that breaks off is an answer, not an exception", async () => {
  async function* chunks() {
    yield new Uint8Array(5);
    await Promise.reject(new TypeError("network error"));
  }
  const loaded: Loaded = {
    ok: true,
    text: null,
    chunks: chunks(),
    total: null,
    bytes: () => 5,
    decode: () => "",
  };
  const { result } = await read(loaded);
  expect(result).toEqual({
    ok: false,
    failure: { reason: "unreachable", detail: "TypeError: network error" },
  });
});
