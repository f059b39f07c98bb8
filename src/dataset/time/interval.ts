/**
 * A half-open span of UTC time in epoch milliseconds: start <= t < end. Never empty.
 * An end may be infinite, for a date that is open on that side.
 */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The bound of a span that is open towards the past, and towards the future. */
export const EARLIEST = Number.NEGATIVE_INFINITY;
export const LATEST = Number.POSITIVE_INFINITY;

export const DAY_MS = 86_400_000;

/** Makes an interval. @throws RangeError unless start < end (which also refuses NaN). */
export function interval(start: number, end: number): Interval {
  if (!(start < end)) throw new RangeError(`not an interval: ${start}..${end}`);
  return { start, end };
}

/** Tells whether the two share an instant. Touching is not overlapping. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** Tells whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The smallest interval that covers both, including any gap between them. */
export const hull = (a: Interval, b: Interval): Interval => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** The part that the two share, or null where they share nothing. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Length in milliseconds; infinite when a side is open. */
export const duration = (span: Interval): number => span.end - span.start;
