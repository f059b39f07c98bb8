/** Takes the fingerprint of a file, of a large one in a worker of its own for as long as it takes. */
import { Worker } from "../any-origin.ts";
import { askOnce } from "../ask-once.ts";
import type { StoreWorker } from "../worker-life.ts";
import { fingerprint } from "./fingerprint.ts";

/** A smaller file is hashed sooner than a worker starts. */
const SMALL_BYTES = 1_000_000;

/**
 * The same as `fingerprint` gives. Rejects when the worker crashes, and when the file cannot be read any more.
 *
 * @param start  starts a worker that exposes `fingerprint`.
 */
export const fingerprintInWorker = (
  file: Blob,
  start: () => StoreWorker = startWorker,
): Promise<string> =>
  file.size <= SMALL_BYTES
    ? fingerprint(file)
    : askOnce<typeof fingerprint, string>(start, (inside) => inside(file), {
        signal: new AbortController().signal,
        what: "the fingerprint of a file",
      });

const startWorker = (): Worker =>
  new Worker(new URL("./fingerprint.worker.ts", import.meta.url), { type: "module" });
