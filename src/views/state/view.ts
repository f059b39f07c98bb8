import { isFiltering, type Query, type ViewName } from "../../query/criteria/query.ts";
import type { SessionState } from "./session-state.ts";

/**
 * The view on screen: an open passage is read in its source, whatever lies behind it. A phone has
 * one view of time, which is timeline and list in one.
 */
export function viewOf(query: Query, phone: boolean): ViewName {
  if (query.passage !== null) return "sources";
  const view = query.view ?? "timeline";
  return phone && view === "list" ? "timeline" : view;
}

/** Views that are a page by themselves, without the events. */
const PAGES: ReadonlySet<ViewName> = new Set(["sources", "about", "library", "counts"]);

/** True where what is on screen takes the whole frame, events and filters aside. */
export const fillsFrame = ({ passage, view, align }: Query): boolean =>
  passage !== null || align !== null || (view !== null && PAGES.has(view));

/** A page in the place of the events that says something of its own of them. */
export type OwnPage = "align" | "counts";

/** Gives the page in place of the events that is linked, printed and embedded as it is; null where events are shown. */
export function ownPage(query: Query): OwnPage | null {
  if (query.passage !== null) return null;
  if (query.view === "counts") return "counts";
  return query.align !== null && !fillsFrame({ ...query, align: null }) ? "align" : null;
}

/** Most events that a list shows on one page, and searches there, without slowing down. */
export const MOST_WHOLE = 500;

/**
 * Tells whether a phone's list has its quiet years in one row each, if the reader wants them so: whoever has asked for
 * some of the events wants to see them, and a long list has them all in pages.
 */
export const foldsYears = (query: Query, matching: number): boolean =>
  !isFiltering(query) && query.window === null && matching <= MOST_WHOLE;

/** True while a page stands in place of the dataset: of its problems, of a refusal, of a file of another kind. */
export const isAside = ({ showsProblems, refusal, importing }: SessionState): boolean =>
  showsProblems || refusal !== null || importing !== null;

/** True until the reader asks for anything: the page then opens with a headline. */
export const isFront = (query: Query): boolean =>
  query.event === null && !fillsFrame(query) && !isFiltering(query);

/** Tells whether the timeline shows in grey what the query leaves out; a list has no place for it, nor has what fills the frame. */
export const leavesGhosts = (query: Query): boolean =>
  query.view !== "list" && !fillsFrame(query) && isFiltering({ ...query, only: null });

/** Whether the open event has a panel: over what fills the frame only where it was opened from there. */
export const showsEvent = (query: Query): boolean =>
  query.event !== null &&
  (!fillsFrame(query) ||
    query.view === "sources" ||
    (query.align !== null && query.passage === null));
