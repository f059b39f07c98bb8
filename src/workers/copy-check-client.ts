/** The check of a copy, in a worker of its own for as long as it takes. */
import { proxy } from "comlink";
import type { CheckCopy, CheckedCopy, GivenCopy } from "../dataset/copy/check-copy.ts";
import type { Quotation } from "../dataset/quotation/copy-candidates.ts";
import { Worker } from "./any-origin.ts";
import { askOnce } from "./ask-once.ts";
import { lettersOf } from "./letters.ts";
import type { StoreWorker } from "./worker-life.ts";

/**
 * Reads a copy and finds passages in it. Rejects when the signal aborts, which ends the check at once, and
 * when the worker crashes.
 *
 * @param start  starts a worker that exposes a `CheckCopy`.
 */
export const checkCopyInWorker = (
  copy: GivenCopy<Blob>,
  passages: readonly Quotation[],
  signal: AbortSignal,
  start: () => StoreWorker = startWorker,
): Promise<CheckedCopy> =>
  askOnce<CheckCopy<Blob>, CheckedCopy>(start, (check) => check(copy, passages, proxy(lettersOf)), {
    signal,
    what: "the check of a copy",
  });

const startWorker = (): Worker =>
  new Worker(new URL("./copy-check.worker.ts", import.meta.url), { type: "module" });
