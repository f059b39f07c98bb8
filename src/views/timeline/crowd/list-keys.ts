/** Rows that a page key passes. */
const PAGE = 10;

/**
 * The place that a key leads to in a list, or null for a key that leads nowhere: up and down, a page at a time, to
 * either end. In a field of words Home and End are the field's own.
 *
 * @param at  the place that has the keyboard, from 0; -1 for none.
 */
export function placeAfter(
  key: string,
  at: number,
  places: number,
  isField: boolean,
): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    ...(!isField && { Home: 0, End: places - 1 }),
  };
  const next = to[key];
  return next === undefined || places === 0 ? null : Math.min(Math.max(next, 0), places - 1);
}
