import { Recent } from "./arrays/recent.ts";
import type { OpenProgress } from "./open-types.ts";
import { type Answers, type Kind, type Question, questionKey } from "./questions.ts";
import type { EventStore, StopSignal } from "./store.ts";

/** Answers of each kind that are kept: what the page shows at a time, and a few steps back. */
const KEPT = 4;

/** An `AbortController`, as far as this floor, which has none, needs it. */
interface Stopper {
  readonly signal: StopSignal;
  abort(): void;
}

/** An answer that came or is on its way, how many wait for it, and what tells that nobody does any longer. */
interface Awaited<Answer> {
  readonly answer: Promise<Answer>;
  waiting: number;
  readonly stopper: Stopper;
}

/** Answers by kind and question. */
type Shared = { readonly [K in Kind]?: Recent<Awaited<Answers[K]>> };

export interface SharingStore extends EventStore {
  /** Says that the dataset is no longer as it was: what was answered is asked anew. */
  forget(): void;
}

/**
 * The store, asked once for what several places of a page want to know: equal questions share one
 * answer. It is kept as long as the dataset is the same and no more of it has arrived.
 */
export function sharingAnswers(store: EventStore, newStopper: () => Stopper): SharingStore {
  let shared: Shared = {};
  const forget = () => {
    shared = {};
  };

  function ask<K extends Kind>(question: Question<K>, stop?: StopSignal): Promise<Answers[K]> {
    const { kind } = question;
    const known: Recent<Awaited<Answers[K]>> = shared[kind] ?? new Recent(KEPT);
    shared = { ...shared, [kind]: known };
    const key = questionKey(question);
    const awaited = known.get(key, () => {
      const stopper = newStopper();
      const made = { answer: store.ask(question, stopper.signal), waiting: 0, stopper };
      made.answer.then(
        // From then on nothing can be stopped.
        () => {
          made.waiting = Number.POSITIVE_INFINITY;
        },
        // Whoever asks again after a failure is not told of the same one.
        () => known.forget(key, made),
      );
      return made;
    });
    awaited.waiting += 1;
    stop?.addEventListener("abort", async () => {
      awaited.waiting -= 1;
      // One place goes and another comes in the same moment, which asks the same.
      await null;
      if (awaited.waiting > 0) return;
      known.forget(key, awaited);
      awaited.stopper.abort();
    });
    return awaited.answer;
  }

  return {
    async open(source, told) {
      const tell = (progress: OpenProgress) => {
        if (progress.arrived) forget();
        told?.(progress);
      };
      try {
        return await store.open(source, told && tell);
      } finally {
        // Also where it failed: what had arrived has given way to what was open before.
        forget();
      }
    },
    cancel: store.cancel,
    ask,
    forget,
  };
}
