/** The reading of a file from its first byte to columns, or to the text that has to be looked at. */
import type { Columns } from "./columns.ts";
import type { OpenFailure, OpenProgress } from "./store.ts";
import { type Decode, Streamed } from "./streamed.ts";

export interface ReadingSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Null where nobody says how many there will be. */
  readonly total: number | null;
  /** Bytes that have come, which for a compressed file are fewer than the chunks hold. */
  bytes(): number;
  readonly decode: Decode;
}

type Read =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: true; readonly columns: null; readonly text: string }
  | { readonly ok: false; readonly failure: OpenFailure };

export interface Reading {
  readonly done: Promise<Read>;
  cancel(): void;
}

/** Smaller files are read as a whole: that is quick, and tells all there is to say of them. */
const LARGE = 4_000_000;

/** How often the reader is told, in milliseconds. */
const TOLD_EVERY = 100;

/** What was found at an address or in a file. */
export type Loaded =
  | { readonly ok: true; readonly text: string }
  | ({ readonly ok: true; readonly text: null } & ReadingSource)
  | { readonly ok: false; readonly failure: OpenFailure };

/** @param limit  in bytes, of the file as it is once it is no longer compressed. */
export function reading(
  load: () => Promise<Loaded>,
  limit: number,
  told?: (progress: OpenProgress) => void,
): Reading {
  let cancelled = false;
  let stop: (read: Read) => void = () => undefined;
  // What is waited for may never come, and is then not waited for any longer.
  const stopped = new Promise<Read>((resolve) => {
    stop = resolve;
  });
  const stream = async (source: ReadingSource): Promise<Read> => {
    const streamed = new Streamed(source.decode);
    let last = Date.now();
    for await (const chunk of source.chunks) {
      if (cancelled) return CANCELLED;
      streamed.push(chunk);
      const { length } = streamed.bytes;
      if (length > limit) return tooLarge(length, limit);
      if (Date.now() - last < TOLD_EVERY) continue;
      last = Date.now();
      const { events, problems } = streamed;
      told?.({ bytes: source.bytes(), total: source.total, events, problems });
    }
    const columns = streamed.bytes.length < LARGE ? null : streamed.finish();
    if (columns) return { ok: true, columns };
    return { ok: true, columns: null, text: source.decode(streamed.bytes.parts()) };
  };
  const read = async (): Promise<Read> => {
    const source = await load();
    if (!source.ok) return source;
    if (source.text === null) return stream(source);
    // UTF-8 never takes fewer bytes than there are UTF-16 code units.
    const { length } = source.text;
    return length > limit
      ? tooLarge(length, limit)
      : { ok: true, columns: null, text: source.text };
  };
  const done = read().catch(
    (cause: unknown): Read => ({
      ok: false,
      failure: { reason: "unreachable", detail: String(cause) },
    }),
  );
  return {
    done: Promise.race([done, stopped]),
    cancel() {
      cancelled = true;
      stop(CANCELLED);
    },
  };
}

const tooLarge = (bytes: number, limit: number): Read => ({
  ok: false,
  failure: { reason: "too-large", bytes, limit },
});

const CANCELLED = { ok: false, failure: { reason: "cancelled" } } as const;
