/** The events that match the criteria, remembered: one question is asked many times over. */
import { Recent } from "../arrays/recent.ts";
import type { Columns } from "../columns/columns.ts";
import { FACETS } from "../criteria/facets.ts";
import type { Criteria } from "../criteria/query.ts";
import { parseWords } from "../text/search-terms.ts";
import type { FacetAnswer } from "./facet-answer.ts";
import { FacetCounting } from "./facet-counts.ts";
import { type Failures, failures, mayBeWithin, passes } from "./failures.ts";
import { WordSearch } from "./word-search.ts";

export interface Matches extends Failures {
  /** For each row, 1 for a match; the same array for the same criteria. */
  readonly flags: Uint8Array;
  /** The rows that match, in order of time. */
  readonly rows: Uint32Array;
}

/** Criteria remembered: views ask about the current ones, Back and Forward about those near them. */
const REMEMBERED = 8;

export class Matching {
  readonly #columns: Columns;
  readonly #recent = new Recent<Matches>(REMEMBERED);
  readonly #answers = new WeakMap<Matches, FacetAnswer>();
  readonly search: WordSearch;
  readonly #counting: FacetCounting;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.search = new WordSearch(columns);
    this.#counting = new FacetCounting(columns);
  }

  matches(criteria: Criteria): Matches {
    return this.#recent.get(keyOf(criteria), () => this.#match(criteria));
  }

  /** The counts; the ways out where nothing matches are found by who needs them. */
  facets(criteria: Criteria): FacetAnswer {
    const matches = this.matches(criteria);
    const answer = this.#answers.get(matches) ?? this.#count(matches);
    this.#answers.set(matches, answer);
    return answer;
  }

  #match(criteria: Criteria): Matches {
    // What a reader asks next differs in one facet from what was asked last.
    const last = this.#recent.newest;
    const failed = failures(this.#columns, criteria, this.search, last);
    return { ...failed, ...passing(failed.fails) };
  }

  #count(matches: Matches): FacetAnswer {
    const matching = matches.rows.length;
    return {
      matching,
      total: this.#columns.count,
      mayBeWithin: mayBeWithin(this.#columns, matches),
      counts: this.#counting.counts(matches),
      relaxations: [],
    };
  }
}

function passing(fails: Uint16Array): Pick<Matches, "flags" | "rows"> {
  const flags = new Uint8Array(fails.length);
  let count = 0;
  for (let row = 0; row < fails.length; row++) {
    const matches = passes(fails[row] ?? 0, ~0);
    flags[row] = matches;
    count += matches;
  }
  const rows = new Uint32Array(count);
  // Overwritten until one matches, which is quicker than asking whether it does.
  for (let row = 0, end = 0; end < count; row++) {
    rows[end] = row;
    end += flags[row] ?? 0;
  }
  return { flags, rows };
}

const keyOf = ({ facets, words, episode, within, near }: Criteria): string =>
  JSON.stringify([
    parseWords(words),
    episode,
    within,
    near,
    ...FACETS.map((facet) => [facets[facet].all, facets[facet].values, facets[facet].without]),
  ]);
