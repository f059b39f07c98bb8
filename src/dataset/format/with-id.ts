/** Finds an entry of a list by its id, without looking through a hundred thousand of them each time. */

const known = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The entry of a list that is changed by `append` alone; undefined where it has none of that id. */
export function withId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string | undefined,
): Entry | undefined {
  return byIdOf(entries).get(id as string);
}

/** Adds to a list that comes in parts: nobody waits in the end until all of a hundred thousand can be found. */
export function append<Entry extends { readonly id: string }>(
  entries: Entry[],
  more: readonly Entry[],
): void {
  const byId = byIdOf(entries);
  for (const each of more) {
    entries.push(each);
    byId.set(each.id, each);
  }
}

function byIdOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): Map<string, Entry> {
  let byId = known.get(entries) as Map<string, Entry> | undefined;
  if (!byId) {
    byId = new Map();
    // One by one: a hundred thousand pairs to make it of take as long as it does.
    for (const each of entries) byId.set(each.id, each);
    known.set(entries, byId);
  }
  return byId;
}
