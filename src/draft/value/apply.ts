/** Makes of a draft the draft after some changes. */
import type { Change } from "./change.ts";
import type { Draft, List } from "./draft.ts";
import { entriesOf, keyOf, sameEntry, withLists } from "./entry-keys.ts";

/**
 * The draft after the changes, one after another. Entries that are not changed are shared with it. Null where one
 * does not fit: where something else stands than it says was there, or an entry would get another id.
 */
export function apply(draft: Draft, changes: readonly Change[]): Draft | null {
  // Each list is copied once, however many of its entries change.
  const lists = new Map<List, unknown[]>();
  for (const change of changes) {
    const list = lists.get(change.list) ?? [...entriesOf(draft, change.list)];
    lists.set(change.list, list);
    if (!put(list, change)) return null;
  }
  return lists.size === 0 ? draft : withLists(draft, lists);
}

function put(entries: unknown[], { list, id, at, before, after }: Change): boolean {
  if ([before, after].some((entry) => entry !== null && keyOf(list, entry) !== id)) return false;
  if (list === "header" && (before === null || after === null)) return false;
  if (!Number.isSafeInteger(at) || at < 0) return false;
  if (before === null) {
    if (after === null || at > entries.length) return false;
    entries.splice(at, 0, after);
    return true;
  }
  if (at >= entries.length || !sameEntry(entries[at], before)) return false;
  if (after === null) entries.splice(at, 1);
  else entries[at] = after;
  return true;
}

/** Changes that take the others back, in the order in which they have to be made. */
export const inverse = (changes: readonly Change[]): readonly Change[] =>
  changes.toReversed().map(inverseOf);

// The compiler loses that both sides are of one list.
const inverseOf = (change: Change): Change =>
  ({ ...change, before: change.after, after: change.before }) as Change;
