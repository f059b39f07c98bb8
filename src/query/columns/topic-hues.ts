/** Colours of topics, or of collections: seven slots, given out once per dataset. */
import type { Collection, Topic } from "../../dataset/format/schema.ts";

/** More colours than these cannot be told apart by everyone. */
const HUES = 7;

/** The slot of each of the first seven collections by its id, in the dataset's order. */
export const collectionHues = (collections: readonly Collection[]): ReadonlyMap<string, number> =>
  new Map(collections.slice(0, HUES).map(({ id }, slot) => [id, slot]));

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
  const leading = topics.filter(({ id }) => first.has(id)).slice(0, HUES);
  // What is known of a topic: its slot, or null where no broader one has any. Each is walked over once,
  // however long the ways up: a hostile file has fifty thousand topics in a row.
  const known = new Map<string, number | null>(leading.map(({ id }, slot) => [id, slot]));
  const broader = new Map(topics.map((topic) => [topic.id, topic.broader]));
  for (const { id } of topics) {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !known.has(at)) {
      // Until it is known better: topics may be each other's broader ones.
      known.set(at, null);
      way.push(at);
      at = broader.get(at);
    }
    const slot = at === undefined ? null : (known.get(at) ?? null);
    for (const each of way) known.set(each, slot);
  }
  const hues = new Map<string, number>();
  for (const { id } of topics) {
    const slot = known.get(id) ?? null;
    if (slot !== null) hues.set(id, slot);
  }
  return hues;
}
