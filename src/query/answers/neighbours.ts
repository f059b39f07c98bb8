import type { Interval } from "../../dataset/time/interval.ts";
import type { Criteria } from "../criteria/query.ts";
import type { EventStore } from "../store.ts";
import { anchorOf } from "../window/geometry.ts";
import type { EventDetail } from "./answer-types.ts";

/** Events looked past for one that is not on the screen. */
const PASSED_AT_MOST = 100;

/**
 * The nearest matching event before or after another that begins outside the window: what a
 * cluster on the screen holds was passed with it. Null when there is none near.
 */
export async function nextOutside(
  store: EventStore,
  from: string,
  direction: "earlier" | "later",
  { start, end }: Interval,
  criteria: Criteria,
  lang: string,
): Promise<EventDetail | null> {
  let id: string | null = from;
  for (let passed = 0; id !== null && passed < PASSED_AT_MOST; passed++) {
    const detail: EventDetail | null = await store.event(id, criteria, lang);
    if (detail === null) return null;
    const anchor = anchorOf(detail.date.extent);
    if (anchor < start || anchor >= end) return detail;
    id = direction === "later" ? detail.next : detail.previous;
  }
  return null;
}
