import { proxy, wrap } from "comlink";
import type { DatasetSource, MadeDataset, OpenProgress, OpenResult } from "../query/open-types.ts";
import type { Answers, Kind, Question } from "../query/questions.ts";
import type { NumberedStore, StopSignal } from "../query/store.ts";
import type { Converter } from "./converter.ts";
import type { DeskService, ServiceAnswers } from "./drafts/desk-service.ts";
import { type Hearing, inParts, joining } from "./in-parts.ts";

/** A `Worker`, as far as a store needs one. */
export type StoreWorker = Pick<
  Worker,
  "postMessage" | "addEventListener" | "removeEventListener" | "terminate"
>;

/** A thing in a worker that also answers whether the worker listens. */
export interface Living {
  pulse(): Promise<true>;
}

/** Asks a desk, which is fetched by whoever asks first. */
export type AskDesk = <M extends keyof DeskService>(
  method: M,
  ...given: Parameters<DeskService[M]>
) => Promise<ServiceAnswers[M]>;

/** Asks the converter, which is fetched by whoever asks first. */
export type AskConverter = <M extends keyof Converter>(
  method: M,
  ...given: Parameters<Converter[M]>
) => Promise<Awaited<ReturnType<Converter[M]>>>;

/** What is beside the store in its worker, and comes when it is asked for. */
interface Beside {
  readonly desk: AskDesk;
  readonly convert: AskConverter;
}

export interface LivingStore extends Omit<NumberedStore, "open">, Living, Beside {
  open(source: DatasetSource, page: Hearing): Promise<OpenResult>;
}

/** The store as a worker exposes it. */
export const living = (store: NumberedStore, beside: Beside): LivingStore => ({
  ...store,
  ...beside,
  open: (source, page) => inParts(page, (told) => store.open(source, told)),
  pulse: () => Promise.resolve(true),
});

/**
 * Beats without a pulse after which a worker is given up, by what is waited for. A question takes
 * a moment; of a dataset that took long to open, on a slow computer, no longer than that. To read a large
 * file takes longer without a break.
 */
export const PATIENCE = { question: 10, opening: 120 } as const;

/**
 * The time between two beats. They are counted, and not the time: a computer that slept through the night
 * has beaten once.
 */
const BEAT_MS = 1_000;

/** The reason why a worker's life ended by itself. */
export type Death = "no-worker" | "crashed" | "stuck";

/** Rejects what a worker has left unanswered. */
export class Ended extends Error {
  readonly death: Death | null;

  /** @param death  null where it was ended on purpose. */
  constructor(message: string, death: Death | null = null) {
    super(message);
    this.death = death;
  }
}

/** One life of a worker: from its start until it is ended, crashes or is silent for too long. */
export class Life<T extends Living> {
  readonly #worker: StoreWorker;
  readonly #inside: T;
  readonly #what: string;
  /** Beats for which each thing that is asked is waited for, by what rejects it. */
  readonly #unanswered = new Map<(reason: Error) => void, number>();
  #ended: Ended | null = null;
  #came = false;
  #silent = 0;
  #beating: ReturnType<typeof setInterval> | null = null;

  /** @param what  the thing in the worker, in the errors of its end. */
  constructor(worker: StoreWorker, what: string) {
    this.#worker = worker;
    this.#what = what;
    // Asked through messages it is the same thing, but its type would forget which answer is whose.
    this.#inside = wrap<T>(worker) as unknown as T;
    const crash = () =>
      this.end(
        this.#came
          ? new Ended(`${what} crashed; ask again`, "crashed")
          : new Ended(`the script of ${what} could not be had`, "no-worker"),
      );
    worker.addEventListener("error", crash);
    // An answer that cannot be read would otherwise be waited for without end.
    worker.addEventListener("messageerror", crash);
    this.#feel();
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  /** The answer to what is asked; rejects when this life ends before it. @param patience  in beats. */
  ask<A>(question: (inside: T) => Promise<A>, patience: number): Promise<A> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#unanswered.set(reject, patience);
      this.#beating ??= setInterval(() => this.#beat(), BEAT_MS);
      question(this.#inside)
        .then(resolve, reject)
        .finally(() => this.#unanswered.delete(reject));
    });
  }

  end(reason: Ended): void {
    if (this.#ended) return;
    this.#ended = reason;
    if (this.#beating !== null) clearInterval(this.#beating);
    this.#worker.terminate();
    for (const reject of this.#unanswered.keys()) reject(reason);
    this.#unanswered.clear();
  }

  /** Listens whether the worker answers, for as long as somebody waits for it. */
  #beat(): void {
    if (this.#unanswered.size === 0) {
      if (this.#beating !== null) clearInterval(this.#beating);
      this.#beating = null;
      return;
    }
    this.#silent += 1;
    if (this.#silent > Math.max(...this.#unanswered.values())) {
      this.end(new Ended(`${this.#what} does not answer; ask again`, "stuck"));
    } else if (this.#silent === 1) this.#feel();
  }

  #feel(): void {
    this.#inside.pulse().then(
      () => {
        this.#came = true;
        this.#silent = 0;
      },
      () => undefined,
    );
  }
}

/** A dataset that was made of a file of another kind, or was found in one. */
export interface Made extends MadeDataset {
  file(): Promise<File>;
  /** Hands over the worker that has it, which opens it as it is; null once that was done. */
  lend?(): Connection | null;
}

/** One life of a store's worker. */
export class Connection {
  readonly #life: Life<LivingStore>;
  readonly #ready: Promise<void>;
  /** The dataset that was made there; it opens once as it is. */
  made: MadeDataset | null = null;
  #patience: number = PATIENCE.question;
  #asked = 0;

  /** @param reopen  what the worker before this one had open. */
  constructor(worker: StoreWorker, reopen: DatasetSource | null = null) {
    this.#life = new Life(worker, "the store");
    this.#ready = reopen ? this.#reopen(reopen) : Promise.resolve();
    // Whoever asks is told; nobody may be asking.
    this.#ready.catch(() => undefined);
  }

  get ended(): boolean {
    return this.#life.ended;
  }

  /** The store's answer; rejects when this life ends before it. */
  async ask<K extends Kind>(question: Question<K>, stop?: StopSignal): Promise<Answers[K]> {
    await this.#ready;
    return this.#life.ask((store) => {
      const number = this.#asked++;
      stop?.addEventListener("abort", () => store.stop(number));
      return store.ask(question, number);
    }, this.#patience);
  }

  /** The desk's answer; rejects when this life ends before it. */
  readonly desk: AskDesk = async (method, ...given) => {
    await this.#ready;
    return this.#life.ask((store) => store.desk(method, ...given), this.#patience);
  };

  /** The converter's answer; rejects when this life ends before it. */
  readonly convert: AskConverter = (method, ...given) =>
    this.#life.ask((store) => store.convert(method, ...given), PATIENCE.opening);

  async open(
    source: DatasetSource,
    told: (progress: OpenProgress) => void = () => undefined,
  ): Promise<OpenResult> {
    const begun = Date.now();
    const page = joining(told);
    const made = source.from === "made" ? source.made : null;
    const isHere = made !== null && made === this.made;
    let plain = source;
    if (made !== null && !isHere) {
      const file = await made.file().catch(() => null);
      if (file === null) return LOST;
      plain = { from: "file", file };
    }
    const result = await this.#life.ask<OpenResult>(
      (store) => (isHere ? store.convert("open", proxy(page)) : store.open(plain, proxy(page))),
      PATIENCE.opening,
    );
    const beats = Math.ceil((Date.now() - begun) / BEAT_MS);
    this.#patience = Math.min(Math.max(PATIENCE.question, beats), PATIENCE.opening);
    return result.ok ? { ...result, summary: page.whole(result.summary) } : result;
  }

  end(reason: Ended): void {
    this.#life.end(reason);
  }

  async #reopen(source: DatasetSource): Promise<void> {
    const result = await this.open(source);
    if (result.ok) return;
    const reason = new Ended(`the dataset could not be opened again: ${result.failure.reason}`);
    // Ended, so that the next question tries anew.
    this.end(reason);
    throw reason;
  }
}

/** Whoever was to write it down ended before that. */
const LOST: OpenResult = { ok: false, failure: { reason: "crashed" }, problems: [] };
