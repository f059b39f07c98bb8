/** Times as whole numbers of days or half days, which are finite also where a time is an open end. */

/** The first whole number of some length that is not before a time. */
export function firstFrom(time: number, length: number): number {
  if (!Number.isFinite(time)) return time > 0 ? LAST : -LAST;
  let at = Math.floor(time / length);
  while (at * length < time) at += 1;
  return Math.max(-LAST, Math.min(LAST, at));
}

/** The last whole number of some length that is not after a time. */
export function lastUpTo(time: number, length: number): number {
  const first = firstFrom(time, length);
  return first * length > time ? first - 1 : first;
}

/** Beyond every day and half day. */
const LAST = 4_000_000_000;
