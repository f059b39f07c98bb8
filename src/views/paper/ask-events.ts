import type { EventDetail, ListEntry } from "../../query/answers/answer-types.ts";
import type { Criteria } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";

/** Most events of an edition: some seven hundred pages, and what a browser lays out without giving up. */
export const MOST_EVENTS = 5_000;

/** A hundred at a time, so that the page can say how far it is. */
const AT_ONCE = 100;

/**
 * Everything about the events that match, in order of time.
 *
 * @param told  hears how many have come.
 * @param wanted  answers whether anybody still waits for them; null is the answer where nobody does.
 */
export async function askEvents(
  store: Pick<EventStore, "ask">,
  terms: { readonly criteria: Criteria; readonly lang: string; readonly count: number },
  told: (count: number) => void,
  wanted: () => boolean,
): Promise<readonly EventDetail[] | null> {
  const { criteria, lang, count } = terms;
  const events: EventDetail[] = [];
  while (events.length < count) {
    const from = events.length;
    const to = Math.min(count, from + AT_ONCE);
    const found = await store.ask({ kind: "details", criteria, lang, from, to });
    if (!wanted()) return null;
    // The dataset has fewer by now.
    if (found.length === 0) break;
    events.push(...found);
    told(events.length);
  }
  return events;
}

/** What a list on paper holds. */
export interface ListForPaper {
  readonly entries: readonly ListEntry[];
  /** More than there are entries where paper has no room for them. */
  readonly matching: number;
}

/** Rows of a list are lighter than all about an event. */
const ROWS_AT_ONCE = 500;

/**
 * The rows of the events that match, in order of time, as many as paper has room for.
 *
 * @param wanted  answers whether anybody still waits for them; null is the answer where nobody does.
 */
export async function askList(
  store: Pick<EventStore, "ask">,
  terms: { readonly criteria: Criteria; readonly lang: string },
  wanted: () => boolean,
): Promise<ListForPaper | null> {
  const entries: ListEntry[] = [];
  for (;;) {
    const from = entries.length;
    const to = Math.min(MOST_EVENTS, from + ROWS_AT_ONCE);
    const found = await store.ask({ kind: "list", ...terms, from, to });
    if (!wanted()) return null;
    entries.push(...found.entries);
    const isAll = found.entries.length === 0 || entries.length >= MOST_EVENTS;
    if (isAll || entries.length >= found.total) return { entries, matching: found.total };
  }
}
