/** Gives every event in order of time, with those beside it: no more are held at once. */
import { SPOT_LOOKS_AT } from "../drawing/timeline/draw-spot.ts";
import type { EventDetail } from "../query/answers/answer-types.ts";
import { EVERYTHING } from "../query/criteria/query.ts";
import type { EventStore } from "../query/store.ts";
import type { Edition } from "./text/edition.ts";

/** Events that are asked for at once. */
const BATCH = 100;

interface Placed {
  readonly event: EventDetail;
  /** Those next to it in order of time, with itself at its place. */
  readonly around: readonly EventDetail[];
  readonly at: number;
}

export async function* eventsInOrder(
  { lang, summary }: Edition,
  store: Pick<EventStore, "ask">,
): AsyncGenerator<Placed> {
  let held: readonly EventDetail[] = [];
  let told = 0;
  for (let from = 0; from < summary.events; from += BATCH) {
    const terms = { criteria: EVERYTHING, lang, from, to: from + BATCH };
    held = [...held, ...(await store.ask({ kind: "details", ...terms }))];
    const isLast = from + BATCH >= summary.events;
    const until = isLast ? held.length : held.length - SPOT_LOOKS_AT;
    for (; told < until; told++) {
      const event = held[told];
      if (event === undefined) continue;
      const first = Math.max(0, told - SPOT_LOOKS_AT);
      yield { event, around: held.slice(first, told + SPOT_LOOKS_AT + 1), at: told - first };
    }
    const gone = Math.max(0, told - SPOT_LOOKS_AT);
    held = held.slice(gone);
    told -= gone;
  }
}
