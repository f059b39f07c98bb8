/** Days from the first a `Date` can hold to the epoch; one more is left for no beginning at all. */
const FIRST_DAY = 100_000_001;
/** Events of one day that are put in order one by one. */
const FEW = 32;

/**
 * The indices of the events by start, then end; among equals in the order of the file, which is its author's.
 *
 * @param starts  UTC midnights, as all extents begin with one; or -Infinity.
 * @param dayMs  the length of a day.
 */
export function rowOrder(starts: Float64Array, ends: Float64Array, dayMs: number): Uint32Array {
  const count = starts.length;
  // A day and an index fit into one number, and numbers are sorted far quicker than by comparison.
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = Math.max(0, (starts[i] ?? 0) / dayMs + FIRST_DAY) * count + i;
  }
  keys.sort();
  const order = new Uint32Array(count);
  let first = 0;
  for (let row = 0; row < count; row++) {
    order[row] = (keys[row] ?? 0) % count;
    if (starts[order[row] ?? 0] === starts[order[first] ?? 0]) continue;
    sortTies(first, row);
    first = row;
  }
  sortTies(first, count);
  return order;

  function sortTies(from: number, to: number): void {
    if (to - from < 2) return;
    const ties = order.subarray(from, to);
    if (ties.length > FEW) ties.sort(compare);
    else sortFew(ties);
  }
  /** Each goes down to its place among those before it, which for a few takes a fraction of what a sort does. */
  function sortFew(ties: Uint32Array): void {
    for (let at = 1; at < ties.length; at++) {
      const tie = ties[at] ?? 0;
      let place = at;
      for (; place > 0 && compare(ties[place - 1] ?? 0, tie) > 0; place--)
        ties[place] = ties[place - 1] ?? 0;
      ties[place] = tie;
    }
  }
  function compare(a: number, b: number): number {
    const [endA, endB] = [ends[a] ?? 0, ends[b] ?? 0];
    return endA < endB ? -1 : endA > endB ? 1 : a - b;
  }
}
