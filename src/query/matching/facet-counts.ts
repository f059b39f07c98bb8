/** The number of events that each value of each facet would give. */

import type { FacetColumn } from "../columns/column-types.ts";
import type { Columns } from "../columns/columns.ts";
import { FACETS, type Facet, recordBy } from "../criteria/facets.ts";
import type { FacetAnswer, FacetCounts } from "./facet-answer.ts";
import { FAILS, type Failures, passes } from "./failures.ts";

/**
 * Counts of every value the dataset knows, zeros included.
 *
 * Where any value will do, a facet counts what the *other* facets leave; else ticking Chile would
 * show Peru as empty. Where all are needed, a value counts what would match if it were added.
 *
 * The events that match and those that do not are all events together, whose counts never change:
 * so only the fewer of the two are gone through.
 */
export class FacetCounting {
  readonly #columns: Columns;
  readonly #totals = new Map<FacetColumn, Uint32Array>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  counts({ criteria, fails }: Failures): FacetCounts {
    // Facets that do not filter are all counted over the same events.
    const parts = new Map<number, Part>();
    const counts = (facet: Facet): Readonly<Record<string, number>> => {
      const { values, all } = criteria.facets[facet];
      const asked = values.length === 0 || all ? ~0 : ~FAILS[facet];
      const part = parts.get(asked) ?? smallerPart(fails, asked);
      parts.set(asked, part);
      const column = this.#columns.facets[facet];
      const tally = tallyOf(column, part.rows);
      const totals = part.passing ? null : this.#totalsOf(column);
      return Object.fromEntries(
        column.values.map((value, code) => {
          const counted = tally[code] ?? 0;
          return [value, totals ? (totals[code] ?? 0) - counted : counted];
        }),
      );
    };
    return recordBy(FACETS, counts);
  }

  #totalsOf(column: FacetColumn): Uint32Array {
    const known = this.#totals.get(column);
    if (known) return known;
    const { values, codes } = column;
    const totals = new Uint32Array(values.length);
    for (let k = 0; k < codes.length; k++) {
      const code = codes[k] ?? 0;
      totals[code] = (totals[code] ?? 0) + 1;
    }
    this.#totals.set(column, totals);
    return totals;
  }
}

/** The rows that pass, or those that do not, whichever are fewer. */
interface Part {
  readonly passing: boolean;
  readonly rows: Uint32Array;
}

/** Finds the smaller part. @param asked  the bits that a row must not fail by. */
function smallerPart(fails: Uint16Array, asked: number): Part {
  let passing = 0;
  for (let row = 0; row < fails.length; row++) passing += passes(fails[row] ?? 0, asked);
  const fewPass = passing <= fails.length / 2;
  const rows = new Uint32Array(fewPass ? passing : fails.length - passing);
  const other = fewPass ? 0 : 1;
  // Overwritten until one belongs, which is quicker than asking whether it does.
  for (let row = 0, end = 0; end < rows.length; row++) {
    rows[end] = row;
    end += passes(fails[row] ?? 0, asked) ^ other;
  }
  return { passing: fewPass, rows };
}

function tallyOf({ values, offsets, codes }: FacetColumn, rows: Uint32Array): Uint32Array {
  const tally = new Uint32Array(values.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const end = offsets[row + 1] ?? 0;
    for (let k = offsets[row] ?? 0; k < end; k++) {
      const code = codes[k] ?? 0;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  }
  return tally;
}

/** The same answer with the counts of some facets alone. */
export const countedOf = (answer: FacetAnswer, of: readonly Facet[] = FACETS): FacetAnswer => ({
  ...answer,
  counts: recordBy(FACETS, (facet) => (of.includes(facet) ? answer.counts[facet] : {})),
});
