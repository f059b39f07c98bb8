import { afterEach, expect, test, vi } from "vitest";
import { load } from "./load.ts";

const ADDRESS = "https://example.org/events.json";
const answer = (response: Response) => vi.stubGlobal("fetch", () => Promise.resolve(response));
afterEach(() => vi.unstubAllGlobals());

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
  expect(await load(ADDRESS, 1_000)).toEqual({ ok: true, text: '{"title": "한국"}' });
});

test("an answer of the server that is no file is told with its status", async () => {
  answer(new Response("gone", { status: 410 }));
  expect(await load(ADDRESS, 1_000)).toEqual({
    ok: false,
    failure: { reason: "http", status: 410 },
  });
});

test("a file that says it is too large is not read", async () => {
  const cancelled = vi.fn();
  answer(
    new Response(inPieces([new Uint8Array(9), new Uint8Array(9)], cancelled), {
      headers: { "content-length": "1001" },
    }),
  );
  expect(await load(ADDRESS, 1_000)).toEqual({
    ok: false,
    failure: { reason: "too-large", bytes: 1_001, limit: 1_000 },
  });
  expect(cancelled).toHaveBeenCalledOnce();
});

test("a file that never says how large it is is read up to the limit only", async () => {
  const cancelled = vi.fn();
  const endless = Array.from({ length: 100 }, () => new Uint8Array(600));
  answer(new Response(inPieces(endless, cancelled)));
  expect(await load(ADDRESS, 1_000)).toEqual({
    ok: false,
    failure: { reason: "too-large", bytes: 1_200, limit: 1_000 },
  });
  expect(cancelled).toHaveBeenCalledOnce();
});

test("an empty answer is an empty text, which the store then refuses", async () => {
  answer(new Response(null));
  expect(await load(ADDRESS, 1_000)).toEqual({ ok: true, text: "" });
});
