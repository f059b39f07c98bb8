import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { createLocalStore } from "../query/local-store.ts";
import { ReadFailure } from "../query/opening.ts";
import { load, MOST_COPIED } from "./fetch-bytes.ts";

const ADDRESS = "https://example.org/events.json";
const answer = (response: Response) => vi.stubGlobal("fetch", () => Promise.resolve(response));
afterEach(() => vi.unstubAllGlobals());

/** All there is, as text; or why there is nothing. */
async function read(from: string | File = ADDRESS, limit = 1_000) {
  try {
    const loaded = await load(from, limit);
    if (!loaded.ok) return loaded.failure;
    if (loaded.text !== null) return loaded.text;
    const chunks: Uint8Array[] = [];
    for await (const chunk of loaded.chunks) chunks.push(chunk);
    return loaded.decode(chunks);
  } catch (cause) {
    if (cause instanceof ReadFailure) return cause.failure;
    throw cause;
  }
}

/** A body that comes in pieces, and says when it is given up. */
function inPieces(pieces: readonly Uint8Array<ArrayBuffer>[], cancelled = vi.fn()) {
  let at = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const piece = pieces[at++];
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
    cancel: cancelled,
  });
}

test("a character cut by the network arrives whole", async () => {
  const bytes = new TextEncoder().encode('{"title": "한국"}');
  answer(new Response(inPieces([bytes.slice(0, 12), bytes.slice(12)])));
  expect(await read()).toBe('{"title": "한국"}');
});

test("an answer of the server that is no file is told with its status", async () => {
  answer(new Response("gone", { status: 410 }));
  expect(await read()).toEqual({ reason: "http", status: 410 });
});

test("a file that says it is too large is not read", async () => {
  const cancelled = vi.fn();
  answer(
    new Response(inPieces([new Uint8Array(9), new Uint8Array(9)], cancelled), {
      headers: { "content-length": "1001" },
    }),
  );
  expect(await read()).toEqual({ reason: "too-large", bytes: 1_001, limit: 1_000 });
  expect(cancelled).toHaveBeenCalledOnce();
  expect(await read(new File([new Uint8Array(1_001)], "mine.json"))).toMatchObject({
    reason: "too-large",
  });
});

test("whoever stops reading gives up what has not come yet", async () => {
  const cancelled = vi.fn();
  const endless = Array.from({ length: 100 }, () => new Uint8Array(600));
  answer(new Response(inPieces(endless, cancelled)));
  const loaded = await load(ADDRESS, 1_000);
  if (!loaded.ok || loaded.text !== null) throw new Error("nothing to read");
  for await (const _ of loaded.chunks) if (loaded.bytes() > 1_000) break;
  expect(loaded.bytes()).toBe(1_200);
  expect(cancelled).toHaveBeenCalledOnce();
});

test("an empty answer is an empty text, which the store then refuses", async () => {
  answer(new Response(null));
  expect(await read()).toBe("");
});

test("what is compressed is unpacked, whatever its name, and counted as it came", async () => {
  const text = JSON.stringify({ title: "한국".repeat(500) });
  const packed = new Uint8Array(gzipSync(text));
  answer(new Response(inPieces([packed.slice(0, 20), packed.slice(20)])));
  expect(await read()).toBe(text);
  expect(await read(new File([packed], "mine.json"))).toBe(text);
});

test("no answer at all is told from one that breaks off, with how much has come", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await read()).toEqual({ reason: "unreachable", detail: "TypeError: Failed to fetch" });
  let at = 0;
  const body = new ReadableStream({
    pull(controller) {
      at += 1;
      if (at === 1) controller.enqueue(new Uint8Array(7));
      else controller.error(new TypeError("network error"));
    },
  });
  answer(new Response(body, { headers: { "content-length": "900" } }));
  expect(await read()).toEqual({ reason: "broken-off", bytes: 7, total: 900 });
});

test("a file that was moved since it was chosen is told as that", async () => {
  const file = new File(["{}"], "mine.json");
  const gone = new DOMException("gone", "NotReadableError");
  vi.spyOn(file, "stream").mockReturnValue(
    new ReadableStream({ pull: (controller) => controller.error(gone) }),
  );
  expect(await read(file)).toMatchObject({ reason: "unreachable" });
});

const packed = new Uint8Array(gzipSync(JSON.stringify({ title: "한국".repeat(50) })));
const spoiled = packed.map((byte, at) => (at > packed.length - 8 ? 0 : byte));
test.each([
  ["is cut short", packed.slice(0, -12)],
  ["has a wrong checksum", spoiled],
  ["has other bytes after its end", new Uint8Array([...packed, 1, 2, 3])],
])("a compressed file that %s is damaged, and not out of reach", async (_, bytes) => {
  expect(await read(new File([bytes], "mine.json.gz"))).toEqual({ reason: "damaged" });
});

test("what is compressed is known by its first two bytes, though each comes by itself", async () => {
  answer(new Response(inPieces([packed.slice(0, 1), packed.slice(1, 2), packed.slice(2)])));
  expect(await read()).toContain("한국");
});

test.each([
  ["Latin-1", Uint8Array.from('{\n"title": "Caf\u00e9"}', (letter) => letter.charCodeAt(0)), 2],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 1],
])("a file in %s is refused, rather than read with letters lost", async (_, bytes, line) => {
  expect(await read(new File([bytes], "mine.json"))).toEqual({ reason: "not-utf8", line });
});

test("a file that holds no text is named as what it is", async () => {
  const pdf = Uint8Array.from("%PDF-1.7\n\u00e2\u00e3", (letter) => letter.charCodeAt(0));
  expect(await read(new File([pdf], "mine.json"))).toEqual({ reason: "other-kind", kind: "pdf" });
});

test("a file is opened as it is chosen, lines and compressed lines too", async () => {
  const text = [
    { format: "dateline/1", title: "Mine" },
    { id: "a", title: "A", date: "1921" },
  ]
    .map((each) => JSON.stringify(each))
    .join("\n");
  for (const part of [text, new Uint8Array(gzipSync(text))]) {
    const file = new File([part], "mine.jsonl.gz");
    const result = await createLocalStore(load).open({ from: "file", file });
    expect(result).toMatchObject({ ok: true, summary: { events: 1 } });
  }
});

test("what came from an address can be kept as it came, still compressed", async () => {
  const packed = gzipSync("{}");
  answer(
    new Response(
      inPieces([packed.subarray(0, 5), packed.subarray(5)].map((each) => new Uint8Array(each))),
    ),
  );
  const loaded = await load(ADDRESS, 1_000);
  if (!loaded.ok || loaded.text !== null) throw new Error("not loaded");
  for await (const _ of loaded.chunks);
  const copy = loaded.fetched?.copy();
  if (!(copy instanceof Blob)) throw new Error("no copy");
  expect(Buffer.from(await copy.arrayBuffer()).equals(packed)).toBe(true);
});

test.each([
  ["as it is", "{}"],
  ["compressed", new Uint8Array(gzipSync("{}"))],
])("a file is known by the hash that anybody's sha256sum has of it, %s", async (_, content) => {
  const expected = createHash("sha256").update(content).digest("hex");
  answer(new Response(content));
  for (const from of [ADDRESS, new File([content], "mine.json")]) {
    const loaded = await load(from, 1_000);
    if (!loaded.ok || loaded.text !== null) throw new Error("not loaded");
    for await (const _ of loaded.chunks);
    expect(await loaded.fingerprint?.()).toBe(expected);
  }
});

test("what is too large to be held twice is opened all the same, and no copy of it is kept", async () => {
  const half = new Uint8Array(MOST_COPIED / 2 + 1);
  answer(new Response(inPieces([half, half])));
  const loaded = await load(ADDRESS, 4 * MOST_COPIED);
  if (!loaded.ok || loaded.text !== null) throw new Error("not read as it comes");
  let bytes = 0;
  for await (const chunk of loaded.chunks) bytes += chunk.length;
  expect(bytes).toBe(2 * half.length);
  expect(loaded.fetched?.copy()).toBeNull();
  expect(await loaded.fingerprint?.()).toBeNull();
});
