import { useSyncExternalStore } from "react";

/**
 * A value that parts of the page watch. The page's own stores come from a library that is in the first view's
 * files: a part that comes late and asks for it would have it moved into a file of its own, for everybody.
 */
export class Watched<T> {
  value: T;
  readonly #hearing = new Set<() => void>();

  constructor(value: T) {
    this.value = value;
  }

  set(value: T): void {
    this.value = value;
    for (const heard of this.#hearing) heard();
  }

  readonly subscribe = (heard: () => void): (() => void) => {
    this.#hearing.add(heard);
    return () => void this.#hearing.delete(heard);
  };
}

export const useWatched = <T>(watched: Watched<T>): T =>
  useSyncExternalStore(watched.subscribe, () => watched.value);
