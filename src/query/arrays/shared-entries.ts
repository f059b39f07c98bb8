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
  stays?: (entry: T) => boolean,
): SharedEntries<T> {
  const weave = new Weave();
  const fresh: T[] = [];
  const add = (entry: T) => weave.take(true, fresh.push(entry) - 1);
  const keep = (start: number, end: number) => {
    if (!stays) weave.take(false, start, end);
    else {
      for (let old = start; old < end; old++) {
        const entry = before[old];
        if (entry && stays(entry)) weave.take(false, old);
        else if (entry) add(entry);
      }
    }
  };
  const [first, tail] = commonEnds(before, after);
  keep(0, first);
  const middle = after.slice(first, after.length - tail);
  const kept = keptOf(before.slice(first, before.length - tail), middle);
  for (const [at, entry] of middle.entries()) {
    const old = kept[at] ?? -1;
    if (old < 0) add(entry);
    else keep(first + old, first + old + 1);
  }
  keep(before.length - tail, before.length);
  return { weave, fresh };
}

/** The place among the former of each of the later ones; -1 where it is not kept. */
function keptOf<T>(before: readonly T[], after: readonly T[]): Int32Array {
  const [places, later] = [placesIn(before), placesIn(after)];
  const kept = new Int32Array(after.length).fill(-1);
  let next = 0;
  for (const [at, entry] of after.entries()) {
    const place = places.get(entry) ?? -1;
    for (let old = before[next]; old !== undefined && old !== entry; old = before[++next]) {
      const to = later.get(old) ?? -1;
      // It comes yet, and is not the one of the two that went farther.
      if (to >= at && (place < next || to - at < place - next)) break;
    }
    if (before[next] === entry) kept[at] = next++;
  }
  return kept;
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

const placesIn = <T>(entries: readonly T[]): ReadonlyMap<T, number> =>
  new Map(entries.map((entry, place) => [entry, place]));
