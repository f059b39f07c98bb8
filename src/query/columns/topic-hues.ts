/** Colours of topics: seven slots, given out once per dataset. */
import type { Topic } from "../../dataset/format/schema.ts";

/** More colours than these cannot be told apart by everyone. */
const HUES = 7;

/**
 * The slot, 0–6, of each topic by its id; topics that are not in the map are drawn in ink. The
 * slots go, in the dataset's order, to topics that are some event's first; any other topic takes
 * the slot of the nearest broader one.
 *
 * @param first  the ids of the topics that are some event's first.
 */
export function topicHues(
  topics: readonly Topic[],
  first: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const slots = new Map(
    topics
      .filter(({ id }) => first.has(id))
      .slice(0, HUES)
      .map(({ id }, slot) => [id, slot]),
  );
  const broader = new Map(topics.map((topic) => [topic.id, topic.broader]));
  const hues = new Map<string, number>();
  for (const { id } of topics) {
    // A dataset may say that two topics are each other's broader one.
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at)) {
      const slot = slots.get(at);
      if (slot !== undefined) {
        hues.set(id, slot);
        break;
      }
      seen.add(at);
      at = broader.get(at);
    }
  }
  return hues;
}
