/**
 * Movement is written once it has settled: one history entry per gesture, and far below the 100
 * writes in 30 seconds after which Safari refuses.
 */
const SETTLED_MS = 350;

/** The part of a history entry that its address does not say. */
export interface Entry {
  /** A file of this visit, by its serial. */
  readonly file?: number;
  /** Its name, for when the page was loaded anew and has it no more. */
  readonly name?: string;
  /** The id under which its copy is kept in this browser, where one is. */
  readonly kept?: string;
  /** Whether the problems of the dataset are on screen. */
  readonly problems?: boolean;
  /** Where what a list folds begins that is unfolded in it (epoch ms). */
  readonly unfolded?: readonly number[];
  /** Set on an entry that is there for Back to close what lay over the page: it is never stayed at. */
  readonly over?: number;
}

type Written = Pick<History, "pushState" | "replaceState">;

/** The entry that `history.state` holds; an empty one where nobody wrote it. */
export const entryIn = (state: unknown): Entry =>
  typeof state === "object" && state !== null ? state : {};

/** Keeps the address bar in step with the query without flooding the browser's history. */
export class LinkWriter {
  readonly #history: () => Written;
  /** The present one: what is rewritten stays about the same. */
  entry: Entry = {};
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param history  returns where links are written at this moment. */
  constructor(history: () => Written) {
    this.#history = history;
  }

  /**
   * Writes a new entry, at once. Movement still waiting is written first, so that Back returns to
   * it.
   */
  push(url: string, entry: Entry = this.entry): void {
    this.flush();
    this.entry = entry;
    try {
      this.#history().pushState(entry, "", url);
    } catch {
      // Refused for writing too often: the page is right, only the address lags. Try later.
      this.replace(url);
    }
  }

  /** Rewrites the present entry once nothing more has come for a while. */
  replace(url: string): void {
    this.#waiting = url;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SETTLED_MS);
  }

  /** Writes what waits, now. */
  flush(): void {
    const url = this.#waiting;
    this.drop();
    if (url === null) return;
    try {
      this.#history().replaceState(this.entry, "", url);
    } catch {
      this.replace(url);
    }
  }

  /** Forgets what waits: the entry it was meant for is no longer the present one. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }
}
