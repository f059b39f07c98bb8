/** Chooses the sources that stand in a list which somebody reads through. */
import type { Source } from "../../dataset/format/schema.ts";

/** The most sources anybody would read through: beyond them one is found by its title or author. */
export const MOST_SOURCES = 60;

/**
 * The place from which sources are listed: where it was, as long as the open one is among them, so that nothing moves
 * under the hand that opened it; else the open one stands in the middle.
 */
export function firstListed(
  sources: readonly Source[],
  current: string | null,
  was: number,
): number {
  const at = sources.findIndex(({ id }) => id === current);
  if (at < 0 || (at >= was && at < was + MOST_SOURCES)) return was;
  return Math.min(Math.max(0, at - MOST_SOURCES / 2), Math.max(0, sources.length - MOST_SOURCES));
}

/**
 * The sources to show, in the order of the dataset.
 *
 * @param found  ids of those that were sought, which stand alone beside the open one; null where nobody seeks.
 */
export function shownSources(
  sources: readonly Source[],
  from: number,
  found: readonly string[] | null,
  current: string | null,
): readonly Source[] {
  if (found === null) return sources.slice(from, from + MOST_SOURCES);
  const ids = new Set(current === null ? found : [...found, current]);
  return sources.filter(({ id }) => ids.has(id));
}
