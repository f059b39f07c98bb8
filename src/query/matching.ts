/** The events that match the criteria, remembered: one question is asked many times over. */
import type { Columns } from "./columns.ts";
import { facetCounts } from "./facets.ts";
import { failures } from "./filter.ts";
import { type Criteria, FACETS } from "./query.ts";
import { relaxations } from "./relaxations.ts";
import { parseWords } from "./search.ts";
import type { FacetAnswer } from "./store.ts";
import { WordSearch } from "./word-search.ts";

export interface Matches {
  /** By row, 1 for a match; the same array for the same criteria. */
  readonly flags: Uint8Array;
  /** The rows that match, in order of time. */
  readonly rows: Uint32Array;
  readonly fails: Uint16Array;
}

/** The views ask about the current criteria, and Back and Forward about those near them. */
const REMEMBERED = 8;

export class Matching {
  readonly #columns: Columns;
  readonly #remembered = new Map<string, Matches>();
  readonly #search: WordSearch;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#search = new WordSearch(columns);
  }

  matches(criteria: Criteria): Matches {
    const key = keyOf(criteria);
    const matches = this.#remembered.get(key) ?? this.#match(criteria);
    // Taken out and put back, so that the first in the map is the longest unused.
    this.#remembered.delete(key);
    this.#remembered.set(key, matches);
    if (this.#remembered.size > REMEMBERED) {
      for (const oldest of [...this.#remembered.keys()].slice(0, -REMEMBERED)) {
        this.#remembered.delete(oldest);
      }
    }
    return matches;
  }

  facets(criteria: Criteria): FacetAnswer {
    const { rows, fails } = this.matches(criteria);
    return {
      matching: rows.length,
      total: this.#columns.count,
      counts: facetCounts(this.#columns, criteria, fails),
      relaxations: rows.length > 0 ? [] : relaxations(this.#columns, criteria, this.#search),
    };
  }

  #match(criteria: Criteria): Matches {
    const fails = failures(this.#columns, criteria, this.#search);
    const flags = new Uint8Array(fails.length);
    const rows: number[] = [];
    for (let row = 0; row < fails.length; row++) {
      if (fails[row] !== 0) continue;
      flags[row] = 1;
      rows.push(row);
    }
    return { flags, rows: Uint32Array.from(rows), fails };
  }
}

const keyOf = ({ facets, words }: Criteria): string =>
  JSON.stringify([
    parseWords(words),
    ...FACETS.map((facet) => [facets[facet].all, ...facets[facet].values]),
  ]);
