/** Krippendorff's alpha: how far several coders agree beyond what chance would give. */

export type Level = "nominal" | "ordinal" | "interval";

/**
 * 1 where all agree, 0 where they agree as if by chance, below where they agree less. Null where it is not
 * defined: nobody's value has another beside it, or there is but one value and so nothing to tell apart.
 *
 * @param units  each with the values that coders gave it, in any order; who gave none is left out.
 *
 * Source: K. Krippendorff, “Computing Krippendorff's Alpha-Reliability”, 2011.
 */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  level: Level,
): number | null {
  const paired = units.filter((values) => values.length > 1);
  const all = paired.flat();
  const counts = countsOf(all);
  const distance = DISTANCES[level](counts);
  let observed = 0;
  for (const values of paired) {
    for (const [at, value] of values.entries()) {
      for (const other of values.slice(at + 1)) {
        observed += distance(value, other) / (values.length - 1);
      }
    }
  }
  let expected = 0;
  const values = [...counts];
  for (const [at, [value, times]] of values.entries()) {
    for (const [other, otherTimes] of values.slice(at + 1)) {
      expected += times * otherTimes * distance(value, other);
    }
  }
  // Both are sums over pairs taken once: the factor of two falls out.
  return expected === 0 ? null : 1 - ((all.length - 1) * observed) / expected;
}

/** How often each value is given, by value, rising. */
function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values.toSorted((a, b) => a - b)) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

type Distance = (a: number, b: number) => number;

const DISTANCES: Readonly<Record<Level, (counts: ReadonlyMap<number, number>) => Distance>> = {
  nominal: () => (a, b) => Number(a !== b),
  interval: () => (a, b) => (a - b) ** 2,
  // By the values given between the two, and half of those given as these.
  ordinal: (counts) => {
    const ranks = new Map<number, number>();
    let below = 0;
    for (const [value, times] of counts) {
      ranks.set(value, below + times / 2);
      below += times;
    }
    return (a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) ** 2;
  },
};
