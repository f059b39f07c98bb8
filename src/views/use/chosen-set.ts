/** The events that are taken away: those shown, the open one, or all; and how each way out asks for them. */
import { formatLink } from "../../query/criteria/link.ts";
import { type Criteria, criteriaOf, EMPTY_QUERY, type Query } from "../../query/criteria/query.ts";
import type { Part } from "../../workers/write-file.ts";
import { addressOf } from "../state/history/address.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { type OwnPage, ownPage } from "../state/view.ts";

export const CHOICES = ["shown", "event", "all"] as const;
export type Choice = (typeof CHOICES)[number];

/** How many events the page shows, of how many, and which is open. */
export interface Counts {
  readonly matching: number;
  readonly total: number;
  readonly event: string | null;
}

/** What every way of taking away is told: what is meant, and of how many. */
export interface Taken {
  readonly dataset: OpenDataset;
  readonly choice: Choice;
  readonly counts: Counts;
  /** What they are, in words: the filters, the event's title; empty where they are all. */
  readonly words: string;
  /** The hash of the dataset's file; null where none is known. */
  readonly sha256: string | null;
}

/** Those that are taken unless the reader says otherwise: what is shown, or all where nothing is. */
export const firstChoice = ({ matching }: Counts): Choice => (matching === 0 ? "all" : "shown");

/** True where there is something to take. */
export const isPossible = (choice: Choice, { matching, event }: Counts): boolean =>
  choice === "all" || (choice === "event" ? event !== null : matching > 0);

export const countOf = (choice: Choice, { matching, total }: Counts): number =>
  ({ shown: matching, event: 1, all: total })[choice];

/** What a link to them asks for; to what is shown, just what is on screen. */
export function linkedQuery(choice: Choice, query: Query): Query {
  const { data, lang, event, view, lanes, axis } = query;
  const isPage = view === "about" || view === "library";
  const seen = { view: isPage ? null : view };
  if (choice === "shown") return { ...query, ...seen };
  if (choice === "event") return { ...EMPTY_QUERY, data, lang, event };
  return { ...EMPTY_QUERY, data, lang, ...seen, lanes, axis };
}

/** The shapes that a frame of another page can have: two of the events, and the page of its own that is open, if any. */
export type Embedded = "timeline" | "list" | OwnPage;

export function embeddable(choice: Choice, query: Query): readonly Embedded[] {
  const own = ownPage(linkedQuery(choice, query));
  return [...(own === null ? [] : [own]), "timeline", "list"];
}

/** The same in a frame of another page. */
export function embeddedQuery(choice: Choice, query: Query, shape: Embedded): Query {
  const asked = linkedQuery(choice, query);
  const { event } = choice === "event" ? asked : EMPTY_QUERY;
  return {
    ...asked,
    event,
    passage: null,
    align: shape === "align" ? asked.align : null,
    view: shape === "list" || shape === "counts" ? shape : null,
    embed: true,
  };
}

/** What decides which of the events they are, as a file notes it: a link's text without all else. */
export function filterText(query: Query): string {
  const { facets, words, episode, window, only } = query;
  const within = only === null ? null : window;
  const asked = { ...EMPTY_QUERY, facets, words, episode, window: within, only: within && only };
  return formatLink(asked).length === 0 ? "" : addressOf(asked).replace(/^\?v=\d+&/, "");
}

/** The part of the dataset that a file is to hold. */
export function partOf(choice: Choice, query: Query, { matching, total }: Counts): Part {
  if (choice === "event" && query.event !== null) {
    return { of: "event", id: query.event, filter: `event=${query.event}` };
  }
  if (choice !== "shown" || matching === total) return { of: "all" };
  return { of: "matching", criteria: criteriaOf(query), filter: filterText(query) };
}

/** What a drawing of them is asked for. */
export const criteriaFor = (choice: Choice, query: Query): Criteria =>
  criteriaOf(choice === "shown" ? query : EMPTY_QUERY);
