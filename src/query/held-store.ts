/** The store of a dataset that is being written: each version is held as it is, and answered for at once. */
import type { Dataset } from "../dataset/format/schema.ts";
import type { DatasetSummary } from "./answers/answer-types.ts";
import { type Held, hold } from "./columns/held-columns.ts";
import type { LocalStore } from "./local-store.ts";
import type { EventStore } from "./store.ts";

export interface DraftableStore extends EventStore {
  /**
   * Opens a dataset that is sound. The later versions of one are opened in the same way: what shares its
   * entries with the version before, as the same objects, is not read again.
   *
   * @param dataset  held as it is. Nobody may change it, or anything in it, in place.
   */
  openSound(dataset: Dataset): DatasetSummary;
  /** The open dataset as a value; null where none is open, or it has more events than that. */
  dataset(most: number): Dataset | null;
}

/** The store, which then also opens what was never a file. */
export function draftable(store: LocalStore): DraftableStore {
  let held: Held | null = null;
  return {
    open: store.open,
    cancel: store.cancel,
    ask: store.ask,
    dataset: store.dataset,
    openSound(dataset) {
      held = hold(dataset, held);
      return store.show(held.columns);
    },
  };
}
