import { session } from "./session-start.ts";
import type { KeptCopies } from "./source/copy/shelf.ts";
import type { Recall } from "./state/dataset-reader.ts";
import { originOf } from "./state/origin.ts";
import type { OpenDataset } from "./state/session-state.ts";

/** The first view is drawn by then. */
const AT_REST_MS = 4_000;

/** What keeps datasets in this browser; no first view waits for it. */
const keeping = () => import("./library/keeping/keep-opened.ts");

/** Finds what was kept, where its address gives nothing; or puts several together of what was kept. */
export const recall: Recall = async (id) =>
  originOf(id).kind === "together"
    ? (await import("./library/together/together.ts")).openTogether(
        id,
        (await import("../workers/merge-client.ts")).mergeInWorker,
      )
    : (await keeping()).recall(id);

/** The copies of its sources that a reader checked, which are kept with a dataset. */
export const copiesWith = (dataset: OpenDataset): KeptCopies => ({
  recall: async (source) => (await keeping()).recallCopy(session, dataset, source),
  keep: async (source, copy) => (await keeping()).keepCopy(session, dataset, source, copy),
  drop: async (source) => (await keeping()).dropCopy(session, dataset, source),
});

/** Has every dataset that is opened kept. */
export function keepDatasets(): void {
  let seen: unknown = null;
  let keep: () => Promise<unknown> = () => Promise.resolve();
  const keepNow = () => {
    void keep();
    keep = () => Promise.resolve();
  };
  const look = () => {
    const { dataset, opening } = session.state.getState();
    // Before another takes its place: what is asked of the store is about the one that is open.
    if (opening !== null) keepNow();
    if (dataset === null || dataset === seen || dataset.arriving) return;
    seen = dataset;
    keep = () =>
      keeping().then(
        ({ keepOpened }) => keepOpened(session, dataset),
        // There is no connection: it is kept when it is opened again.
        () => undefined,
      );
    // What a reader asked for is kept at once: its tab may be closed soon.
    if (dataset.origin.kind === "shipped") setTimeout(keepNow, AT_REST_MS);
    else keepNow();
  };
  session.state.subscribe(look);
  look();
}
