/** Steps of two stories that are matched: what a link and an answer say of them. */

/** Two steps that answer each other, or one that nothing answers; never neither. */
export interface Match {
  readonly first: string | null;
  readonly second: string | null;
  /** The reader's name for the step; empty for none. */
  readonly name: string;
}

export type Pairwise<T> = readonly [T, T];

/** The most steps that have a counterpart: more lines could not be told apart. */
export const MOST_PAIRS = 7;

export const isPair = ({ first, second }: Pick<Match, "first" | "second">): boolean =>
  first !== null && second !== null;
