/** What is measured, run by run. */
import type { Figures } from "./measure.ts";

export interface Row {
  readonly name: string;
  readonly size: number;
  readonly runs: readonly Figures[];
}

/** What a size costs at the least. */
export interface Limit {
  readonly size: number;
  /** Of the JSON. */
  readonly bytes: number;
  /** Fetching and parsing it, and one pass over as many codes as the columns have; milliseconds. */
  readonly parse: number;
  readonly pass: number;
}

export function medianOf<T>(runs: readonly T[], figure: (run: T) => number): number {
  const sorted = runs.map(figure).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
