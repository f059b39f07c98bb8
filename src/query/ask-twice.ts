import type { EventStore } from "./store.ts";

/**
 * The store, whose every question is asked once more where it failed. A worker that crashed rejects
 * what it had not answered, and the next question starts another: whoever had asked at the wrong
 * moment gets an answer all the same. Openings are not tried again: theirs may have been the crash.
 *
 * @param failed  is told of each first failure.
 */
export function askingTwice(store: EventStore, failed: () => void): EventStore {
  const twice =
    <Args extends readonly unknown[], T>(ask: (...args: Args) => Promise<T>) =>
    (...args: Args): Promise<T> =>
      ask(...args).catch(() => {
        failed();
        return ask(...args);
      });
  return {
    open: store.open,
    cancel: store.cancel,
    window: twice(store.window),
    density: twice(store.density),
    facets: twice(store.facets),
    list: twice(store.list),
    event: twice(store.event),
    source: twice(store.source),
    sourceOf: twice(store.sourceOf),
    about: twice(store.about),
    unknown: twice(store.unknown),
  };
}
