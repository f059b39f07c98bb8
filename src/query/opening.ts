/** The reading of a file from its first byte to columns, or to the text that has to be looked at. */

import { valuesIn } from "../dataset/bytes/byte-tally.ts";
import { LIMITS } from "../dataset/format/vocabulary.ts";
import type { Columns } from "./columns/columns.ts";
import type { Decode, Streamed } from "./columns/streamed-columns.ts";
import type { OpenFailure, OpenProgress, StoredBytes, Told } from "./open-types.ts";

/** Ends a reading for a reason that the reader is to know. */
export class ReadFailure extends Error {
  readonly failure: OpenFailure;

  constructor(failure: OpenFailure, options?: ErrorOptions) {
    super(failure.reason, options);
    this.failure = failure;
  }
}

export interface ReadingSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes there will be; null where nobody says how many. */
  readonly total: number | null;
  /** Bytes that have come, which for a compressed file are fewer than the chunks hold. */
  bytes(): number;
  readonly decode: Decode;
}

export type Read =
  | ({ readonly ok: true; readonly columns: Columns } & Told)
  | { readonly ok: true; readonly columns: null; readonly text: string }
  | { readonly ok: false; readonly failure: OpenFailure };

export interface Reading {
  readonly done: Promise<Read>;
  cancel(): void;
}

/** Sizes and times by which a file is read as it comes. */
export interface Pace {
  /** Smaller files are read as a whole: that is quick, and tells all there is to say of them. */
  readonly largeBytes: number;
  /** Events shown first: few enough to come early, and enough to be worth looking at. */
  readonly firstEvents: number;
  /** Time after which the reader is told again how far the file has come. */
  readonly toldEveryMs: number;
  /** Time for which the events on the screen are left alone. */
  readonly pauseMs: number;
}

export const PACE: Pace = {
  largeBytes: 4_000_000,
  firstEvents: 1_000,
  toldEveryMs: 100,
  pauseMs: 1_000,
};

/**
 * Hears how far a file has been read, with the columns of what has come where that is much more
 * than before.
 */
export type Tell = (progress: Omit<OpenProgress, "arrived">, arrived: Columns | null) => void;

/** What came over the network, besides its content. */
export interface Fetched {
  /** The address that answered in the end. */
  readonly address: string;
  /** All bytes that have come, as they came; null where they are too many to be held twice. */
  copy(): StoredBytes | null;
}

/**
 * Works out the SHA-256 of a file's bytes as they came, compressed or not, in hexadecimal digits; null where they are
 * not held, or the browser works out none.
 */
export type Fingerprint = () => Promise<string | null>;

/** A file as it was found: its whole text, a stream of its bytes, or a reason why there is none. */
export type Loaded =
  | { readonly ok: true; readonly text: string }
  | ({
      readonly ok: true;
      readonly text: null;
      readonly fetched?: Fetched;
      readonly fingerprint?: Fingerprint;
    } & ReadingSource)
  | { readonly ok: false; readonly failure: OpenFailure };

/**
 * Reads a file to its end, or until it is cancelled or too large.
 *
 * @param limit  in bytes, of the file as it is once it is no longer compressed.
 */
export function reading(
  load: () => Promise<Loaded>,
  limit: number,
  tell?: Tell,
  pace: Pace = PACE,
): Reading {
  let cancelled = false;
  let stop: (read: Read) => void = () => undefined;
  // What is waited for may never come, and is then not waited for any longer.
  const stopped = new Promise<Read>((resolve) => {
    stop = resolve;
  });
  const stream = async (source: ReadingSource): Promise<Read> => {
    const inflow = new Inflow(source.decode, pace);
    let last = Date.now();
    for await (const chunk of source.chunks) {
      if (cancelled) return CANCELLED;
      inflow.add(chunk);
      const { length } = inflow;
      const excess = excessOf(length, source.bytes(), limit);
      if (excess) return excess;
      const isDue = tell !== undefined && Date.now() - last >= pace.toldEveryMs;
      if (!isDue && length < pace.largeBytes) continue;
      const { streamed, arrivals } = await inflow.take();
      if (!isDue) continue;
      const { events, problems } = streamed;
      const progress = { bytes: source.bytes(), total: source.total, events, problems };
      tell(progress, length < pace.largeBytes ? null : arrivals.next());
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
      failure:
        cause instanceof ReadFailure
          ? cause.failure
          : { reason: "internal", detail: String(cause) },
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

/** Fewer bytes do no harm, whatever they were packed in. */
const SUSPECT_BYTES = 64_000_000;

/**
 * The reason not to read on, where there is one.
 *
 * @param length  of what was unpacked so far.
 * @param came  bytes it was unpacked from.
 */
function excessOf(length: number, came: number, limit: number): Read | null {
  if (length > limit) return tooLarge(length, limit);
  if (length <= SUSPECT_BYTES || length <= LIMITS.unpacked * came) return null;
  return { ok: false, failure: { reason: "bomb", times: LIMITS.unpacked } };
}

/**
 * The bytes of a file as they come: one that is small and comes at once need not be looked at
 * before its end.
 */
class Inflow {
  /** Reads what has come; null until it is looked at before the file's end. */
  #taken: Taken | null = null;
  readonly #decode: Decode;
  readonly #pace: Pace;
  #waiting: Uint8Array[] = [];
  length = 0;

  constructor(decode: Decode, pace: Pace) {
    this.#decode = decode;
    this.#pace = pace;
  }

  add(chunk: Uint8Array): void {
    this.#waiting.push(chunk);
    this.length += chunk.length;
  }

  /** Takes in all that has come. What reads a file as it comes is loaded when there is one. */
  async take(): Promise<Taken> {
    const taken = this.#taken ?? (await this.#begin());
    for (const chunk of this.#waiting) taken.streamed.push(chunk);
    this.#waiting = [];
    return taken;
  }

  async #begin(): Promise<Taken> {
    const { Streamed } = await import("./columns/streamed-columns.ts");
    const streamed = new Streamed(this.#decode);
    this.#taken = { streamed, arrivals: new Arrivals(streamed, this.#pace) };
    return this.#taken;
  }

  /** @throws ReadFailure where they are more than a text can hold. */
  #whole(parts: readonly Uint8Array[]): string {
    try {
      return this.#decode(parts);
    } catch (cause) {
      throw cause instanceof RangeError ? new ReadFailure({ reason: "too-large-to-check" }) : cause;
    }
  }

  async finish(): Promise<Read> {
    if (this.length >= this.#pace.largeBytes) {
      const { streamed } = await this.take();
      const finished = streamed.finish();
      if (finished) return { ok: true, ...finished };
    }
    const parts = [...(this.#taken?.streamed.bytes.parts() ?? []), ...this.#waiting];
    // Before anything is made of them: what is made of few bytes may be a hundred times as large.
    if (this.length >= this.#pace.largeBytes && valuesIn(parts, LIMITS.values) > LIMITS.values) {
      return { ok: false, failure: { reason: "too-many-values", limit: LIMITS.values } };
    }
    return { ok: true, columns: null, text: this.#whole(parts) };
  }
}

interface Taken {
  readonly streamed: Streamed;
  readonly arrivals: Arrivals;
}

/**
 * Growth of what is shown from one time to the next: all of it together costs less than half of
 * what the end does.
 */
const GROWTH = 3;

/** Decides when what has arrived is shown, before all of it has. */
class Arrivals {
  readonly #streamed: Streamed;
  readonly #pauseMs: number;
  #due: number;
  #last = 0;

  constructor(streamed: Streamed, { firstEvents, pauseMs }: Pace) {
    this.#streamed = streamed;
    this.#pauseMs = pauseMs;
    this.#due = firstEvents;
  }

  next(): Columns | null {
    const { events } = this.#streamed;
    if (events < this.#due || Date.now() - this.#last < this.#pauseMs) return null;
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
