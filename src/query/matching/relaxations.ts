/** The ways out of an empty result: each leaves out one or two of the criteria. */
import type { Interval } from "../../dataset/time/interval.ts";
import type { Columns } from "../columns/columns.ts";
import { finiteHull } from "../columns/finite-hull.ts";
import { FACETS } from "../criteria/facets.ts";
import type { Criteria } from "../criteria/query.ts";
import type { Relaxation } from "./facet-answer.ts";
import {
  fail,
  type Passing,
  passes,
  passingEpisode,
  passingExclusion,
  passingFacet,
  passingWindow,
  passingWords,
} from "./failures.ts";
import type { WordSearch } from "./word-search.ts";

/** As many ways out as a reader will weigh. */
const OFFERED = 6;

/** As many criteria as the bits of a number can tell apart; beyond it no way out is offered. */
export const MOST_CRITERIA = 30;

/**
 * A criterion that can be left out by itself. Where any value will do, that is the whole facet:
 * leaving out one of its values would only match less.
 */
export interface Criterion {
  readonly without: Relaxation["without"];
  readonly kind: "facet" | "words" | "episode" | "window";
}

interface AskedCriterion extends Criterion {
  readonly passing: Passing;
}

/**
 * The ways out, the best first: fewest left out, then most events. A pair is offered only when it
 * gives more than either of the two alone.
 */
export function relaxations(
  columns: Columns,
  criteria: Criteria,
  search: WordSearch,
): readonly Relaxation[] {
  const parts = separate(columns, criteria, search);
  if (parts.length > MOST_CRITERIA) return [];

  const failed = failedOf(columns.count, parts);
  return waysOut(parts, countByFailed(failed), (bits, count) =>
    finiteHull(columns, rowsFailing(failed, bits, count)),
  );
}

/**
 * The ways out by how many events fail each set of criteria, as bits; sets of more than two do not count.
 *
 * @param extentOf  the extent of the events that fail by nothing but some of these bits, so many.
 */
export function waysOut(
  parts: readonly Criterion[],
  failing: ReadonlyMap<number, number>,
  extentOf: (bits: number, count: number) => Interval | null,
): readonly Relaxation[] {
  const matching = (left: readonly number[]) =>
    [...failing].reduce(
      (sum, [bits, events]) => sum + ((bits & ~bitsOf(left)) === 0 ? events : 0),
      0,
    );

  const alone = parts.map((_, i) => matching([i]));
  const singles = alone.map((gives, i) => ({ left: [i], gives, least: 0 }));
  const pairs = alone.flatMap((gives, i) =>
    alone.slice(0, i).map((other, j) => ({
      left: [j, i],
      gives: matching([j, i]),
      least: Math.max(gives, other),
    })),
  );
  return [...singles, ...pairs]
    .filter(({ gives, least }) => gives > least)
    .sort((a, b) => a.left.length - b.left.length || b.gives - a.gives)
    .slice(0, OFFERED)
    .map(({ left, gives }) => ({
      without: left.flatMap((i) => parts[i]?.without ?? []),
      withoutWords: left.some((i) => parts[i]?.kind === "words"),
      withoutEpisode: left.some((i) => parts[i]?.kind === "episode"),
      withoutWindow: left.some((i) => parts[i]?.kind === "window"),
      matching: gives,
      extent: extentOf(bitsOf(left), gives),
    }));
}

/** Each criterion that can be left out by itself. */
function separate(
  columns: Columns,
  { facets, words, episode, within }: Criteria,
  search: WordSearch,
): readonly AskedCriterion[] {
  const ofFacets = FACETS.flatMap((facet) => {
    const { values, all } = facets[facet];
    const units = all ? values.map((value) => [value]) : values.length > 0 ? [values] : [];
    return units.map(
      (unit): AskedCriterion => ({
        kind: "facet",
        without: unit.map((value) => ({ facet, value })),
        passing: passingFacet(columns.facets[facet], { values: unit, all }),
      }),
    );
  });
  const leftOut = FACETS.flatMap((facet): AskedCriterion[] => {
    const { without } = facets[facet];
    if (without === undefined) return [];
    const passing = passingExclusion(columns.facets[facet], facets[facet]);
    return [{ kind: "facet", without: without.map((value) => ({ facet, value })), passing }];
  });
  const walked = passingEpisode(columns, episode);
  const worded = passingWords(words, search);
  const others: readonly AskedCriterion[] = [
    { kind: "episode", without: [], passing: walked },
    { kind: "words", without: [], passing: worded },
    { kind: "window", without: [], passing: passingWindow(columns, within) },
  ];
  return [...ofFacets, ...leftOut, ...others.filter(({ passing }) => passing !== null)];
}

const bitsOf = (parts: readonly number[]): number =>
  parts.reduce((bits, part) => bits | (1 << part), 0);

/** The criteria each row fails, as bits. */
function failedOf(count: number, parts: readonly AskedCriterion[]): Uint32Array {
  const failed = new Uint32Array(count);
  for (const [i, { passing }] of parts.entries()) {
    if (passing) fail(failed, 1 << i, passing);
  }
  return failed;
}

/** The number of rows that fail each set of criteria; sets of more than two are left out. */
function countByFailed(failed: Uint32Array): ReadonlyMap<number, number> {
  // A set of two has a place by its highest and its lowest, a set of one by that one twice.
  const counts = new Uint32Array(MOST_CRITERIA * MOST_CRITERIA);
  let none = 0;
  for (const bits of failed) {
    const lowest = bits & -bits;
    const others = bits ^ lowest;
    if (bits === 0) none++;
    else if ((others & (others - 1)) === 0) {
      const place = placeOf(others || lowest) * MOST_CRITERIA + placeOf(lowest);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const sets = Array.from(counts, (events, place): readonly [number, number] => [
    bitsOf([Math.floor(place / MOST_CRITERIA), place % MOST_CRITERIA]),
    events,
  ]);
  return new Map([[0, none], ...sets.filter(([, events]) => events > 0)]);
}

const placeOf = (bit: number): number => 31 - Math.clz32(bit);

/** The rows that fail by nothing but these bits. @param count  their number. */
function rowsFailing(failed: Uint32Array, bits: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0, end = 0; end < count; row++) {
    rows[end] = row;
    end += passes(failed[row] ?? 0, ~bits);
  }
  return rows;
}
