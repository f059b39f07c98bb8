/** Fetches a dataset, or reads a file, chunk by chunk; what is compressed with gzip is unpacked. */

import { isGzip } from "../dataset/bytes/byte-blocks.ts";
import { hexDigits } from "../dataset/bytes/hex-digits.ts";
import { looksLikeUtf16, strayLine } from "../dataset/bytes/stray-bytes.ts";
import type { Decode } from "../query/columns/streamed-columns.ts";
import type { Load } from "../query/local-store.ts";
import { type Loaded, ReadFailure } from "../query/opening.ts";

/** Reads what may be a dataset, and no more of it than the limit; refuses what holds no text at all. */
export const load: Load = async (from, limit) => {
  const found = await loadAny(from, limit);
  return found.ok && found.text === null
    ? { ...found, chunks: withoutOtherKinds(found.chunks) }
    : found;
};

/** Reads no more than the limit, whatever a server says or leaves unsaid about the length. */
export const loadAny: Load = async (from, limit) => {
  if (typeof from !== "string") {
    if (!(from instanceof Blob)) throw new TypeError("not a file");
    // Read late, or after it was moved or changed: the browser does not give it then.
    const broken = (cause: unknown) => unreachable(cause);
    return from.size > limit
      ? tooLarge(from.size, limit)
      : {
          ...loaded(from.stream(), from.size, broken),
          fingerprint: () => sha256Of(from.size > MOST_COPIED ? null : from),
        };
  }
  const response = await fetch(from, { credentials: "same-origin" }).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  if (!response.ok) return { ok: false, failure: { reason: "http", status: response.status } };
  const stated = Number(response.headers.get("content-length") ?? 0);
  if (stated > limit) {
    await response.body?.cancel();
    return tooLarge(stated, limit);
  }
  if (!response.body) return { ok: true, text: "" };
  // What the server compressed on the way, the browser has unpacked: the length is of neither.
  const total = stated > 0 && !response.headers.has("content-encoding") ? stated : null;
  const broken = (_: unknown, bytes: number) =>
    new ReadFailure({ reason: "broken-off", bytes, total });
  const { add, copy } = copying();
  return {
    ...loaded(response.body, total, broken, add),
    fetched: { address: response.url, copy },
    fingerprint: () => sha256Of(copy()),
  };
};

/** Browsers have it only on pages that came safely. A file that was moved since it was opened is not there any more. */
async function sha256Of(bytes: Blob | null): Promise<string | null> {
  if (bytes === null || crypto.subtle === undefined) return null;
  const hash = await bytes
    .arrayBuffer()
    .then((all) => crypto.subtle.digest("SHA-256", all))
    .catch(() => null);
  return hash && hexDigits(hash);
}

/** Of what was fetched so much is handed on to be kept, in bytes: the rest can be fetched again. */
export const MOST_COPIED = 64e6;

/** Collects chunks as they come, and gives up where they are too many to be held twice. */
function copying() {
  let chunks: BlobPart[] | null = [];
  let bytes = 0;
  return {
    add(chunk: Bytes): void {
      bytes += chunk.length;
      if (bytes > MOST_COPIED) chunks = null;
      chunks?.push(chunk);
    },
    copy(): Blob | null {
      if (chunks === null) return null;
      const copy = new Blob(chunks);
      // The browser holds it now, and need not do so in memory.
      chunks = [copy];
      return copy;
    },
  };
}

const unreachable = (cause: unknown) =>
  new ReadFailure({ reason: "unreachable", detail: String(cause) });

const tooLarge = (bytes: number, limit: number): Loaded => ({
  ok: false,
  failure: { reason: "too-large", bytes, limit },
});

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * @param broken  the reason where the stream breaks, after so many bytes.
 * @param came  is called with every chunk as it comes.
 */
function loaded(
  stream: ReadableStream<Bytes>,
  total: number | null,
  broken: (cause: unknown, bytes: number) => ReadFailure,
  came: (chunk: Bytes) => void = () => undefined,
): Extract<Loaded, { readonly text: null }> {
  let bytes = 0;
  const counted = counting(
    stream,
    (cause) => broken(cause, bytes),
    (chunk) => {
      bytes += chunk.byteLength;
      came(chunk);
    },
  );
  return { ok: true, text: null, chunks: unpacked(counted), total, bytes: () => bytes, decode };
}

/** Time for which the worker reads on before it listens whether it should stop, in milliseconds. */
const BREATH = 100;

/** The stream's chunks; leaving the loop over them gives the stream up. */
async function* counting(
  stream: ReadableStream<Bytes>,
  broken: (cause: unknown) => unknown,
  came: (chunk: Bytes) => void = () => undefined,
): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  let breath = Date.now();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw broken(cause);
      });
      if (done) return;
      came(value);
      yield value;
      if (Date.now() - breath < BREATH) continue;
      await new Promise((resolve) => setTimeout(resolve));
      breath = Date.now();
    }
  } finally {
    // Of a stream that broke there is nothing to give up.
    await reader.cancel().catch(() => undefined);
  }
}

/** Unpacks what begins as gzip does, whatever its name; all else as it is. */
async function* unpacked(chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  const first = await beginning(chunks);
  const whole = preceded(first, chunks);
  if (!isGzip(first)) {
    yield* whole;
    return;
  }
  const stream = streamOf(whole).pipeThrough(new DecompressionStream("gzip"));
  // What broke before it came here has its own reason.
  yield* counting(stream, (cause) =>
    cause instanceof ReadFailure ? cause : new ReadFailure({ reason: "damaged" }),
  );
}

/** White space, [ and {, a byte order mark and gzip: so a dataset begins, and needs no second look. */
const SOUND_STARTS = new Set([9, 10, 13, 32, 0x5b, 0x7b, 0xef, 0x1f]);

/** @throws ReadFailure for what holds no text, before more of it is fetched. */
async function* withoutOtherKinds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) await refuseOtherKinds(chunk);
    isFirst = false;
    yield chunk;
  }
}

async function refuseOtherKinds(first: Uint8Array): Promise<void> {
  if (SOUND_STARTS.has(first[0] ?? 32)) return;
  const { fileKindOf } = await import("../dataset/bytes/file-kind.ts");
  const kind = fileKindOf(first);
  if (kind !== null) throw new ReadFailure({ reason: "other-kind", kind });
}

const TELLING = 16;

/** The first bytes, enough of them to tell what they are: a server may send them one by one. */
async function beginning(chunks: AsyncGenerator<Bytes>): Promise<Bytes> {
  let first = new Uint8Array();
  while (first.length < TELLING) {
    const { done, value } = await chunks.next();
    if (done) break;
    first = first.length === 0 ? value : joined(first, value);
  }
  return first;
}

function joined(first: Bytes, next: Bytes): Bytes {
  const both = new Uint8Array(first.length + next.length);
  both.set(first);
  both.set(next, first.length);
  return both;
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

/** @throws ReadFailure for bytes that are not UTF-8: read all the same, letters would be lost. */
const decode: Decode = (parts) => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const all = [...parts];
  if (all[0] && looksLikeUtf16(all[0])) throw new ReadFailure({ reason: "not-utf8", line: 1 });
  try {
    const texts = all.map((part) => decoder.decode(part, { stream: true }));
    return texts.join("") + decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ReadFailure({ reason: "not-utf8", line: strayLine(all) ?? 1 }, { cause });
  }
};
