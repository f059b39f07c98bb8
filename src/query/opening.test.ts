import { describe, expect, test } from "vitest";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import type { Columns } from "./columns/columns.ts";
import type { OpenFailure, OpenProgress } from "./open-types.ts";
import { type Loaded, type Pace, ReadFailure, reading, type Tell } from "./opening.ts";
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

/** A file whose bytes come as they are given, of which more are unpacked than came. */
const unpacking = (pieces: Iterable<Uint8Array>, packed: number): Loaded => ({
  ok: true,
  text: null,
  chunks: (async function* () {
    yield* pieces;
  })(),
  total: null,
  bytes: () => packed,
  decode: (parts) => {
    const decoder = new TextDecoder();
    return (
      [...parts].map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode()
    );
  },
});

test.each<[string, Error, OpenFailure]>([
  ["for a reason of its own", new ReadFailure({ reason: "damaged" }), { reason: "damaged" }],
  [
    "by an error of ours",
    new TypeError("x is not a function"),
    { reason: "internal", detail: "TypeError: x is not a function" },
  ],
])("a stream that ends %s is an answer, not an exception", async (_, cause, failure) => {
  function* chunks() {
    yield new Uint8Array(5);
    throw cause;
  }
  const { result } = await read(unpacking(chunks(), 5));
  expect(result).toEqual({ ok: false, failure });
});

describe("a bomb is refused before it goes off", () => {
  test("that unpacks to hundreds of times its size", async () => {
    const blank = new Uint8Array(8_000_000).fill(0x0a);
    let unpacked = 0;
    function* chunks() {
      for (; unpacked < 1e9; unpacked += blank.length) yield blank;
    }
    const { result } = await read(unpacking(chunks(), 194_000));
    expect(result).toEqual({ ok: false, failure: { reason: "bomb", times: LIMITS.unpacked } });
    expect(unpacked).toBeLessThan(100e6);
  });

  test("that holds more values than fit", async () => {
    const many = new TextEncoder().encode("{},".repeat(1_000_000));
    const start = new TextEncoder().encode('{"format":"dateline/1","x":[');
    function* chunks() {
      yield start;
      for (let at = 0; at < 21; at++) yield many;
    }
    const { result } = await read(unpacking(chunks(), 63e6));
    expect(result).toEqual({
      ok: false,
      failure: { reason: "too-many-values", limit: LIMITS.values },
    });
  });

  test("that is more text than a browser can hold, and not sound", async () => {
    const file = unpacking([new TextEncoder().encode("{")], 1);
    const decode = () => {
      throw new RangeError("Invalid string length");
    };
    const { result } = await read({ ...file, decode } as Loaded);
    expect(result).toEqual({ ok: false, failure: { reason: "too-large-to-check" } });
  });
});
