/** Puts datasets together in a worker of its own, which ends when that is done. */
import { type Remote, wrap } from "comlink";
import type { Decision, Merge, MergedFiles, PartFile } from "./merge-files.ts";
import { startWorker } from "./store-client.ts";
import type { StoreWorker } from "./worker-life.ts";

/**
 * Merges files as `mergeFiles` does; null also where the worker crashes. Never rejects.
 *
 * @param start  starts a worker that exposes it as `merge`.
 */
export function mergeInWorker(
  files: readonly PartFile[],
  decisions: readonly Decision[],
  byTopic: boolean,
  start: () => StoreWorker = startWorker,
): Promise<MergedFiles | null> {
  const worker = start();
  const crashed = new Promise<null>((resolve) => {
    worker.addEventListener("error", () => resolve(null));
    worker.addEventListener("messageerror", () => resolve(null));
  });
  const { merge }: Remote<{ merge: Merge }> = wrap(worker);
  const done = merge(files, decisions, byTopic).catch(() => null);
  return Promise.race([done, crashed]).finally(() => worker.terminate());
}
