import type { Query } from "../../query/criteria/query.ts";
import { fillsFrame } from "./view.ts";

/** A page in the place of the events that says something of its own of them. */
export type OwnPage = "align" | "counts";

/** Gives the page in place of the events that is linked, printed and embedded as it is; null where events are shown. */
export function ownPage(query: Query): OwnPage | null {
  if (query.passage !== null) return null;
  if (query.view === "counts") return "counts";
  return query.align !== null && !fillsFrame({ ...query, align: null }) ? "align" : null;
}
