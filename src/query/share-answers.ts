import { Recent } from "./arrays/recent.ts";
import type { OpenProgress } from "./open-types.ts";
import { type Answers, type Kind, type Question, questionKey } from "./questions.ts";
import type { EventStore } from "./store.ts";

/** Answers of each kind that are kept: what the page shows at a time, and a few steps back. */
const KEPT = 4;

/** Answers that came or are on their way, by kind and question. */
type Shared = { readonly [K in Kind]?: Recent<Promise<Answers[K]>> };

export interface SharingStore extends EventStore {
  /** Says that the dataset is no longer as it was: what was answered is asked anew. */
  forget(): void;
}

/**
 * The store, asked once for what several places of a page want to know: equal questions share one
 * answer. It is kept as long as the dataset is the same and no more of it has arrived.
 */
export function sharingAnswers(store: EventStore): SharingStore {
  let shared: Shared = {};
  const forget = () => {
    shared = {};
  };

  function ask<K extends Kind>(question: Question<K>): Promise<Answers[K]> {
    const { kind } = question;
    const known: Recent<Promise<Answers[K]>> = shared[kind] ?? new Recent(KEPT);
    shared = { ...shared, [kind]: known };
    const key = questionKey(question);
    return known.get(key, () => {
      const answer = store.ask(question);
      // Whoever asks again after a failure is not told of the same one.
      answer.catch(() => known.forget(key, answer));
      return answer;
    });
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
