/** Finds quoted words in the text they were taken from: verbatim, by what stands around them. */
import type { Passage } from "../format/schema.ts";

export type Quote = Pick<Passage, "exact" | "prefix" | "suffix" | "start">;

export interface Match {
  /** Every place, in UTF-16 code units, where the exact words stand between prefix and suffix. */
  readonly starts: readonly number[];
  /** True if that is one place, so that prefix and suffix say enough. */
  readonly unique: boolean;
  /** The place nearest to the hint, else the first; null when there is none. */
  readonly start: number | null;
}

/** Not finding the words is an answer, not an error. An empty quote is nowhere. */
export function findPassage(text: string, quote: Quote): Match {
  const { exact, prefix = "", suffix = "", start: hint = 0 } = quote;
  const starts = occurrences(text, exact).filter(
    (at) => text.endsWith(prefix, at) === true && text.startsWith(suffix, at + exact.length),
  );
  const nearest = starts.reduce<number | null>(
    (best, at) => (best === null || Math.abs(at - hint) < Math.abs(best - hint) ? at : best),
    null,
  );
  return { starts, unique: starts.length === 1, start: nearest };
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

export interface Divergence {
  /** Length of the beginning of the quote that is in the text in one piece. */
  readonly length: number;
  /** Its offset in the text; null when not even the first is there. */
  readonly start: number | null;
}

/** Measures how far a quote that is not there agrees with the text, to show where it begins to differ. */
export function divergence(text: string, exact: string): Divergence {
  // Any beginning of words that are there is there too, so the longest can be halved towards.
  let [found, missing] = [0, exact.length + 1];
  while (missing - found > 1) {
    const middle = (found + missing) >> 1;
    if (text.includes(exact.slice(0, middle))) found = middle;
    else missing = middle;
  }
  return { length: found, start: found > 0 ? text.indexOf(exact.slice(0, found)) : null };
}
