/** Search by halving, in whatever is in order. */

/**
 * The first index, from `low` up to `high` exclusive, for which the test holds; `high` where it holds
 * for none.
 *
 * @param holds  once true, true for every index after it.
 */
export function firstIndex(low: number, high: number, holds: (index: number) => boolean): number {
  let first = low;
  let end = high;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (holds(middle)) end = middle;
    else first = middle + 1;
  }
  return first;
}
