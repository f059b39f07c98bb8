/** The events that match, found in one pass over a column for each facet that filters. */

import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import type { FacetColumn } from "../columns/column-types.ts";
import type { Columns } from "../columns/columns.ts";
import { FACETS, type Facet, recordBy } from "../criteria/facets.ts";
import type { Criteria, FacetFilter, Near } from "../criteria/query.ts";
import { asksNothing, parseWords } from "../text/search-terms.ts";
import type { WordSearch } from "./word-search.ts";

type Asked = Facet | "words" | "episode" | "within" | "without";

/**
 * One bit for each facet, the words, the episode, the window, and all that is left out, of the 16 that
 * `Failures` has room for.
 */
export const FAILS: Readonly<Record<Asked, number>> = {
  ...recordBy(FACETS, (_, rank) => 1 << rank),
  words: 1 << FACETS.length,
  episode: 2 << FACETS.length,
  within: 4 << FACETS.length,
  // Apart from the facets' own: what is left out stays out while another value is counted.
  without: 8 << FACETS.length,
};

/** The criteria, and for each row the bits of all that it fails by; 0 is a match. */
export interface Failures {
  readonly criteria: Criteria;
  readonly fails: Uint16Array;
}

/**
 * 1 for a row that fails by none of the bits asked, else 0. Arithmetic, since a million answers
 * that no processor can guess are a million wrong guesses.
 */
export const passes = (fails: number, asked: number): number => ((fails & asked) - 1) >>> 31;

/**
 * Finds what each row fails by. To know by what, and not only whether, lets one pass serve the
 * matches and the counts of every facet.
 *
 * @param before  any question about the same columns: what both ask alike is not worked out again.
 */
export function failures(
  columns: Columns,
  criteria: Criteria,
  search: WordSearch,
  before?: Failures,
): Failures {
  const { facets, words, episode, within, near } = criteria;
  const fails = new Uint16Array(columns.count);
  const kept = before ? alike(before.criteria, criteria) : 0;
  if (before) {
    for (let row = 0; row < fails.length; row++) fails[row] = (before.fails[row] ?? 0) & kept;
  }
  const failUnless = (asked: Asked, passing: Passing) => {
    if (passing) fail(fails, FAILS[asked], passing);
  };
  for (const facet of FACETS) {
    if ((kept & FAILS[facet]) === 0) {
      failUnless(facet, passingFacet(columns.facets[facet], facets[facet]));
    }
  }
  if ((kept & FAILS.words) === 0) failUnless("words", passingWords(words, search));
  if ((kept & FAILS.episode) === 0) failUnless("episode", passingEpisode(columns, episode));
  if ((kept & FAILS.within) === 0) {
    // Nothing asks for both: what is near an event lifts the window too.
    failUnless("within", near ? passingNear(columns, near) : passingWindow(columns, within));
  }
  if ((kept & FAILS.without) === 0) {
    for (const facet of FACETS) {
      failUnless("without", passingExclusion(columns.facets[facet], facets[facet]));
    }
  }
  return { criteria, fails };
}

/** The bits of all that both ask alike. */
function alike(a: Criteria, b: Criteria): number {
  const words = sameWords(a.words, b.words);
  const window =
    a.within?.start === b.within?.start &&
    a.within?.end === b.within?.end &&
    a.near?.event === b.near?.event &&
    a.near?.days === b.near?.days;
  const without = FACETS.every((facet) =>
    sameValues(a.facets[facet].without ?? [], b.facets[facet].without ?? []),
  );
  return FACETS.filter((facet) => sameFilter(a.facets[facet], b.facets[facet])).reduce(
    (bits, facet) => bits | FAILS[facet],
    (words ? FAILS.words : 0) |
      (a.episode === b.episode ? FAILS.episode : 0) |
      (window ? FAILS.within : 0) |
      (without ? FAILS.without : 0),
  );
}

const sameWords = (a: string, b: string): boolean =>
  a === b || JSON.stringify(parseWords(a)) === JSON.stringify(parseWords(b));

const sameFilter = (a: FacetFilter, b: FacetFilter): boolean =>
  a.all === b.all && sameValues(a.values, b.values);

const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** For each row, 1 where the event passes; null where all of them do. */
export type Passing = Uint8Array | null;

/** The rows that pass one facet's filter. A value that the column does not know, no event has. */
export function passingFacet(column: FacetColumn, { values, all }: FacetFilter): Passing {
  if (values.length === 0) return null;
  const { offsets, codes } = column;
  const passing = new Uint8Array(offsets.length - 1);
  const chosen = new Uint8Array(column.values.length);
  let known = 0;
  for (const value of values) {
    const code = column.values.indexOf(value);
    if (code >= 0) {
      chosen[code] = 1;
      known++;
    }
  }
  if (all && known < values.length) return passing;
  const needed = all ? known : 1;
  for (let row = 0, k = 0; row < passing.length; row++) {
    let has = 0;
    for (const end = offsets[row + 1] ?? 0; k < end; k++) has += chosen[codes[k] ?? 0] ?? 0;
    // 1 where it has as many as are needed: see `passes`.
    passing[row] = (needed - 1 - has) >>> 31;
  }
  return passing;
}

/** The rows that have none of the values a facet's filter leaves out. */
export function passingExclusion(column: FacetColumn, { without }: FacetFilter): Passing {
  if (without === undefined) return null;
  const having = passingFacet(column, { values: without, all: false });
  return having?.map((has) => 1 - has) ?? null;
}

/** The rows whose events certainly fall inside a window. */
export function passingWindow({ starts, ends }: Columns, within: Interval | undefined): Passing {
  if (within === undefined) return null;
  const passing = new Uint8Array(starts.length);
  for (let row = 0; row < passing.length; row++) {
    const [start, end] = [starts[row] ?? 0, ends[row] ?? 0];
    passing[row] = start >= within.start && end <= within.end ? 1 : 0;
  }
  return passing;
}

/** The rows whose events may have been within some days of an event; null where there is no such event. */
function passingNear(columns: Columns, near: Near): Passing {
  const around = timeAround(columns, near);
  if (around === null) return null;
  return Uint8Array.from(columns.starts, (_, row) => {
    const { start, end } = knownTime(columns, row);
    return start < around.end && end > around.start ? 1 : 0;
  });
}

/** The days that an event is known to be of, and so many before and after; null where there is no such event. */
export function timeAround(columns: Columns, { event, days }: Near): Interval | null {
  const row = columns.rowOf(event);
  if (row === undefined) return null;
  const { start, end } = knownTime(columns, row);
  return { start: start - days * DAY_MS, end: end + days * DAY_MS };
}

/** The time of a row; where nobody knows one end, the day that is known: else it would be near everything. */
function knownTime({ starts, ends }: Columns, row: number): Interval {
  const [start, end] = [starts[row] ?? 0, ends[row] ?? 0];
  if (Number.isFinite(start) && Number.isFinite(end)) return { start, end };
  return Number.isFinite(start) ? { start, end: start + DAY_MS } : { start: end - DAY_MS, end };
}

/** The number of events that would match, and may fall inside the window though it is not certain. */
export function mayBeWithin({ starts, ends }: Columns, { criteria, fails }: Failures): number {
  const { within } = criteria;
  if (within === undefined) return 0;
  let count = 0;
  for (let row = 0; row < fails.length; row++) {
    const touches = (starts[row] ?? 0) < within.end && (ends[row] ?? 0) > within.start;
    if (fails[row] === FAILS.within && touches) count += 1;
  }
  return count;
}

/** The events of an episode; of one that does not exist, none. */
export function passingEpisode(columns: Columns, episode: string | null): Passing {
  if (episode === null) return null;
  const passing = new Uint8Array(columns.count);
  const found = columns.dataset.episodes.find(({ id }) => id === episode);
  for (const id of found?.events ?? []) {
    const row = columns.rowOf(id);
    if (row !== undefined) passing[row] = 1;
  }
  return passing;
}

/** The rows that have, of each group of words, one, and none of those left out; null where nothing is asked. */
export function passingWords(words: string, search: WordSearch): Passing {
  const asked = parseWords(words);
  if (asksNothing(asked)) return null;
  const groups = asked.all.map((terms) => either(terms.map((term) => search.rowsWith(term))));
  const left = either(asked.none.map((term) => search.rowsWith(term)));
  const [first, ...others] = groups;
  if (left.length === 0 && first && others.length === 0) return first;
  return Uint8Array.from(first ?? left, (_, row) =>
    groups.every((rows) => rows[row] === 1) && left[row] !== 1 ? 1 : 0,
  );
}

/** The rows of any of some searches; of none, an empty array. */
function either(found: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = found;
  if (first === undefined) return NO_ROWS;
  return others.length === 0
    ? first
    : first.map((hit, row) => hit | Number(others.some((rows) => rows[row] === 1)));
}

const NO_ROWS = new Uint8Array(0);

/** Adds the bit to every row that does not pass. */
export function fail(fails: Uint16Array | Uint32Array, bit: number, passing: Uint8Array): void {
  for (let row = 0; row < fails.length; row++) {
    fails[row] = (fails[row] ?? 0) | (bit & ((passing[row] ?? 0) - 1));
  }
}
