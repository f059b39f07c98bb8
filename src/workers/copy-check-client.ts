/** The check of a copy, in a worker of its own for as long as it takes. */
import { proxy, type Remote, wrap } from "comlink";
import type { CheckCopy, CheckedCopy, GivenCopy } from "../dataset/copy/check-copy.ts";
import type { ResolveReferences } from "../dataset/copy/html-words.ts";
import type { Quotation } from "../dataset/quotation/copy-candidates.ts";
import type { StoreWorker } from "./worker-life.ts";

/**
 * Reads a copy and finds passages in it. Rejects when the signal aborts, which ends the check at once, and
 * when the worker crashes.
 *
 * @param start  starts a worker that exposes a `CheckCopy`.
 */
export function checkCopyInWorker(
  copy: GivenCopy<Blob>,
  passages: readonly Quotation[],
  signal: AbortSignal,
  start: () => StoreWorker = startWorker,
): Promise<CheckedCopy> {
  return new Promise<CheckedCopy>((resolve, reject) => {
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
    const crash = () => fail(new Error("the check of a copy crashed"));
    worker.addEventListener("error", crash);
    worker.addEventListener("messageerror", crash);
    const check: Remote<CheckCopy<Blob>> = wrap(worker);
    check(copy, passages, proxy(lettersOf)).then(settle(resolve), fail);
  });
}

/** As the browser's own parser knows them, which a worker has not: it is given nothing but references. */
const lettersOf: ResolveReferences = (references) => {
  const page = references.map((each) => `<i>${each.replace(/[<>]/g, "")}</i>`).join("");
  const { body } = new DOMParser().parseFromString(page, "text/html");
  return Array.from(body.children, ({ textContent }) => textContent ?? "");
};

const startWorker = (): Worker =>
  new Worker(new URL("./copy-check.worker.ts", import.meta.url), { type: "module" });
