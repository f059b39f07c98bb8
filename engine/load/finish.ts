/** The end of a load: events are counted through in order of time, and what is true of all together is written down. */

import { collectionHues, topicHues } from "../../src/query/columns/topic-hues.ts";
import { FACETS, type Facet } from "../../src/query/criteria/facets.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { isByCollection } from "./colours.ts";
import { type Scan, Unsound } from "./scan.ts";

/** What is known of all events of a dataset. */
export interface Known {
  readonly events: number;
  readonly passages: number;
  readonly claims: number;
  readonly unquoted: number;
  /** Topics that are some event's first. */
  readonly first: readonly string[];
  /** Events of each value, facet by facet; of values that no list holds, these are all there are. */
  readonly totals: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** Days of the hull of every finite bound, and of the same with a day beside a lone one. */
  readonly bounds: readonly [number, number];
  readonly hull: readonly [number, number];
}

/** What must be known of a file before its events are put in order. */
interface Arrived {
  readonly frame: Scan["frame"];
  readonly events: number;
  readonly passages: number;
}

export async function finishedFrom(
  database: Database,
  tables: Tables,
  dataset: string,
  { frame, events, passages }: Arrived,
): Promise<void> {
  await tables.settled("arriving");
  await tables.settled("passages");
  const [arrived] = await database.look({ sql: ARRIVED, values: { dataset } });
  const [count, places, ids] = (arrived ?? []).map(Number);
  if (count !== events || places !== events) {
    await tables.drop("arriving", dataset);
    throw new Error(`${count} events have arrived and not ${events}: load the file again`);
  }
  const [linked] = await database.look({ sql: LINKED, values: { dataset } });
  if (linked?.[0] !== linked?.[1]) throw new Unsound("an event is linked to one that is not there");
  if (ids !== events) throw new Unsound("two events have the same id: npm run validate says which");
  const first = (await database.look({ sql: FIRST, values: { dataset } })).map(([id]) =>
    String(id),
  );
  const hues = isByCollection(frame)
    ? collectionHues(frame.collections)
    : topicHues(frame.topics, new Set(first));
  const hueIds = [...hues.keys()];
  const values = {
    dataset,
    coloured: isByCollection(frame) ? 1 : 0,
    ids: hueIds.length > 0 ? hueIds : [""],
    hues: hueIds.length > 0 ? hueIds.map((id) => hues.get(id) ?? -1) : [-1],
  };
  for (const table of ["events", "bodies"] as const) {
    await tables.drop(table, dataset);
    const parts = tables.partsOf(table);
    for (const [shard, part] of parts.entries()) {
      const into = table === "events" ? INTO_EVENTS : INTO_BODIES;
      await database.write(`INSERT INTO ${part} ${into}`, {
        ...values,
        shards: parts.length,
        shard,
      });
    }
    await tables.settled(table);
  }
  const known = await knownOf(database, dataset, first, passages);
  await database.write(DONE, {
    dataset,
    frame: JSON.stringify({ ...frame, passages: [] }),
    known: JSON.stringify(known),
  });
  await tables.settled("datasets");
  await tables.drop("arriving", dataset);
}

const ARRIVED = `SELECT count(), uniqExact(place), uniqExact(id) FROM arriving WHERE dataset = {dataset:String}`;
const LINKED = `SELECT
    (SELECT uniqExact(link) FROM arriving ARRAY JOIN links AS link WHERE dataset = {dataset:String}),
    (SELECT count() FROM arriving WHERE dataset = {dataset:String} AND id GLOBAL IN (
      SELECT arrayJoin(links) FROM arriving WHERE dataset = {dataset:String}))`;
const FIRST = `SELECT DISTINCT own_topic[1] FROM arriving WHERE dataset = {dataset:String} AND notEmpty(own_topic)`;

const SAME = `id, start_day, end_day, from_half, to_half, read_day, year, weight, claims, own_topic, collection,
  country, topic, actor, source, kind, status, support, basis, voice, precision, quotes, links, words`;

const NUMBERED = `row_number() OVER (ORDER BY start_day, end_day, place) - 1 AS row`;

const INTO_EVENTS = `(dataset, row, hue, telling, ${SAME})
  SELECT dataset, row,
    transform(toString(if({coloured:UInt8} = 1, collection[1], own_topic[1])), {ids:Array(String)}, {hues:Array(Int8)}, toInt8(-1)) AS hue,
    toUInt64(weight) * 4294967296 + (4294967295 - row) AS telling,
    ${SAME}
  FROM (SELECT *, ${NUMBERED} FROM arriving WHERE dataset = {dataset:String})
  WHERE row % {shards:UInt32} = {shard:UInt32}`;

const INTO_BODIES = `(dataset, row, body)
  SELECT dataset, row, body
  FROM (SELECT dataset, body, ${NUMBERED} FROM arriving WHERE dataset = {dataset:String})
  WHERE row % {shards:UInt32} = {shard:UInt32}`;

const DONE = `INSERT INTO datasets (dataset, frame, known)
  SELECT {dataset:String}, {frame:String}, {known:String}`;

async function knownOf(
  database: Database,
  dataset: string,
  first: readonly string[],
  passages: number,
): Promise<Known> {
  const [sums = []] = await database.look({ sql: SUMS, values: { dataset } });
  const [events = 0, claims = 0, unquoted = 0, ...days] = sums.map(Number);
  const totals: Partial<Record<Facet, Record<string, number>>> = {};
  for (const facet of FACETS) {
    const rows = await database.look({ sql: totalsOf(facet), values: { dataset } });
    totals[facet] = Object.fromEntries(
      rows.map(([value, count]) => [String(value), Number(count)]),
    );
  }
  const [from = 0, to = 0, start = 0, end = 0] = days;
  return {
    events,
    passages,
    claims,
    unquoted,
    first,
    totals: totals as Known["totals"],
    bounds: [from, to],
    hull: [start, end],
  };
}

const OPEN = "start_day = -2147483648";
const ENDLESS = "end_day = 2147483647";
const SUMS = `SELECT count(), sum(claims), countIf(empty(quotes)),
    min(if(${OPEN}, end_day, start_day)), max(if(${ENDLESS}, start_day, end_day)),
    min(if(${OPEN}, end_day - 1, start_day)),
    max(if(${ENDLESS}, start_day + 1, end_day))
  FROM events WHERE dataset = {dataset:String}`;

const totalsOf = (facet: Facet) =>
  `SELECT arrayJoin(${facet}) AS value, count() FROM events WHERE dataset = {dataset:String} GROUP BY value`;
