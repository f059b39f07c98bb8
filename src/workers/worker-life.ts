import { proxy, wrap } from "comlink";
import type { DatasetSource, OpenProgress, OpenResult } from "../query/open-types.ts";
import type { Answers, Kind, Question } from "../query/questions.ts";
import type { EventStore } from "../query/store.ts";

/** A `Worker`, as far as a store needs one. */
export type StoreWorker = Pick<
  Worker,
  "postMessage" | "addEventListener" | "removeEventListener" | "terminate"
>;

/** One life of a store's worker: from its start until it is ended or crashes. */
export class Connection {
  readonly #worker: StoreWorker;
  readonly #store: EventStore;
  readonly #unanswered = new Set<(reason: Error) => void>();
  readonly #ready: Promise<void>;
  #ended: Error | null = null;

  /** @param reopen  what the worker before this one had open. */
  constructor(worker: StoreWorker, reopen: DatasetSource | null) {
    this.#worker = worker;
    // Asked through messages it is the same store, but its type would forget which answer is whose.
    this.#store = wrap<EventStore>(worker) as EventStore;
    const crash = () => this.end(new Error("the store crashed and starts again; ask again"));
    worker.addEventListener("error", crash);
    // An answer that cannot be read would otherwise be waited for without end.
    worker.addEventListener("messageerror", crash);
    this.#ready = reopen ? this.#reopen(reopen) : Promise.resolve();
    // Whoever asks is told; nobody may be asking.
    this.#ready.catch(() => undefined);
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  /** The store's answer; rejects when this life ends before it. */
  async ask<K extends Kind>(question: Question<K>): Promise<Answers[K]> {
    await this.#ready;
    return this.#untilEnd(() => this.#store.ask(question));
  }

  /** Opens a dataset even where the former one could not be opened again. */
  async open(source: DatasetSource, told: (progress: OpenProgress) => void): Promise<OpenResult> {
    await this.#ready.catch(() => undefined);
    return this.#untilEnd<OpenResult>(() => this.#store.open(source, proxy(told)));
  }

  /** Gives up what is being opened, also where that is what the worker before had open. */
  cancel(): Promise<void> {
    return this.#untilEnd(() => this.#store.cancel());
  }

  end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#worker.terminate();
    for (const reject of this.#unanswered) reject(reason);
    this.#unanswered.clear();
  }

  async #reopen(source: DatasetSource): Promise<void> {
    const result = await this.#untilEnd<OpenResult>(() => this.#store.open(source));
    if (result.ok) return;
    const reason = new Error(`the dataset could not be opened again: ${result.failure.reason}`);
    // Ended, so that the next question tries anew.
    this.end(reason);
    throw reason;
  }

  #untilEnd<T>(question: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#unanswered.add(reject);
      question()
        .then(resolve, reject)
        .finally(() => this.#unanswered.delete(reject));
    });
  }
}
