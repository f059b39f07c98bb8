import type { EpisodeEntry } from "../../query/answers/answer-types.ts";

/** An event of an episode, as a step of a walk through it. */
export interface Step {
  readonly episode: string;
  readonly event: string;
}

/**
 * The step from one event of an episode to the next or the one before, in the order of a list. There is no
 * dead end: after an episode's last event comes the first of the next episode, and the other way round.
 *
 * @param at  the place of the present event in its episode, from 0; -1 before the first step.
 * @returns null where no episode has any event.
 */
export function stepFrom(
  episodes: readonly Pick<EpisodeEntry, "id" | "events">[],
  episode: string,
  at: number,
  by: 1 | -1,
): Step | null {
  const all = episodes.flatMap(({ id, events }) => events.map((event) => ({ episode: id, event })));
  const first = all.findIndex((step) => step.episode === episode);
  if (first < 0) return all[0] ?? null;
  if (at < 0 && by > 0) return all[first] ?? null;
  const place = at < 0 ? first : first + at;
  return all[(place + by + all.length) % all.length] ?? null;
}
