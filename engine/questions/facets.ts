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

/** Every value that a facet has, in the order of the columns. */
export const valuesOf = ({ bare, known }: Opened, facet: Facet): readonly string[] =>
  FACET_RECORDS[facet].pattern
    ? Object.keys(known.totals[facet]).sort()
    : bare.facets[facet].values;

export async function facetsOf(opened: Opened, criteria: Criteria): Promise<FacetAnswer> {
  const parts = await partsOf(opened, criteria);
  const [matching, mayBeWithin, ...counts] = await Promise.all([
    countOf(opened, every(parts)),
    mayBe(opened, criteria, parts),
    ...FACETS.map((facet) => countsOf(opened, criteria, parts, facet)),
  ]);
  return {
    matching,
    total: opened.known.events,
    mayBeWithin,
    counts: recordBy(FACETS, (_, rank) => counts[rank] ?? {}),
    relaxations: matching > 0 ? [] : await relaxations(opened, criteria),
  };
}

export async function countOf(opened: Opened, { sql, values }: Condition): Promise<number> {
  if (sql === "1") return opened.known.events;
  const [found] = await opened.read(
    `SELECT count() FROM events WHERE dataset = {dataset:String} AND (${sql})`,
    values,
  );
  return Number(found?.[0]);
}

/** Counts what the other facets leave, or where all values are needed what this one leaves too. */
async function countsOf(
  opened: Opened,
  { facets }: Criteria,
  parts: readonly Part[],
  facet: Facet,
): Promise<Readonly<Record<string, number>>> {
  const others = facets[facet].all ? parts : parts.filter(({ by }) => by !== facet);
  const counted =
    others.length === 0
      ? opened.known.totals[facet]
      : Object.fromEntries(await tally(opened, facet, every(others)));
  return Object.fromEntries(valuesOf(opened, facet).map((value) => [value, counted[value] ?? 0]));
}

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
          may_from: Math.floor(within.start / DAY_MS),
          may_to: Math.ceil(within.end / DAY_MS),
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
