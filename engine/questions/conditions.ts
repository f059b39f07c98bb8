/**
 * Criteria as conditions of SQL, one for each thing that an event may fail by: the texts are fixed, and all that a
 * reader has typed or a link has brought stands beside them as values.
 */
import type { Localized } from "../../src/dataset/format/schema.ts";
import { LIMITS } from "../../src/dataset/format/vocabulary.ts";
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { FACETS, type Facet } from "../../src/query/criteria/facets.ts";
import type { Criteria } from "../../src/query/criteria/query.ts";
import { OverLimit } from "../../src/query/over-limit.ts";
import { fold } from "../../src/query/text/fold.ts";
import { parseWords } from "../../src/query/text/search-terms.ts";
import { termFinder } from "../../src/query/text/term.ts";
import type { Value, Values } from "../database.ts";
import type { Opened } from "./opened.ts";
import { anywhere, HANGUL_ALONE, hangulOf, isHangul, termPattern } from "./term-pattern.ts";
import { firstFrom, lastUpTo } from "./whole-numbers.ts";

/** A condition that holds for the events that pass. */
export interface Condition {
  readonly sql: string;
  readonly values: Values;
  /** True for one that holds for all events of the same days, or for none of them. */
  readonly isOfDays?: boolean;
}

export interface Part extends Condition {
  /** What an event fails by that does not pass. */
  readonly by: Facet | "words" | "episode" | "within" | "without";
}

export const has = (
  facet: Facet | "own_topic",
  name: string,
  values: readonly string[],
  all = false,
): Condition => {
  const [value] = values;
  // One value is one list of an index.
  if (values.length === 1 && value !== undefined) {
    return { sql: `has(${facet}, {${name}:String})`, values: { [name]: value } };
  }
  return {
    sql: `${all ? "hasAll" : "hasAny"}(${facet}, {${name}:Array(String)})`,
    values: { [name]: values },
  };
};

export const not = ({ sql, values }: Condition): Condition => ({ sql: `NOT (${sql})`, values });

/** The conditions of criteria, those of facets first; of what does not filter there is none. */
export async function partsOf(opened: Opened, criteria: Criteria): Promise<readonly Part[]> {
  const { facets, words, episode, within, near } = criteria;
  const parts: Part[] = [];
  for (const facet of FACETS) {
    const { values, all } = facets[facet];
    if (values.length > 0) parts.push({ by: facet, ...has(facet, `${facet}_asked`, values, all) });
  }
  const worded = wordsCondition(opened, words);
  if (worded) parts.push({ by: "words", ...worded });
  const walked = episodeCondition(opened, episode);
  if (walked) parts.push({ by: "episode", ...walked });
  const timed = near ? await nearCondition(opened, near) : windowCondition(within);
  if (timed) parts.push({ by: "within", ...timed });
  for (const facet of FACETS) {
    const left = exclusion(facet, facets[facet].without);
    if (left) parts.push({ by: "without", ...left });
  }
  return parts;
}

export const exclusion = (
  facet: Facet,
  without: readonly string[] | undefined,
): Condition | null =>
  without === undefined || without.length === 0
    ? null
    : not(has(facet, `${facet}_without`, without));

/** All of some conditions; true where there are none. */
export const every = (parts: readonly Condition[]): Condition => ({
  sql: parts.length === 0 ? "1" : parts.map(({ sql }) => `(${sql})`).join(" AND "),
  values: Object.assign({}, ...parts.map(({ values }) => values)) as Values,
  isOfDays: parts.every(({ isOfDays }) => isOfDays === true),
});

/** The events that match. */
export const matching = async (opened: Opened, criteria: Criteria): Promise<Condition> =>
  every(await partsOf(opened, criteria));

/** Words of a search: each is a condition, which the database takes milliseconds to understand while nobody else is heard. */
const MOST_TERMS = 100;

/** Those of a group of words that have one of them, and none of those left out; null where nothing is asked. */
export function wordsCondition(opened: Opened, words: string): Condition | null {
  const { all, none } = parseWords(words);
  if (all.length === 0 && none.length === 0) return null;
  if (all.flat().length + none.length > MOST_TERMS || words.length > LIMITS.linkLength) {
    throw new OverLimit(`A search has ${MOST_TERMS} words at most.`);
  }
  const values: Record<string, Value> = {};
  let count = 0;
  const term = (text: string): string => {
    const at = count++;
    const pattern = termPattern(text);
    const topics = named(
      text,
      opened.frame.topics.map(({ id, label }) => [id, label]),
    );
    const actors = named(
      text,
      opened.frame.actors.map(({ id, name }) => [id, name]),
    );
    values[`term_${at}`] = pattern ?? anywhere(text);
    const column = isHangul(text) ? "hangul" : "words";
    // An index knows the words in which a term stands, and of Hangul with gaps or without which texts may have it.
    let sql =
      pattern === null
        ? `${column} LIKE {term_${at}:String}`
        : `match(${column}, {term_${at}:String})`;
    for (const [i, run] of (pattern === null ? [] : hangulOf(text)).entries()) {
      values[`run_${at}_${i}`] = anywhere(run);
      sql = `${HANGUL_ALONE} LIKE {run_${at}_${i}:String} AND ${sql}`;
    }
    if (topics.length > 0) {
      values[`topics_${at}`] = topics;
      sql += ` OR hasAny(own_topic, {topics_${at}:Array(String)})`;
    }
    if (actors.length > 0) {
      values[`actors_${at}`] = actors;
      sql += ` OR hasAny(actor, {actors_${at}:Array(String)})`;
    }
    return `(${sql})`;
  };
  const groups = all.map((terms) => `(${terms.map(term).join(" OR ")})`);
  const left = none.map((text) => `NOT ${term(text)}`);
  return { sql: [...groups, ...left].join(" AND "), values };
}

/** The ids of what is called so. */
function named(
  term: string,
  entries: readonly (readonly [string, Localized])[],
): readonly string[] {
  const find = termFinder(term);
  const texts = (name: Localized) => (typeof name === "string" ? [name] : Object.values(name));
  return entries.flatMap(([id, name]) =>
    texts(name).some((text) => find(fold(text))) ? [id] : [],
  );
}

export function episodeCondition({ frame }: Opened, episode: string | null): Condition | null {
  if (episode === null) return null;
  const events = frame.episodes.find(({ id }) => id === episode)?.events ?? [];
  return { sql: "has({episode:Array(String)}, id)", values: { episode: events } };
}

export const windowCondition = (within: Criteria["within"]): Condition | null =>
  within === undefined
    ? null
    : {
        sql: "start_day >= {within_from:Int64} AND end_day <= {within_to:Int64}",
        values: {
          within_from: firstFrom(within.start, DAY_MS),
          within_to: lastUpTo(within.end, DAY_MS),
        },
        isOfDays: true,
      };

/** The first and the last day (and one more) that an event is known to be of; null where there is none of that id. */
export async function knownDays(
  opened: Opened,
  id: string,
): Promise<readonly [number, number] | null> {
  const [found] = await opened.read(
    `SELECT ${KNOWN_FROM}, ${KNOWN_TO} FROM events WHERE dataset = {dataset:String} AND id = {id:String}`,
    { id },
  );
  return found ? [Number(found[0]), Number(found[1])] : null;
}

const KNOWN_FROM = "if(start_day = -2147483648, end_day - 1, start_day)";
const KNOWN_TO = "if(end_day = 2147483647, start_day + 1, end_day)";

async function nearCondition(
  opened: Opened,
  { event, days }: NonNullable<Criteria["near"]>,
): Promise<Condition | null> {
  const own = await knownDays(opened, event);
  if (own === null) return null;
  return {
    sql: `${KNOWN_FROM} < {near_to:Float64} AND ${KNOWN_TO} > {near_from:Float64}`,
    values: { near_from: own[0] - days, near_to: own[1] + days },
    isOfDays: true,
  };
}
