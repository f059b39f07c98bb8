/** The reading of a file from its first byte to columns, or to the text that has to be looked at. */
import type { Problem } from "../dataset/problems/problem.ts";
import type { Columns } from "./columns/columns.ts";
import { type Decode, Streamed } from "./columns/streamed-columns.ts";
import type { OpenFailure, OpenProgress } from "./store.ts";

export interface ReadingSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Null where nobody says how many there will be. */
  readonly total: number | null;
  /** Bytes that have come, which for a compressed file are fewer than the chunks hold. */
  bytes(): number;
  readonly decode: Decode;
}

type Read =
  | { readonly ok: true; readonly columns: Columns; readonly problems: readonly Problem[] }
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

/** How far a file has been read; with the columns of what has come, where that is much more than before. */
export type Tell = (progress: Omit<OpenProgress, "arrived">, arrived: Columns | null) => void;

/** What was found at an address or in a file. */
export type Loaded =
  | { readonly ok: true; readonly text: string }
  | ({ readonly ok: true; readonly text: null } & ReadingSource)
  | { readonly ok: false; readonly failure: OpenFailure };

/** @param limit  in bytes, of the file as it is once it is no longer compressed. */
export function reading(load: () => Promise<Loaded>, limit: number, tell?: Tell): Reading {
  let cancelled = false;
  let stop: (read: Read) => void = () => undefined;
  // What is waited for may never come, and is then not waited for any longer.
  const stopped = new Promise<Read>((resolve) => {
    stop = resolve;
  });
  const stream = async (source: ReadingSource): Promise<Read> => {
    const inflow = new Inflow(source.decode);
    const arrivals = new Arrivals(inflow.streamed);
    let last = Date.now();
    for await (const chunk of source.chunks) {
      if (cancelled) return CANCELLED;
      inflow.add(chunk);
      const { length } = inflow;
      if (length > limit) return tooLarge(length, limit);
      const isDue = tell !== undefined && Date.now() - last >= TOLD_EVERY;
      if (isDue || length >= LARGE) inflow.take();
      if (!isDue) continue;
      const { events, problems } = inflow.streamed;
      const progress = { bytes: source.bytes(), total: source.total, events, problems };
      tell(progress, length < LARGE ? null : arrivals.next());
      last = Date.now();
    }
    return inflow.finish();
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

/** The bytes of a file as they come: one that is small and comes at once need not be looked at before its end. */
class Inflow {
  readonly streamed: Streamed;
  readonly #decode: Decode;
  #waiting: Uint8Array[] = [];
  length = 0;

  constructor(decode: Decode) {
    this.#decode = decode;
    this.streamed = new Streamed(decode);
  }

  add(chunk: Uint8Array): void {
    this.#waiting.push(chunk);
    this.length += chunk.length;
  }

  /** Has all that has come taken in. */
  take(): void {
    for (const chunk of this.#waiting) this.streamed.push(chunk);
    this.#waiting = [];
  }

  finish(): Read {
    const finished = this.length < LARGE ? null : this.streamed.finish();
    if (finished) return { ok: true, ...finished };
    const text = this.#decode([...this.streamed.bytes.parts(), ...this.#waiting]);
    return { ok: true, columns: null, text };
  }
}

/** Few enough to come early, and enough to be worth looking at. */
const FIRST_EVENTS = 1_000;

/** So much more is shown at a time, that all of it together costs less than half of what the end does. */
const GROWTH = 3;

/** What is on the screen is left alone for so long, in milliseconds. */
const PAUSE = 1_000;

/** When what has arrived is shown, before all of it has. */
class Arrivals {
  readonly #streamed: Streamed;
  #due = FIRST_EVENTS;
  #last = 0;

  constructor(streamed: Streamed) {
    this.#streamed = streamed;
  }

  next(): Columns | null {
    const { events } = this.#streamed;
    if (events < this.#due || Date.now() - this.#last < PAUSE) return null;
    this.#due = events * GROWTH;
    const columns = this.#streamed.arrived();
    this.#last = Date.now();
    return columns;
  }
}

const tooLarge = (bytes: number, limit: number): Read => ({
  ok: false,
  failure: { reason: "too-large", bytes, limit },
});

const CANCELLED = { ok: false, failure: { reason: "cancelled" } } as const;
