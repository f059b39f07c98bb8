/** The lanes of what matches, and the expression by which a row knows its own. */

import { type Facet, LANE_FACETS, type Lanes } from "../../src/query/criteria/facets.ts";
import type { Criteria } from "../../src/query/criteria/query.ts";
import { drawnLanes, missingLanes } from "../../src/query/rest/ghosts.ts";
import { type Lane, lanesInOrder, withHaving } from "../../src/query/window/lanes.ts";
import type { MissingLane } from "../../src/query/window/mark.ts";
import { leadOf } from "../load/leads.ts";
import { type Condition, every, has, type Part } from "./conditions.ts";
import type { LeadRule } from "./every-event.ts";
import { countOf, tally, valuesOf } from "./facets.ts";
import { eventsIn, type LineTable, leadsIn } from "./line-table.ts";
import type { LaneOfLead, Lines } from "./lines.ts";
import type { Opened } from "./opened.ts";
import type { RowLines } from "./row-lines.ts";
import { type AskedLead, type Summed, summed } from "./summed.ts";

export interface LanesOf {
  readonly lanes: readonly Lane[];
  /** Matching events, by lane. */
  readonly events: readonly number[];
  /** The number of the lane that events with a `lead` stand in. */
  readonly lane: LaneOfLead;
}

/** The value that leads a row, "" for none. */
export interface Leading {
  readonly facet: Facet;
  readonly column: Facet | "own_topic";
  readonly values: readonly string[];
  readonly isAsked: Uint8Array;
  /** What is asked for, which leads an event that has it; null where the first value leads them all. */
  readonly asked: AskedLead | null;
  /** The same by the places of the values. */
  readonly rule: LeadRule;
}

/** Matching events with what leads them. */
export interface LedEvents {
  readonly condition: Condition;
  /** Null where there is one lane for all. */
  readonly leading: Leading | null;
  /** True where what is asked for may lead events that do not match as well. */
  readonly mayLeadOthers: boolean;
  readonly summed: Summed;
  /** Whatever may lead one, with "" for none. */
  readonly leads: readonly string[];
}

export function ledEvents(
  opened: Opened,
  parts: readonly Part[],
  { lanes, criteria }: LaneTerms,
): LedEvents {
  const led = leading(opened, lanes, criteria);
  const condition = every(parts);
  const isOnly = parts.length === 1 && parts[0]?.by === led?.facet;
  return {
    condition,
    leading: led,
    // Where one of some values is all that is asked for, who has one matches.
    mayLeadOthers: led !== null && !(isOnly && !criteria.facets[led.facet].all),
    summed: summed(condition, lanes, led?.asked),
    leads: led === null ? [""] : [...led.values, ""],
  };
}

const ONE_LANE: LaneOfLead = { sql: "0", values: {}, of: () => 0 };

/**
 * @param table  the same events in memory; null where they are not there
 * @param all  all events in memory; null where these are not there
 */
export async function lanesOf(
  opened: Opened,
  events: LedEvents,
  table: LineTable | null,
  all: RowLines | null,
  { lanes: by, lang }: LaneTerms,
): Promise<LanesOf> {
  const { condition, leading: led } = events;
  if (led === null) {
    const count = table === null ? await countOf(opened, condition) : eventsIn(table);
    const only = { key: "", label: null, hue: null, values: 1, having: count };
    return { lanes: [only], events: [count], lane: ONE_LANE };
  }
  const { values, column } = led;
  const { rows, had } =
    condition.sql === "1"
      ? allLeads(opened, by, column)
      : await leadsOf(opened, events, column, by, table, all);
  const places = new Map(values.map((value, place) => [value, place]));
  const used = new Uint32Array(values.length + 1);
  const medians = new Uint32Array(values.length + 1);
  for (const [value, count, median] of rows) {
    const place = value === "" ? values.length : places.get(String(value));
    if (place === undefined) continue;
    used[place] = Number(count);
    medians[place] = Number(median ?? 0);
  }
  const terms = { ...led, lanes: by, used, medians: () => medians };
  const { named, order, laneByCode } = lanesInOrder(opened.bare, terms, lang);
  const inLane = named.map(() => 0);
  for (const [code, count] of used.entries()) {
    const lane = laneByCode[code] ?? 0;
    if (count > 0) inLane[lane] = (inLane[lane] ?? 0) + count;
  }
  const having = values.map((value) => had.get(value) ?? 0);
  const own = order.map((code) => values[code] ?? "");
  return {
    lanes: withHaving(named, order, inLane, having),
    events: inLane,
    lane: laneOf(
      own,
      own.map((_, lane) => lane),
      order.length,
      laneByCode[values.length] ?? 0,
    ),
  };
}

interface Leads {
  /** Each value that leads events, how many, and the row in the middle of them. */
  readonly rows: readonly (readonly unknown[])[];
  /** Events that have a value at all. */
  readonly had: ReadonlyMap<string, number>;
}

/** What leads all events. */
function allLeads({ known }: Opened, by: Lanes, column: Leading["column"]): Leads {
  const had = column === "own_topic" ? known.ownTopics : Object.entries(known.totals[column]);
  return { rows: known.leads[by], had: new Map(had) };
}

async function leadsOf(
  opened: Opened,
  { condition, summed: lines }: LedEvents,
  column: Leading["column"],
  by: Lanes,
  table: LineTable | null,
  all: RowLines | null,
): Promise<Leads> {
  const byTime = by !== "country" && by !== "kind" && by !== "collection";
  const [rows, had] = await Promise.all([
    // Of days it is not known which of their events is the one in the middle.
    table?.events === null
      ? leadsIn(table)
      : opened.read(
          `SELECT lead, count()${byTime ? ", medianExactHigh(row)" : ""} FROM ${lines.each()} GROUP BY lead`,
          lines.values,
        ),
    (table?.events === null ? all?.had(table) : null) ?? tally(opened, column, condition),
  ]);
  return { rows, had };
}

export interface LaneTerms {
  readonly lanes: Lanes;
  readonly criteria: Criteria;
  readonly lang: string;
}

function laneOf(
  keys: readonly string[],
  lanes: readonly number[],
  others: number,
  none: number,
): LaneOfLead {
  const known = new Map([...keys.entries()].map(([at, key]) => [key, lanes[at] ?? 0]));
  known.set("", none);
  return {
    of: (lead) => (lead === undefined ? undefined : known.get(lead)) ?? others,
    sql: `transform(lead, {lane_keys:Array(String)}, {lane_places:Array(Int16)}, {lane_others:Int16})`,
    values: {
      lane_keys: [...keys, ""],
      lane_places: [...lanes, none],
      lane_others: others,
    },
  };
}

function leading(opened: Opened, by: Lanes, criteria: Criteria): Leading | null {
  const facet = LANE_FACETS[by];
  if (facet === null) return null;
  const { bare } = opened;
  const column: Leading["column"] = facet === "topic" ? "own_topic" : facet;
  const values = facet === "topic" ? bare.ownTopics.values : valuesOf(opened, facet);
  const asked = new Set(criteria.facets[facet].values);
  const isAsked = Uint8Array.from(values, (value) => Number(asked.has(value)));
  const mayLead = by === "system" ? opened.known.systems : null;
  const wanted = values.filter(
    (value, place) => isAsked[place] === 1 && (mayLead === null || mayLead.includes(value)),
  );
  const flags = (some: readonly string[]) =>
    Uint8Array.from(values, (value) => Number(some.includes(value)));
  const rule = {
    wins: wanted.length === 0 ? null : flags(wanted),
    may: mayLead && flags(mayLead),
    none: values.length,
  };
  const own = { facet, column, values, isAsked, rule };
  if (wanted.length === 0) return { ...own, asked: null };
  const having = has(column, "lane_asked", wanted);
  const sql =
    wanted.length === 1
      ? "toLowCardinality({lane_asked:String})"
      : `arrayFirst(each -> has({lane_asked:Array(String)}, each), ${column})`;
  return { ...own, asked: { having, sql } };
}

/** What does not match: all events less those that do, which an index knows. */
export interface OutsideLanes {
  /** All events, led as they would be if they matched. */
  readonly all: Summed;
  /** The lane that is drawn for an event; -1 for none. */
  readonly lane: LaneOfLead;
  /** The lanes that are not drawn. */
  readonly missing: readonly MissingLane[];
  /** How many that do not match begin on each day, of those in a drawn lane. */
  readonly begun: ReadonlyMap<number, number>;
}

/** All events, and those that match, both led by their first value. */
export interface PlainLines {
  readonly all: Lines;
  readonly matching: Lines;
}

export async function outsideLanes(
  opened: Opened,
  { condition, leading: led, mayLeadOthers }: LedEvents,
  lanes: readonly Lane[],
  plain: PlainLines,
  { lanes: by, lang }: LaneTerms,
): Promise<OutsideLanes> {
  const all = summed(every([]), by, mayLeadOthers ? led?.asked : null);
  if (led === null) {
    const begun = await begunOutside(plain, ONE_LANE, []);
    return { all, lane: ONE_LANE, missing: [], begun };
  }
  const { values, facet, asked } = led;
  const drawn = drawnLanes(lanes, values);
  const moved = asked === null || !mayLeadOthers ? [] : await movedBy(opened, asked, condition, by);
  const outside = new Map(opened.known.leads[by].map(([value, events]) => [value, events]));
  const add = (value: string, events: number) =>
    outside.set(value, (outside.get(value) ?? 0) + events);
  for (const [value, events] of await plain.matching.led()) add(value, -events);
  for (const { from, to, events } of moved) {
    add(from, -events);
    add(to, events);
  }
  const left = Uint32Array.from(values, (value, code) =>
    (drawn[code] ?? -1) < 0 ? (outside.get(value) ?? 0) : 0,
  );
  // Of many values most stand with the others: only those with a lane of their own are written out.
  const keyed = values.flatMap((value, code) => {
    const isOwn = lanes.some(({ key }) => key === value);
    return isOwn ? [{ value, lane: drawn[code] ?? -1 }] : [];
  });
  const others = lanes.findIndex(({ key }) => key === "+");
  const lane = laneOf(
    keyed.map(({ value }) => value),
    keyed.map((each) => each.lane),
    others,
    drawn[values.length] ?? -1,
  );
  const missing = missingLanes(opened.bare, facet, values, left, lang);
  return { all, lane, missing, begun: await begunOutside(plain, lane, moved) };
}

async function begunOutside(
  plain: PlainLines,
  lane: LaneOfLead,
  moved: readonly Moved[],
): Promise<ReadonlyMap<number, number>> {
  const [all, matched] = await Promise.all([plain.all.begun(lane), plain.matching.begun(lane)]);
  const begun = new Map(all);
  const add = (day: number, events: number) => begun.set(day, (begun.get(day) ?? 0) + events);
  for (const [day, events] of matched) add(day, -events);
  for (const { from, to, day, events } of moved) {
    add(day, events * (Number(lane.of(to) >= 0) - Number(lane.of(from) >= 0)));
  }
  return begun;
}

/** Events that do not match and are led by what is asked for instead of their first value. */
interface Moved {
  readonly from: string;
  readonly to: string;
  readonly day: number;
  readonly events: number;
}

async function movedBy(
  opened: Opened,
  { sql, having }: AskedLead,
  condition: Condition,
  by: Lanes,
): Promise<readonly Moved[]> {
  const rows = await opened.read(
    `SELECT toString(${leadOf(by)}) AS own, toString(${sql}) AS led, start_day, count() FROM events
      WHERE dataset = {dataset:String} AND (${having.sql}) AND NOT (${condition.sql}) AND own != led
      GROUP BY own, led, start_day`,
    { ...having.values, ...condition.values },
  );
  return rows.map(([from, to, day, events]) => ({
    from: String(from),
    to: String(to),
    day: Number(day),
    events: Number(events),
  }));
}
