import type { EventDetail } from "../../query/answers/answer-types.ts";
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
