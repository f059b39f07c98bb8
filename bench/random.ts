/** Seeded chance: the same seed gives the same dataset on every machine. */
export interface Chance {
  /** 0 <= x < 1. */
  next(): number;
  /** 0 <= n < below, each alike. */
  whole(below: number): number;
  /** 0 <= n < below, the first far more often than the last: half fall on the first eighth. */
  skewed(below: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** Around 0, with a standard deviation of about 1. */
  spread(): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** Mulberry32: 32 bits of state are enough for data that nobody has to be surprised by. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    skewed: (below) => Math.floor(next() ** 3 * below),
    happens: (probability) => next() < probability,
    spread: () => (next() + next() + next() - 1.5) * 2,
    pick: (choices) => choices[whole(choices.length)] ?? choices[0],
  };
}
