/** Finds what two lists share, by identity: who changes a value keeps the parts that stay the same. */
import { Weave } from "./weave.ts";

export interface SharedEntries<T> {
  /** The later list, made of the former one and of `fresh`. */
  readonly weave: Weave;
  /** What the later list does not keep of the former, in its order. */
  readonly fresh: readonly T[];
}

/**
 * Compares a list with a former one. Of entries that changed places, those that went farther are fresh.
 *
 * @param stays  false for an entry that is to count as fresh though both lists have it.
 */
export function sharedEntries<T extends object>(
  before: readonly T[],
  after: readonly T[],
  stays: (entry: T) => boolean = () => true,
): SharedEntries<T> {
  const weave = new Weave();
  const fresh: T[] = [];
  const take = (entry: T, old: number) => {
    if (old >= 0 && stays(entry)) weave.take(false, old);
    else weave.take(true, fresh.push(entry) - 1);
  };

  const [first, tail] = commonEnds(before, after);
  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  const placesBefore = placesIn(before, first, endBefore);
  const placesAfter = placesIn(after, first, endAfter);
  let i = 0;
  for (const [j, entry] of after.entries()) {
    if (j >= first && j < endAfter) {
      const from = placesBefore.get(entry) ?? -1;
      // What is gone, or came before, or is nearer than what comes now, is passed over.
      for (let old = before[i]; old && i < endBefore && old !== entry; old = before[++i]) {
        const to = placesAfter.get(old) ?? -1;
        if (to >= j && (from < i || to - j < from - i)) break;
      }
      if (i >= endBefore || before[i] !== entry) {
        take(entry, -1);
        continue;
      }
    } else if (j === endAfter) i = endBefore;
    take(entry, i++);
  }
  return { weave, fresh };
}

/** The number of entries that both lists begin with, and of those that both then end with. */
function commonEnds<T>(before: readonly T[], after: readonly T[]): [number, number] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first += 1;
  let tail = 0;
  while (tail < most - first && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [first, tail];
}

function placesIn<T>(entries: readonly T[], start: number, end: number): ReadonlyMap<T, number> {
  const places = new Map<T, number>();
  for (const [at, entry] of entries.slice(start, end).entries()) places.set(entry, start + at);
  return places;
}
