/** Topics within topics: what is about NMD is about missile defence too. */
import type { Topic } from "../../dataset/format/schema.ts";

/** No classification is deeper; a file that chains thousands of topics must not cost their square. */
const DEEPEST = 20;

/**
 * Adds the broader topics, nearest first, after those given; none comes twice on account of one
 * topic, though two may share one.
 */
export function withBroader(
  topics: readonly Topic[],
): (given: readonly string[]) => readonly string[] {
  const parents = new Map(topics.map(({ id, broader }) => [id, broader]));
  const known = new Map<string, readonly string[]>();
  const ancestors = (id: string): readonly string[] => {
    const found = known.get(id) ?? climb(id, parents);
    known.set(id, found);
    return found;
  };
  return (given) => [...given, ...given.flatMap(ancestors)];
}

function climb(id: string, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
  // A dataset may say that two topics are each other's broader one.
  const seen = new Set([id]);
  let at = parents.get(id);
  while (at !== undefined && !seen.has(at) && seen.size <= DEEPEST) {
    seen.add(at);
    at = parents.get(at);
  }
  seen.delete(id);
  return [...seen];
}
