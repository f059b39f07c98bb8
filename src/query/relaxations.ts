/** The ways out of an empty result: what leaving out one or two of the criteria would give. */
import type { Columns } from "./columns.ts";
import { finiteHull } from "./extent.ts";
import { facetTest, type RowTest, wordsTest } from "./filter.ts";
import { type Criteria, FACETS } from "./query.ts";
import type { Relaxation } from "./store.ts";
import type { WordSearch } from "./word-search.ts";

/** As many ways out as a reader will weigh. */
const OFFERED = 6;

/** As many criteria as the bits of a number can tell apart; beyond it no way out is offered. */
const MOST_CRITERIA = 30;

/**
 * A criterion that can be left out by itself. Where any value will do, that is the whole facet:
 * leaving out one of its values would only match less.
 */
interface Criterion {
  readonly without: Relaxation["without"];
  readonly passes: RowTest;
}

/**
 * The best first: fewest left out, then most events. A pair is offered only when it gives more
 * than either of the two alone.
 */
export function relaxations(
  columns: Columns,
  criteria: Criteria,
  search: WordSearch,
): readonly Relaxation[] {
  const parts = separate(columns, criteria, search);
  if (parts.length > MOST_CRITERIA) return [];

  const groups = [...groupByFailure(columns.count, parts)];
  const rowsWithout = (bits: number) => groups.filter(([failed]) => (failed & ~bits) === 0);
  const matching = (bits: number) =>
    rowsWithout(bits).reduce((sum, [, rows]) => sum + rows.length, 0);

  const bit = (i: number) => 1 << i;
  const alone = parts.map((_, i) => matching(bit(i)));
  const singles = alone.map((gives, i) => ({ left: [i], gives, least: 0 }));
  const pairs = alone.flatMap((gives, i) =>
    alone.slice(0, i).map((other, j) => ({
      left: [j, i],
      gives: matching(bit(i) | bit(j)),
      least: Math.max(gives, other),
    })),
  );
  return [...singles, ...pairs]
    .filter(({ gives, least }) => gives > least)
    .sort((a, b) => a.left.length - b.left.length || b.gives - a.gives)
    .slice(0, OFFERED)
    .map(({ left, gives }) => {
      const rows = rowsWithout(left.reduce((bits, i) => bits | bit(i), 0));
      return {
        without: left.flatMap((i) => parts[i]?.without ?? []),
        withoutWords: left.some((i) => parts[i]?.without.length === 0),
        matching: gives,
        extent: finiteHull(
          columns,
          rows.flatMap(([, each]) => each),
        ),
      };
    });
}

/** Each criterion that can be left out by itself; the words are the one without facet values. */
function separate(
  columns: Columns,
  { facets, words }: Criteria,
  search: WordSearch,
): readonly Criterion[] {
  const ofFacets = FACETS.flatMap((facet) => {
    const { values, all } = facets[facet];
    const units = all ? values.map((value) => [value]) : values.length > 0 ? [values] : [];
    return units.map((unit) => ({
      without: unit.map((value) => ({ facet, value })),
      passes: facetTest(columns.facets[facet], { values: unit, all }),
    }));
  });
  const passes = wordsTest(words, search);
  return passes ? [...ofFacets, { without: [], passes }] : ofFacets;
}

/** Rows by the set of criteria they fail, as bits; those that fail more than two are left out. */
function groupByFailure(
  count: number,
  parts: readonly Criterion[],
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    let bits = 0;
    let failed = 0;
    for (let i = 0; i < parts.length && failed <= 2; i++) {
      if (parts[i]?.passes?.(row) === false) {
        bits |= 1 << i;
        failed++;
      }
    }
    if (failed > 2) continue;
    const group = groups.get(bits);
    if (group) group.push(row);
    else groups.set(bits, [row]);
  }
  return groups;
}
