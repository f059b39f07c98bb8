/**
 * Has the browser's Back close what lies over the page. While something does, the present entry of the history is
 * a *guard*: it has the same address as the entry under it, and whatever is written meanwhile goes under it.
 *
 *     nothing open   … A        Back leaves A
 *     a sheet opens  … A G      Back closes the sheet
 *     a filter       … A B G    Back closes the sheet, and again: Back takes the filter back
 *     closed by ×    … A B      G is gone back from, which nobody sees
 */
import type { Entry } from "./link-writer.ts";

type Browsers = Pick<History, "pushState" | "replaceState" | "back" | "state">;

export class BackGuard {
  readonly #history: Browsers;
  /** Closes what is open; what was opened last is at the end. */
  readonly #open: (() => void)[] = [];
  /** Mark of the guard and of the entry under it; null while there is none. */
  #mark: number | null = null;
  /** True from when the guard is gone back from until the browser is there. */
  #isLeaving = false;
  /** Entries to be written under the guard, once it is gone. */
  #due: (() => void)[] = [];

  constructor(history: Browsers) {
    this.#history = history;
  }

  /** @returns a function that tells that it is closed. */
  raise(close: () => void): () => void {
    this.#open.push(close);
    if (this.#mark === null) this.#renew();
    return () => {
      this.#drop(close);
      // Later: whatever opens in its place keeps the guard, and what it leads to takes its place.
      setTimeout(() => this.#leave());
    };
  }

  /** Writes a new entry, under the guard where there is one. */
  pushState(entry: Entry, unused: string, url: string): void {
    if (this.#isLeaving) {
      this.#due.push(() => this.pushState(entry, unused, url));
      return;
    }
    this.#due = [];
    if (this.#mark === null) this.#history.pushState(entry, unused, url);
    else if (this.#open.length > 0) this.#put(entry, url);
    else {
      this.#mark = null;
      this.#history.replaceState(entry, unused, url);
    }
  }

  /** Rewrites the present entry; the one under a guard cannot be reached before that is gone. */
  replaceState(entry: Entry, unused: string, url: string): void {
    if (this.#mark === null) {
      this.#history.replaceState(entry, unused, url);
      return;
    }
    const write = () => this.replaceState(entry, unused, url);
    if (this.#isLeaving) {
      this.#due.push(write);
      return;
    }
    this.#due = [write];
    this.#history.replaceState({ ...entry, over: this.#mark }, unused, url);
  }

  /**
   * Follows the browser to another entry.
   *
   * @returns true where nothing but the guard was left: what the page shows stays.
   */
  arrive(): boolean {
    const isUnder = this.#mark !== null && this.#history.state?.under === this.#mark;
    const isOurs = this.#isLeaving;
    const due = this.#due;
    this.#mark = null;
    this.#isLeaving = false;
    this.#due = [];
    if (!isUnder) {
      for (const close of this.#open.splice(0)) close();
      return false;
    }
    if (!isOurs) this.#open.pop()?.();
    for (const write of due) write();
    // Opened meanwhile, or under what was closed.
    if (this.#open.length > 0) this.#renew();
    return true;
  }

  #drop(close: () => void): void {
    const at = this.#open.indexOf(close);
    if (at >= 0) this.#open.splice(at, 1);
  }

  #leave(): void {
    if (this.#mark === null || this.#isLeaving || this.#open.length > 0) return;
    this.#isLeaving = true;
    this.#history.back();
  }

  #renew(): void {
    try {
      this.#put(this.#history.state);
    } catch {
      // Refused for writing too often: it is closed by its cross, and Back leaves the page.
    }
  }

  /** Makes the present entry that one, and puts a guard over it. */
  #put(entry: Entry | null, url?: string): void {
    // The serial of a visit would be met again after a reload.
    const mark = Math.random();
    this.#mark = null;
    this.#history.replaceState({ ...entry, under: mark }, "", url);
    this.#history.pushState({ ...entry, over: mark }, "", url);
    this.#mark = mark;
  }
}
