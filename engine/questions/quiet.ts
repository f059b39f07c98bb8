/** Times in which nobody asks anything: what can wait is done in them, so that no reader waits for it. */
export class Quiet {
  readonly #ms: number;
  #asking = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];

  /** @param ms  after the last answer: a hand that pans asks again sooner */
  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Does what somebody waits for. */
  async broken<T>(work: () => Promise<T>): Promise<T> {
    this.#asking += 1;
    try {
      return await work();
    } finally {
      this.#asking -= 1;
      this.#since = performance.now();
      this.#settle();
    }
  }

  /** Resolves when it is quiet. What is done then should be short, and ask again. */
  async come(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#settle();
    });
  }

  #settle(): void {
    clearTimeout(this.#timer);
    if (this.#asking > 0 || this.#waiting.length === 0) return;
    const left = this.#since + this.#ms - performance.now();
    this.#timer = setTimeout(() => this.#end(), Math.max(0, left));
    // Nobody waits for it: it does not keep the program from its end.
    this.#timer.unref();
  }

  #end(): void {
    if (this.#asking > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
