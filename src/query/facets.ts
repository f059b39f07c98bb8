/** How many events each value of each facet would give. */
import type { Columns } from "./columns.ts";
import { FAILS } from "./filter.ts";
import type { Criteria, Facet } from "./query.ts";
import type { FacetCounts } from "./store.ts";

/**
 * Counts of every value the dataset knows, zeros included.
 *
 * Where any value will do, a facet counts what the *other* facets leave; else ticking Chile would
 * show Peru as empty. Where all are needed, a value counts what would match if it were added.
 *
 * @param fails  the `failures` of the same criteria.
 */
export function facetCounts(columns: Columns, criteria: Criteria, fails: Uint16Array): FacetCounts {
  const counts = (facet: Facet): Readonly<Record<string, number>> => {
    const { values, offsets, codes } = columns.facets[facet];
    const counted = criteria.facets[facet].all ? ~0 : ~FAILS[facet];
    const tally = new Uint32Array(values.length);
    for (let row = 0; row < columns.count; row++) {
      if (((fails[row] ?? 0) & counted) !== 0) continue;
      const end = offsets[row + 1] ?? 0;
      for (let k = offsets[row] ?? 0; k < end; k++) {
        const code = codes[k] ?? 0;
        tally[code] = (tally[code] ?? 0) + 1;
      }
    }
    return Object.fromEntries(values.map((value, code) => [value, tally[code] ?? 0]));
  };
  return {
    country: counts("country"),
    topic: counts("topic"),
    actor: counts("actor"),
    source: counts("source"),
    kind: counts("kind"),
    status: counts("status"),
    support: counts("support"),
    basis: counts("basis"),
    voice: counts("voice"),
    precision: counts("precision"),
  };
}
