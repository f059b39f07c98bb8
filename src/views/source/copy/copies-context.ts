import { createContext } from "react";
import type { OpenDataset } from "../../state/session-state.ts";
import type { CheckCopy, KeptCopies } from "./shelf.ts";

/** What is needed of whoever may start a worker, and may keep something in this browser. */
export interface Copies {
  readonly check: CheckCopy;
  /** The copies that are kept with a dataset. */
  keptWith(dataset: OpenDataset): KeptCopies;
}

/** All that the first view has of copies. */
export const CopiesContext = createContext<Copies | null>(null);
