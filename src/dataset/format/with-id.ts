/** Finds an entry of a list by its id, without looking through a hundred thousand of them each time. */

const known = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The entry of a list that is never changed; undefined where it has none of that id. */
export function withId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string | undefined,
): Entry | undefined {
  let byId = known.get(entries) as Map<string, Entry> | undefined;
  if (!byId) {
    byId = new Map();
    // One by one: a hundred thousand pairs to make it of take as long as it does.
    for (const each of entries) byId.set(each.id, each);
    known.set(entries, byId);
  }
  return byId.get(id as string);
}
