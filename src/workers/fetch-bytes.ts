/** Fetches a dataset, or reads a file, chunk by chunk; what is compressed with gzip is unpacked. */

import { isGzip } from "../dataset/reading/byte-blocks.ts";
import type { Decode } from "../query/columns/streamed-columns.ts";
import type { Load } from "../query/local-store.ts";
import type { Loaded } from "../query/opening.ts";

/** Reads no more than the limit, whatever a server says or leaves unsaid about the length. */
export const load: Load = async (from, limit) => {
  if (typeof from !== "string") {
    if (!(from instanceof Blob)) throw new TypeError("not a file");
    return from.size > limit ? tooLarge(from.size, limit) : loaded(from.stream(), from.size);
  }
  const response = await fetch(from, { credentials: "same-origin" });
  if (!response.ok) return { ok: false, failure: { reason: "http", status: response.status } };
  const stated = Number(response.headers.get("content-length") ?? 0);
  if (stated > limit) {
    await response.body?.cancel();
    return tooLarge(stated, limit);
  }
  if (!response.body) return { ok: true, text: "" };
  // What the server compressed on the way, the browser has unpacked: the length is of neither.
  const total = stated > 0 && !response.headers.has("content-encoding") ? stated : null;
  return loaded(response.body, total);
};

const tooLarge = (bytes: number, limit: number): Loaded => ({
  ok: false,
  failure: { reason: "too-large", bytes, limit },
});

type Bytes = Uint8Array<ArrayBuffer>;

function loaded(stream: ReadableStream<Bytes>, total: number | null): Loaded {
  let bytes = 0;
  const counted = counting(stream, (length) => {
    bytes += length;
  });
  return { ok: true, text: null, chunks: unpacked(counted), total, bytes: () => bytes, decode };
}

/** Time for which the worker reads on before it listens whether it should stop, in milliseconds. */
const BREATH = 100;

/** The stream's chunks; leaving the loop over them gives the stream up. */
async function* counting(
  stream: ReadableStream<Bytes>,
  came: (length: number) => void,
): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  let breath = Date.now();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      came(value.byteLength);
      yield value;
      if (Date.now() - breath < BREATH) continue;
      await new Promise((resolve) => setTimeout(resolve));
      breath = Date.now();
    }
  } finally {
    await reader.cancel();
  }
}

/** Unpacks what begins as gzip does, whatever its name; all else as it is. */
async function* unpacked(chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  const first = await chunks.next();
  if (first.done) return;
  const whole = preceded(first.value, chunks);
  if (!isGzip(first.value)) yield* whole;
  else
    yield* counting(streamOf(whole).pipeThrough(new DecompressionStream("gzip")), () => undefined);
}

async function* preceded(first: Bytes, rest: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  yield first;
  yield* rest;
}

const streamOf = (chunks: AsyncGenerator<Bytes>): ReadableStream<Bytes> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });

const decode: Decode = (parts) => {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (const part of parts) texts.push(decoder.decode(part, { stream: true }));
  return texts.join("") + decoder.decode();
};
