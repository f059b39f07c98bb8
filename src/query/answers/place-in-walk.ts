import type { EpisodeEntry, EventDetail } from "./answer-types.ts";

/**
 * Gives an event of a walk its place and its neighbours there, so that the panel and the walk count alike. Where a
 * filter leaves less than the episode, both stay those of the list of what is left.
 *
 * @param walked  the episode that is walked, if one is.
 */
export function placeInWalk(event: EventDetail, walked: EpisodeEntry | undefined): EventDetail {
  const events = walked?.events ?? [];
  const at = events.indexOf(event.id);
  if (at < 0 || events.length !== event.matching) return event;
  return {
    ...event,
    position: at + 1,
    previous: events[at - 1] ?? null,
    next: events[at + 1] ?? null,
  };
}
