/** The end of a load: events are counted through in order of time, and what is true of all together is written down. */

import { collectionHues, topicHues } from "../../src/query/columns/topic-hues.ts";
import { FACETS, type Facet, LANES, type Lanes } from "../../src/query/criteria/facets.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { isByCollection } from "./colours.ts";
import { LEADS, LEADS_FROM, leadOf, systemsOf, TELLING } from "./leads.ts";
import type { Scan } from "./scan.ts";
import { Unsound } from "./unsound.ts";

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
  /** Topics that lead an event into a lane of systems. */
  readonly systems: readonly string[];
  /** Events of each topic, its broader ones left out. */
  readonly ownTopics: readonly (readonly [topic: string, events: number])[];
  /** Events that each value leads, and the one in the middle of their order; "" for those without a value. */
  readonly leads: Readonly<
    Record<Lanes, readonly (readonly [value: string, events: number, median: number])[]>
  >;
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
  if (ids !== events) {
    const [twice] = await database.look({ sql: TWICE, values: { dataset } });
    const [id, first, second] = twice ?? [];
    throw new Unsound(`events ${first} and ${second} of the file are both called ${id}`);
  }
  const [linked] = await database.look({ sql: LINKED, values: { dataset } });
  if (linked?.[0] !== linked?.[1]) {
    const [loose] = await database.look({ sql: LOOSE, values: { dataset } });
    throw new Unsound(`event ${loose?.[0]} is linked to ${loose?.[1]}, which is not there`);
  }
  const first = (await database.look({ sql: FIRST, values: { dataset } })).map(([id]) =>
    String(id),
  );
  const hues = isByCollection(frame)
    ? collectionHues(frame.collections)
    : topicHues(frame.topics, new Set(first));
  await tables.drop("coded", dataset);
  await database.write(INTO_CODED, { dataset });
  await tables.settled("coded");
  const hueIds = [...hues.keys()];
  const values = {
    dataset,
    coloured: isByCollection(frame) ? 1 : 0,
    ids: hueIds.length > 0 ? hueIds : [""],
    hues: hueIds.length > 0 ? hueIds.map((id) => hues.get(id) ?? -1) : [-1],
    systems: systemsOf(frame.topics),
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
  await summedUp(database, tables, dataset, { frame, first, passages });
  await tables.drop("arriving", dataset);
}

interface Ordered extends Pick<Known, "first" | "passages"> {
  readonly frame: Scan["frame"];
}

/** Writes down what all events come to, and last the line that makes them the dataset. */
export async function summedUp(
  database: Database,
  tables: Tables,
  dataset: string,
  { frame, first, passages }: Ordered,
): Promise<void> {
  const systems = systemsOf(frame.topics);
  await tables.drop("days", dataset);
  for (const lanes of LANES) {
    await database.write(intoDays(leadOf(lanes)), { dataset, lanes });
  }
  await tables.settled("days");
  const known = await knownOf(database, dataset, { first, passages, systems });
  await database.write(DONE, {
    dataset,
    frame: JSON.stringify({ ...frame, passages: [] }),
    known: JSON.stringify(known),
  });
  await tables.settled("datasets");
}

const ARRIVED = `SELECT count(), uniqExact(place), uniqExact(id) FROM arriving WHERE dataset = {dataset:String}`;
const LINKED = `SELECT
    (SELECT uniqExact(link) FROM arriving ARRAY JOIN links AS link WHERE dataset = {dataset:String}),
    (SELECT count() FROM arriving WHERE dataset = {dataset:String} AND id GLOBAL IN (
      SELECT arrayJoin(links) FROM arriving WHERE dataset = {dataset:String}))`;
/** The first two that have one id, counted from 1. */
const TWICE = `SELECT id, min(place) + 1, arraySort(groupArray(place))[2] + 1 AS second FROM arriving
  WHERE dataset = {dataset:String} GROUP BY id HAVING count() > 1 ORDER BY second LIMIT 1`;
const LOOSE = `SELECT id, link FROM arriving ARRAY JOIN links AS link
  WHERE dataset = {dataset:String} AND link GLOBAL NOT IN (SELECT id FROM arriving WHERE dataset = {dataset:String})
  ORDER BY place LIMIT 1`;
const FIRST = `SELECT DISTINCT own_topic[1] FROM arriving WHERE dataset = {dataset:String} AND notEmpty(own_topic)`;

const SAME = `id, start_day, end_day, from_half, to_half, read_day, year, weight, claims, own_topic, collection,
  country, topic, actor, source, kind, status, support, basis, voice, precision, heard, quotes, links, words, hangul`;

const NUMBERED = `row_number() OVER (ORDER BY start_day, end_day, place) - 1 AS row`;

const INTO_CODED = `INSERT INTO coded (dataset, code, facet, value, events)
  SELECT {dataset:String}, row_number() OVER (ORDER BY facet, events DESC, value) - 1, facet, value, events FROM (
    ${FACETS.map(
      (
        facet,
      ) => `SELECT '${facet}' AS facet, toString(arrayJoin(${facet})) AS value, count() AS events
      FROM arriving WHERE dataset = {dataset:String} GROUP BY value`,
    ).join(" UNION ALL ")})`;

/** The codes of the values that an event has of a facet. */
const codesOf = (facet: Facet): string => {
  // One more in front: nothing is looked up in lists of none.
  const list = (column: string, none: string) =>
    `(SELECT arrayPushFront(groupArray(${column}), ${none}) FROM (
      SELECT ${column} FROM coded WHERE dataset = {dataset:String} AND facet = '${facet}' ORDER BY code))`;
  return `arrayMap(value -> transform(toString(value), ${list("value", "''")}, ${list("code", "toUInt32(4294967295)")}, toUInt32(4294967295)), ${facet})`;
};

const INTO_EVENTS = `(dataset, row, hue, codes, ${LEADS.join(", ")}, ${SAME})
  SELECT dataset, row,
    transform(toString(if({coloured:UInt8} = 1, collection[1], own_topic[1])), {ids:Array(String)}, {hues:Array(Int8)}, toInt8(-1)) AS hue,
    arrayConcat(${FACETS.map(codesOf).join(", ")}) AS codes, ${LEADS_FROM.join(", ")}, ${SAME}
  FROM (SELECT *, ${NUMBERED} FROM arriving WHERE dataset = {dataset:String})
  WHERE row % {shards:UInt32} = {shard:UInt32}`;

const INTO_BODIES = `(dataset, row, body)
  SELECT dataset, row, body
  FROM (SELECT dataset, body, ${NUMBERED} FROM arriving WHERE dataset = {dataset:String})
  WHERE row % {shards:UInt32} = {shard:UInt32}`;

/** As `tiles.ts` has it: bars that begin on a day in a lane. */
const BARS = 6;

const intoDays = (lead: string) => `INSERT INTO days
  (dataset, lanes, lead, start_day, end_day, from_half, to_half, read_day, year, row, last_row, events, telling, hue, last_hue, firsts)
  SELECT {dataset:String}, {lanes:String}, ${lead} AS lead, start_day, end_day, any(from_half), any(to_half), any(read_day),
    any(year), min(row), max(row), count(), max(${TELLING}), min(hue), max(hue),
    if(${OPEN} OR ${ENDLESS} OR end_day - start_day <= 1, [], groupArraySorted(${BARS})(row))
  FROM events WHERE dataset = {dataset:String} GROUP BY lead, start_day, end_day`;

const DONE = `INSERT INTO datasets (dataset, frame, known)
  SELECT {dataset:String}, {frame:String}, {known:String}`;

async function knownOf(
  database: Database,
  dataset: string,
  { first, passages, systems }: Pick<Known, "first" | "passages" | "systems">,
): Promise<Known> {
  const [sums = []] = await database.look({ sql: SUMS, values: { dataset } });
  const [events = 0, claims = 0, unquoted = 0, ...days] = sums.map(Number);
  const totals: Partial<Record<Facet, Record<string, number>>> = {};
  const counted = await database.look({ sql: CODED, values: { dataset } });
  for (const facet of FACETS) {
    const own = counted.filter(([each]) => each === facet);
    totals[facet] = Object.fromEntries(
      own.map(([, value, count]) => [String(value), Number(count)]),
    );
  }
  const [from = 0, to = 0, start = 0, end = 0] = days;
  const ownTopics = await database.look({ sql: OWN_TOPICS, values: { dataset } });
  const leads: Partial<Record<Lanes, unknown>> = {};
  for (const lanes of LANES) {
    leads[lanes] = await database.look({ sql: leadsBy(leadOf(lanes)), values: { dataset } });
  }
  return {
    events,
    passages,
    claims,
    unquoted,
    first,
    systems,
    totals: totals as Known["totals"],
    ownTopics: ownTopics as Known["ownTopics"],
    leads: leads as Known["leads"],
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

const OWN_TOPICS = `SELECT arrayJoin(own_topic) AS value, count() FROM events
  WHERE dataset = {dataset:String} GROUP BY value`;

const leadsBy = (
  lead: string,
) => `SELECT toString(${lead}) AS lead, count(), medianExactHigh(row) FROM events
  WHERE dataset = {dataset:String} GROUP BY lead`;

const CODED =
  "SELECT facet, value, events FROM coded WHERE dataset = {dataset:String} ORDER BY code";
