import { use } from "react";
import { useStore } from "zustand";
import type { Origin } from "../../state/origin.ts";
import { useSessionState } from "../../state/reader.ts";
import { AnchorContext } from "./anchor-context.ts";
import { type Desk, EMPTY_DESK, Shelf } from "./shelf.ts";

/** Shelves last as long as a dataset is open: closing a source does not throw its copy away. */
const shelves = new WeakMap<Origin, Shelf>();

/** @throws Error outside the page. */
export function useShelf(): Shelf {
  const anchor = use(AnchorContext);
  const origin = useSessionState(({ dataset }) => dataset?.origin ?? null);
  if (anchor === null || origin === null) throw new Error("nothing looks for passages here");
  const known = shelves.get(origin);
  if (known) return known;
  const shelf = new Shelf(anchor);
  shelves.set(origin, shelf);
  return shelf;
}

export function useDesk(source: string): Desk {
  return useStore(useShelf().desks, (desks) => desks[source] ?? EMPTY_DESK);
}
