/** Settles labels along a line so that none covers another, in their order, each as near its mark as all can be. */

/** A label: where its middle would stand best, how long it is, and how hard it holds on to its place. */
export interface Wish {
  readonly at: number;
  readonly size: number;
  readonly hold: number;
}

/** A run of labels that push each other: `value` is where the first of all would begin. */
interface Run {
  value: number;
  hold: number;
  count: number;
}

/**
 * The middle of each label, by least squares: runs of labels that want the same room are pooled, and stand about
 * the mean of what they wish, to which each adds as hard as it holds. None begins before 0; where all have room none ends beyond `lengthPx`.
 *
 * @param wishes  in the order in which the labels stand.
 */
export function settled(wishes: readonly Wish[], lengthPx: number): readonly number[] {
  const before: number[] = [];
  let total = 0;
  for (const { size } of wishes) {
    before.push(total + size / 2);
    total += size;
  }
  const runs: Run[] = [];
  for (const [i, { at, hold }] of wishes.entries()) {
    runs.push({ value: at - (before[i] ?? 0), hold, count: 1 });
    for (;;) {
      const [last, previous] = [runs.at(-1), runs.at(-2)];
      if (!last || !previous || previous.value <= last.value) break;
      runs.pop();
      const hold = previous.hold + last.hold;
      previous.value = (previous.value * previous.hold + last.value * last.hold) / hold;
      previous.hold = hold;
      previous.count += last.count;
    }
  }
  const most = Math.max(0, lengthPx - total);
  const begins = runs.flatMap(({ value, count }) =>
    Array.from({ length: count }, () => Math.min(most, Math.max(0, value))),
  );
  return begins.map((begin, i) => begin + (before[i] ?? 0));
}
