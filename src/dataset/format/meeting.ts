/** Answers which spans of a list meet another one, without looking at all of them. */
import type { Span } from "./span.ts";

/** True where two spans have a place in common. */
export const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Asks of many spans which of them meet another one; they come in the order of their starts. */
export function meetingWith<S extends Span>(spans: readonly S[]): (other: Span) => readonly S[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  /** How far the spans up to each reach. */
  const reached: number[] = [];
  for (const { end } of sorted) reached.push(Math.max(end, reached.at(-1) ?? 0));
  return (other) => {
    const found: S[] = [];
    for (let at = countBefore(sorted, other.end) - 1; at >= 0; at -= 1) {
      if ((reached[at] ?? 0) <= other.start) break;
      const span = sorted[at];
      if (span && meet(span, other)) found.push(span);
    }
    return found.reverse();
  };
}

/** How many start before a place. */
function countBefore(sorted: readonly Span[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
