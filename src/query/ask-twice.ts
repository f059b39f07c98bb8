import { isOverLimit } from "./over-limit.ts";
import type { EventStore } from "./store.ts";

/**
 * The store, whose every question is asked once more where it failed. A worker that crashed rejects
 * what it had not answered, and the next question starts another: whoever had asked at the wrong
 * moment gets an answer all the same. Openings are not tried again: theirs may have been the crash.
 *
 * @param failed  is told of each first failure.
 */
export const askingTwice = (store: EventStore, failed: () => void): EventStore => ({
  open: store.open,
  cancel: store.cancel,
  ask: (question, stop) =>
    store.ask(question, stop).catch((cause: unknown) => {
      // That was no crash, and would be as dear once more; or nobody waits for it.
      if (isOverLimit(cause) || stop?.aborted) throw cause;
      failed();
      return store.ask(question, stop);
    }),
});
