/** Which events match: one pass over the columns for each facet that filters. */
import type { Columns, FacetColumn } from "./columns.ts";
import { type Criteria, FACETS, type Facet, type FacetFilter } from "./query.ts";
import { parseWords } from "./search.ts";
import type { WordSearch } from "./word-search.ts";

/** One bit for each facet, and one for the words: what a row fails by. */
export const FAILS: Readonly<Record<Facet | "words", number>> = {
  country: 1,
  topic: 2,
  actor: 4,
  source: 8,
  kind: 16,
  status: 32,
  support: 64,
  basis: 128,
  voice: 256,
  precision: 512,
  words: 1024,
};

/**
 * By row, the bits of all that it fails by; 0 is a match. Keeping which, not only whether, lets
 * one pass serve the matches and the counts of every facet.
 */
export function failures(columns: Columns, criteria: Criteria, search: WordSearch): Uint16Array {
  const fails = new Uint16Array(columns.count);
  for (const facet of FACETS) {
    const passes = facetTest(columns.facets[facet], criteria.facets[facet]);
    if (passes) mark(fails, FAILS[facet], passes);
  }
  const passes = wordsTest(criteria.words, search);
  if (passes) mark(fails, FAILS.words, passes);
  return fails;
}

/** Whether the event in a row passes; null instead of a test that everything passes. */
export type RowTest = ((row: number) => boolean) | null;

/** A value the column does not know is a value no event has. */
export function facetTest(column: FacetColumn, { values, all }: FacetFilter): RowTest {
  if (values.length === 0) return null;
  const chosen = new Uint8Array(column.values.length);
  let known = 0;
  for (const value of values) {
    const code = column.values.indexOf(value);
    if (code >= 0) {
      chosen[code] = 1;
      known++;
    }
  }
  if (all && known < values.length) return () => false;
  const needed = all ? known : 1;
  const { offsets, codes } = column;
  return (row) => {
    let has = 0;
    const end = offsets[row + 1] ?? 0;
    for (let k = offsets[row] ?? 0; k < end; k++) has += chosen[codes[k] ?? 0] ?? 0;
    return has >= needed;
  };
}

export function wordsTest(words: string, search: WordSearch): RowTest {
  const terms = parseWords(words).map((term) => search.rowsWith(term));
  return terms.length === 0 ? null : (row) => terms.every((rows) => rows[row] === 1);
}

function mark(fails: Uint16Array, bit: number, passes: (row: number) => boolean): void {
  for (let row = 0; row < fails.length; row++) {
    if (!passes(row)) fails[row] = (fails[row] ?? 0) | bit;
  }
}
