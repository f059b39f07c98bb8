/** The search for passages in a copy, in a worker of its own for as long as it takes. */
import { type Remote, wrap } from "comlink";
import type { Quotation } from "../dataset/quotation/copy-candidates.ts";
import type { Anchored, anchorPassages } from "../dataset/quotation/find-in-copy.ts";
import type { StoreWorker } from "./worker-life.ts";

/**
 * Finds passages in a copy. Rejects when the signal aborts, which ends the search at once, and
 * when the worker crashes.
 *
 * @param start  starts a worker that exposes `anchorPassages`.
 */
export function anchorInWorker(
  text: string,
  passages: readonly Quotation[],
  signal: AbortSignal,
  start: () => StoreWorker = startWorker,
): Promise<readonly Anchored[]> {
  return new Promise<readonly Anchored[]>((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start();
    const settle = <T>(how: (outcome: T) => void) => {
      return (outcome: T) => {
        worker.terminate();
        how(outcome);
      };
    };
    const fail = settle(reject);
    signal.addEventListener("abort", () => fail(signal.reason));
    const crash = () => fail(new Error("the search for passages crashed"));
    worker.addEventListener("error", crash);
    worker.addEventListener("messageerror", crash);
    const anchor: Remote<typeof anchorPassages> = wrap(worker);
    anchor(text, passages).then(settle(resolve), fail);
  });
}

const startWorker = (): Worker =>
  new Worker(new URL("./copy-search.worker.ts", import.meta.url), { type: "module" });
