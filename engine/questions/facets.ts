/** Events for each value of each facet, and the ways out where none matches. */
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { FACET_RECORDS, FACETS, type Facet, recordBy } from "../../src/query/criteria/facets.ts";
import type { Criteria } from "../../src/query/criteria/query.ts";
import type { FacetAnswer, Relaxation } from "../../src/query/matching/facet-answer.ts";
import { type Criterion, MOST_CRITERIA, waysOut } from "../../src/query/matching/relaxations.ts";
import {
  type Condition,
  episodeCondition,
  every,
  exclusion,
  has,
  type Part,
  partsOf,
  windowCondition,
  wordsCondition,
} from "./conditions.ts";
import type { Opened } from "./opened.ts";
import { inOneLane } from "./summed.ts";
import { firstFrom, lastUpTo } from "./whole-numbers.ts";

/** Every value that a facet has, in the order of the columns. */
export const valuesOf = ({ bare, known }: Opened, facet: Facet): readonly string[] =>
  FACET_RECORDS[facet].pattern
    ? Object.keys(known.totals[facet]).sort()
    : bare.facets[facet].values;

export async function facetsOf(
  opened: Opened,
  criteria: Criteria,
  of: readonly Facet[] = FACETS,
): Promise<FacetAnswer> {
  const parts = await partsOf(opened, criteria);
  const [{ matching, counts }, mayBeWithin] = await Promise.all([
    countsOf(opened, criteria, parts),
    mayBe(opened, criteria, parts),
  ]);
  return {
    matching,
    total: opened.known.events,
    mayBeWithin,
    counts: recordBy(FACETS, (facet) =>
      of.includes(facet)
        ? Object.fromEntries(valuesOf(opened, facet).map((value) => [value, counts(facet, value)]))
        : {},
    ),
    relaxations: matching > 0 ? [] : await relaxations(opened, criteria),
  };
}

export async function countOf(opened: Opened, condition: Condition): Promise<number> {
  if (condition.sql === "1") return opened.known.events;
  const { from, values } = inOneLane(condition);
  const [found] = await opened.read(`SELECT sum(events) FROM ${from()}`, values);
  return Number(found?.[0]);
}

interface Counted {
  readonly matching: number;
  readonly counts: (facet: Facet, value: string) => number;
}

/**
 * Counts all values in one pass: a facet counts what the other facets leave, or where all values are needed what this one
 * leaves too. So an event counts where it fails by nothing, and where it fails by one facet for that.
 */
async function countsOf(
  opened: Opened,
  { facets }: Criteria,
  parts: readonly Part[],
): Promise<Counted> {
  const { coded, known } = opened;
  const total = (facet: Facet, value: string) => known.totals[facet][value] ?? 0;
  if (parts.length === 0) return { matching: known.events, counts: total };
  const setAside = parts.filter(({ by }) => isFacet(by) && !facets[by].all);
  const [only] = setAside;
  // What the others leave of a facet that is asked for alone is everything, and known.
  const alone = only !== undefined && parts.length === 1 ? only.by : null;
  const apart = alone === null ? setAside : [];
  const always = every(parts.filter((part) => !apart.includes(part)));
  const bits = apart.map(({ sql }, i) => `bitShiftLeft(toUInt16(NOT (${sql})), ${i})`);
  const rows = await opened.read(
    // Few values count in an array, many in a table of hashes.
    `SELECT fails, ${coded.length > 65_536 ? "each" : "toUInt16(each)"} AS code, count() FROM (
        SELECT ${bits.join(" + ") || "0"} AS fails, codes FROM events
        WHERE dataset = {dataset:String} AND (${always.sql}) AND bitCount(fails) <= 1)
      ARRAY JOIN codes AS each GROUP BY fails, code`,
    every(parts).values,
  );
  const counts = recordBy(FACETS, () => new Map<string, number>());
  let matching = 0;
  for (const [fails, code, count] of rows) {
    const { facet, value } = coded[Number(code)] ?? NOBODY;
    const failed = Math.log2(Number(fails));
    if (fails !== 0 && apart[failed]?.by !== facet) continue;
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + Number(count));
    // Every event is of one kind.
    if (fails === 0 && facet === "kind") matching += Number(count);
  }
  return {
    matching,
    counts: (facet, value) =>
      facet === alone ? total(facet, value) : (counts[facet].get(value) ?? 0),
  };
}

const NOBODY = { facet: "kind", value: "" } as const;
const isFacet = (by: Part["by"]): by is Facet => FACETS.some((facet) => facet === by);

export async function tally(
  opened: Opened,
  column: Facet | "own_topic",
  { sql, values }: Condition,
): Promise<ReadonlyMap<string, number>> {
  const rows = await opened.read(
    `SELECT arrayJoin(${column}) AS value, count() FROM events
      WHERE dataset = {dataset:String} AND (${sql}) GROUP BY value`,
    values,
  );
  return new Map(rows.map(([value, count]) => [String(value), Number(count)]));
}

/** Events that would match, and may fall inside the window though it is not certain. */
async function mayBe(
  opened: Opened,
  { within }: Criteria,
  parts: readonly Part[],
): Promise<number> {
  if (within === undefined) return 0;
  const others = every(parts.filter(({ by }) => by !== "within"));
  const inside = every(parts.filter(({ by }) => by === "within"));
  return await countOf(
    opened,
    every([
      others,
      { sql: `NOT (${inside.sql})`, values: inside.values },
      {
        sql: "start_day < {may_to:Int64} AND end_day > {may_from:Int64}",
        values: {
          may_from: lastUpTo(within.start, DAY_MS),
          may_to: firstFrom(within.end, DAY_MS),
        },
      },
    ]),
  );
}

interface Asked extends Criterion {
  readonly condition: Condition;
}

/** One pass gives how many events fail each set of criteria; sets of more than two are left out. */
async function relaxations(opened: Opened, criteria: Criteria): Promise<readonly Relaxation[]> {
  const parts = separate(opened, criteria);
  if (parts.length > MOST_CRITERIA) return [];
  if (parts.length === 0) return waysOut(parts, new Map(), () => null);
  const bits = parts.map(
    ({ condition }, i) => `bitShiftLeft(toUInt32(NOT (${condition.sql})), ${i})`,
  );
  const { values } = every(parts.map(({ condition }) => condition));
  const rows = await opened.read(
    `SELECT ${bits.join(" + ")} AS bits, count(),
        min(if(start_day = -2147483648, end_day - 1, start_day)),
        max(if(end_day = 2147483647, start_day + 1, end_day))
      FROM events WHERE dataset = {dataset:String} GROUP BY bits HAVING bitCount(bits) <= 2`,
    values,
  );
  const sets = rows.map((row) => row.map(Number));
  const failing = new Map(sets.map(([set = 0, events = 0]) => [set, events]));
  return waysOut(parts, failing, (left) => {
    const within = sets.filter(([set = 0]) => (set & ~left) === 0);
    const start = Math.min(...within.map(([, , from = 0]) => from)) * DAY_MS;
    const end = Math.max(...within.map(([, , , to = 0]) => to)) * DAY_MS;
    return start < end ? { start, end } : null;
  });
}

/** Each criterion that can be left out by itself. */
function separate(opened: Opened, criteria: Criteria): readonly Asked[] {
  const { facets, words, episode, within } = criteria;
  const ofFacets = FACETS.flatMap((facet): readonly Asked[] => {
    const { values, all } = facets[facet];
    const units = all ? values.map((value) => [value]) : values.length > 0 ? [values] : [];
    return units.map((unit, i) => ({
      kind: "facet",
      without: unit.map((value) => ({ facet, value })),
      condition: has(facet, `${facet}_${i}`, unit),
    }));
  });
  const leftOut = FACETS.flatMap((facet): readonly Asked[] => {
    const { without } = facets[facet];
    if (without === undefined) return [];
    const condition = exclusion(facet, without) ?? { sql: "1", values: {} };
    return [{ kind: "facet", without: without.map((value) => ({ facet, value })), condition }];
  });
  const others = (
    [
      ["episode", episodeCondition(opened, episode)],
      ["words", wordsCondition(opened, words)],
      ["window", windowCondition(within)],
    ] as const
  ).flatMap(([kind, condition]): readonly Asked[] =>
    condition === null ? [] : [{ kind, without: [], condition }],
  );
  return [...ofFacets, ...leftOut, ...others];
}
