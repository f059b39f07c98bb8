import { type Remote, wrap } from "comlink";
import type { StoreWorker } from "./worker-life.ts";

interface Terms {
  /** Ends the work at once. */
  readonly signal: AbortSignal;
  /** The work, in the errors of its end. */
  readonly what: string;
  /** Milliseconds after which it is given up; left out where it is up to whoever waits. */
  readonly patience?: number;
}

/**
 * Asks a worker that was started for one question, and ends it with the answer. Rejects when the signal aborts,
 * when the worker crashes, and when it takes too long.
 */
export function askOnce<Inside, Answer>(
  start: () => StoreWorker,
  ask: (inside: Remote<Inside>) => Promise<Answer>,
  { signal, what, patience }: Terms,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start();
    const settle = <T>(how: (outcome: T) => void) => {
      return (outcome: T) => {
        clearTimeout(timer);
        worker.terminate();
        how(outcome);
      };
    };
    const fail = settle(reject);
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => fail(new Error(`${what} took too long`)), patience);
    signal.addEventListener("abort", () => fail(signal.reason));
    const crash = () => fail(new Error(`${what} crashed`));
    worker.addEventListener("error", crash);
    // An answer that cannot be read would otherwise be waited for without end.
    worker.addEventListener("messageerror", crash);
    ask(wrap<Inside>(worker)).then(settle(resolve), fail);
  });
}
