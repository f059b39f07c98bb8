import { use, useEffect } from "react";
import { useStore } from "zustand";
import type { SourceDetail } from "../../../query/answers/answer-types.ts";
import type { Origin } from "../../state/origin.ts";
import { useSessionState } from "../../state/reader.ts";
import { CopiesContext } from "./copies-context.ts";
import { type Desk, EMPTY_DESK, Shelf } from "./shelf.ts";

/** Shelves last as long as a dataset is open: closing a source does not throw its copy away. */
const shelves = new WeakMap<Origin, Shelf>();

/** @throws Error outside the page. */
export function useShelf(): Shelf {
  const copies = use(CopiesContext);
  const dataset = useSessionState((state) => state.dataset);
  if (copies === null || dataset === null) throw new Error("nothing checks a copy here");
  const known = shelves.get(dataset.origin);
  if (known) return known;
  const shelf = new Shelf(copies.check, copies.keptWith(dataset));
  shelves.set(dataset.origin, shelf);
  return shelf;
}

export function useDesk(source: string): Desk {
  return useStore(useShelf().desks, (desks) => desks[source] ?? EMPTY_DESK);
}

/** Has the copy of a source that is kept from a former visit lie on its desk again. */
export function useKeptCopy(detail: SourceDetail): void {
  const shelf = useShelf();
  useEffect(() => void shelf.recall(detail), [shelf, detail]);
}
