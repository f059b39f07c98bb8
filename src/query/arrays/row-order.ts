/** Days from the first a `Date` can hold to the epoch; one more is left for no beginning at all. */
const FIRST_DAY = 100_000_001;
/** After the last a `Date` can hold: for no end at all. */
const LAST_DAY = 2 * FIRST_DAY;
/** A day is a number of two figures, each of so many bits. */
const BITS = 14;
const FIGURES = 2 ** BITS;

/**
 * The indices of the events by start, then end; among equals in the order of the file, which is its author's.
 *
 * @param starts  UTC midnights, as all extents begin and end with one; or -Infinity.
 * @param ends  the same; or Infinity.
 * @param dayMs  the length of a day.
 */
export function rowOrder(starts: Float64Array, ends: Float64Array, dayMs: number): Uint32Array {
  let order = new Uint32Array(starts.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  // Figure by figure from the last: to count is quicker than to compare, and leaves equals as they stand.
  for (const times of [ends, starts]) {
    const days = new Uint32Array(order.length);
    for (let index = 0; index < order.length; index++) {
      const day = (times[index] ?? 0) / dayMs + FIRST_DAY;
      days[index] = Math.min(Math.max(day, 0), LAST_DAY);
    }
    order = byFigure(byFigure(order, days, 0), days, BITS);
  }
  return order;
}

/** The same indices in the order of one figure of their days. */
function byFigure(order: Uint32Array, days: Uint32Array, shift: number) {
  const figure = (index: number) => ((days[index] ?? 0) >> shift) & (FIGURES - 1);
  const places = new Uint32Array(FIGURES + 1);
  for (let index = 0; index < order.length; index++) {
    const after = figure(index) + 1;
    places[after] = (places[after] ?? 0) + 1;
  }
  for (let at = 1; at < FIGURES; at++) places[at] = (places[at] ?? 0) + (places[at - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0;
    const of = figure(index);
    const place = places[of] ?? 0;
    sorted[place] = index;
    places[of] = place + 1;
  }
  return sorted;
}
