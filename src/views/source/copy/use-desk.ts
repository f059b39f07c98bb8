import { use } from "react";
import { useStore } from "zustand";
import type { Origin } from "../../state/origin.ts";
import { useSessionState } from "../../state/reader.ts";
import { CheckContext } from "./check-context.ts";
import { type Desk, EMPTY_DESK, Shelf } from "./shelf.ts";

/** Shelves last as long as a dataset is open: closing a source does not throw its copy away. */
const shelves = new WeakMap<Origin, Shelf>();

/** @throws Error outside the page. */
export function useShelf(): Shelf {
  const check = use(CheckContext);
  const origin = useSessionState(({ dataset }) => dataset?.origin ?? null);
  if (check === null || origin === null) throw new Error("nothing checks a copy here");
  const known = shelves.get(origin);
  if (known) return known;
  const shelf = new Shelf(check);
  shelves.set(origin, shelf);
  return shelf;
}

export function useDesk(source: string): Desk {
  return useStore(useShelf().desks, (desks) => desks[source] ?? EMPTY_DESK);
}
