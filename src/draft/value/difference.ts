/** Finds the changes that make one draft of another, whatever lies between them. */
import type { Change } from "./change.ts";
import type { Draft, List } from "./draft.ts";
import { DRAFT_LISTS, entriesOf, keyOf, sameEntry } from "./entry-keys.ts";

/** The fewest changes, list by list: what is no longer there from the back, then the rest from the front. */
export const difference = (from: Draft, to: Draft): readonly Change[] =>
  DRAFT_LISTS.flatMap((list) => {
    const [before, after] = [entriesOf(from, list), entriesOf(to, list)];
    return before === after ? [] : listDifference(list, before, after);
  });

type Entry = Change["before"] & {};

interface Keyed {
  readonly key: string;
  readonly entry: Entry;
}

function listDifference(
  list: List,
  from: readonly Entry[],
  to: readonly Entry[],
): readonly Change[] {
  // Most of two drafts of one history is shared: only what lies between is compared.
  const start = sharedAt(from, to, (at) => at);
  const left = Math.min(from.length, to.length) - start;
  const end = Math.min(
    left,
    sharedAt(from, to, (at, entries) => entries.length - 1 - at),
  );
  const before = keyed(list, from.slice(start, from.length - end));
  const after = keyed(list, to.slice(start, to.length - end));
  const places = new Map(after.map(({ key }, at) => [key, at]));
  const stays = inOrder(before.flatMap(({ key }) => places.get(key) ?? []));
  const old = new Map(before.map(({ key, entry }) => [key, entry]));
  const change = (at: number, was: Entry | null, is: Entry | null) =>
    ({
      list,
      id: keyOf(list, (was ?? is) as Entry),
      at: start + at,
      before: was,
      after: is,
    }) as Change;
  const taken = before.flatMap(({ key, entry }, at) =>
    stays.has(places.get(key) ?? -1) ? [] : [change(at, entry, null)],
  );
  const put = after.flatMap(({ key, entry }, at) => {
    if (!stays.has(at)) return [change(at, null, entry)];
    const was = old.get(key) ?? null;
    return sameEntry(was, entry) ? [] : [change(at, was, entry)];
  });
  return [...taken.toReversed(), ...put];
}

/** The number of entries, counted from one end, that are the very same in both. */
function sharedAt(
  from: readonly Entry[],
  to: readonly Entry[],
  place: (at: number, entries: readonly Entry[]) => number,
): number {
  const most = Math.min(from.length, to.length);
  let at = 0;
  while (at < most && from[place(at, from)] === to[place(at, to)]) at += 1;
  return at;
}

/** Entries with keys that are each one's own: nothing keeps two omissions from naming the same words. */
function keyed(list: List, entries: readonly Entry[]): readonly Keyed[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const key = keyOf(list, entry);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return { key: `${time} ${key}`, entry };
  });
}

/** The longest selection of the numbers that rises, as a set. The numbers are distinct. */
function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** The least end of a rising selection of each length, and before each number the one it follows. */
  const ends: number[] = [];
  const follows = new Map<number, number | undefined>();
  for (const number of numbers) {
    const at = firstNotBelow(ends, number);
    follows.set(number, ends[at - 1]);
    ends[at] = number;
  }
  const chosen = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = follows.get(at)) chosen.add(at);
  return chosen;
}

/** The first place in a rising list whose number is not less; its length where all are. */
function firstNotBelow(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
