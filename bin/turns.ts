/** Lets so many work at once; others wait for their turn, up to a number of them. */
export class Turns {
  readonly #atOnce: number;
  readonly #most: number;
  readonly #waiting = new Set<() => void>();
  #working = 0;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#most = mostWaiting;
  }

  /**
   * Waits for a turn.
   *
   * @returns gives the turn back; null where too many wait already, or this one does so no longer.
   */
  async take(gone: AbortSignal): Promise<(() => void) | null> {
    if (gone.aborted) return null;
    if (this.#working === this.#atOnce) {
      if (this.#waiting.size === this.#most) return null;
      if (!(await this.#wait(gone))) return null;
    } else this.#working += 1;
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      const [next] = this.#waiting;
      // Whoever is next has the turn at once: nobody can come between.
      if (next === undefined) this.#working -= 1;
      else next();
    };
  }

  /** @returns whether it has the turn now. */
  #wait(gone: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (has: boolean) => () => {
        this.#waiting.delete(come);
        gone.removeEventListener("abort", leave);
        resolve(has);
      };
      const come = settle(true);
      const leave = settle(false);
      this.#waiting.add(come);
      gone.addEventListener("abort", leave);
    });
  }
}
