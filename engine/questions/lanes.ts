/** The lanes of what matches, and the expression by which a row knows its own. */

import { type Facet, LANE_FACETS, type Lanes } from "../../src/query/criteria/facets.ts";
import type { Criteria } from "../../src/query/criteria/query.ts";
import { drawnLanes, missingLanes } from "../../src/query/rest/ghosts.ts";
import { type Lane, lanesInOrder, withHaving } from "../../src/query/window/lanes.ts";
import type { MissingLane } from "../../src/query/window/mark.ts";
import { type Condition, every, has } from "./conditions.ts";
import { countOf, tally, valuesOf } from "./facets.ts";
import type { Opened } from "./opened.ts";
import { type AskedLead, type Summed, summed } from "./summed.ts";

export interface LanesOf {
  readonly lanes: readonly Lane[];
  /** Matching events, by lane. */
  readonly events: readonly number[];
  /** The matching events, with what leads them. */
  readonly summed: Summed;
  /** How many of them each value leads. */
  readonly led: ReadonlyMap<string, number>;
  /** The number of the lane that events with a `lead` stand in. */
  readonly lane: Condition;
}

/** The value that leads a row, "" for none. */
interface Leading {
  readonly facet: Facet;
  readonly column: Facet | "own_topic";
  readonly values: readonly string[];
  readonly isAsked: Uint8Array;
  /** What is asked for, which leads an event that has it; null where the first value leads them all. */
  readonly asked: AskedLead | null;
}

const ONE_LANE: Condition = { sql: "0", values: {} };

export async function lanesOf(
  opened: Opened,
  condition: Condition,
  { lanes: by, criteria, lang }: LaneTerms,
): Promise<LanesOf> {
  const led = leading(opened, by, criteria);
  if (led === null) {
    const events = await countOf(opened, condition);
    const only = { key: "", label: null, hue: null, values: 1, having: events };
    return {
      lanes: [only],
      events: [events],
      summed: summed(condition, by),
      led: new Map(),
      lane: ONE_LANE,
    };
  }
  const { values, column, asked } = led;
  const lines = summed(condition, by, asked);
  const { rows, had } =
    condition.sql === "1"
      ? allLeads(opened, by, column)
      : await leadsOf(opened, condition, by, { column, lines });
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
  const events = named.map(() => 0);
  for (const [code, count] of used.entries()) {
    const lane = laneByCode[code] ?? 0;
    if (count > 0) events[lane] = (events[lane] ?? 0) + count;
  }
  const having = values.map((value) => had.get(value) ?? 0);
  const own = order.map((code) => values[code] ?? "");
  return {
    lanes: withHaving(named, order, events, having),
    events,
    summed: lines,
    led: new Map(rows.map(([value, count]) => [String(value), Number(count)])),
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
  condition: Condition,
  by: Lanes,
  { column, lines }: Pick<Leading, "column"> & { readonly lines: Summed },
): Promise<Leads> {
  const byTime = by !== "country" && by !== "kind" && by !== "collection";
  const [rows, had] = await Promise.all([
    opened.read(
      `SELECT lead, count()${byTime ? ", medianExactHigh(row)" : ""} FROM ${lines.each()} GROUP BY lead`,
      lines.values,
    ),
    tally(opened, column, condition),
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
): Condition {
  return {
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
  const column = facet === "topic" ? "own_topic" : facet;
  const values = facet === "topic" ? bare.ownTopics.values : valuesOf(opened, facet);
  const asked = new Set(criteria.facets[facet].values);
  const isAsked = Uint8Array.from(values, (value) => Number(asked.has(value)));
  const mayLead = by === "system" ? opened.known.systems : null;
  const wanted = values.filter(
    (value, place) => isAsked[place] === 1 && (mayLead === null || mayLead.includes(value)),
  );
  const [only] = wanted;
  if (only === undefined) return { facet, column, values, isAsked, asked: null };
  const having = has(column, "lane_asked", wanted);
  const sql =
    wanted.length === 1
      ? "toLowCardinality({lane_asked:String})"
      : `arrayFirst(each -> has({lane_asked:Array(String)}, each), ${column})`;
  return { facet, column, values, isAsked, asked: { having, sql } };
}

/** What does not match: all events less those that do, which an index knows. */
export interface OutsideLanes {
  /** All events, and those that match, with what leads them. */
  readonly all: Summed;
  readonly matching: Summed;
  /** The lane that is drawn for an event; -1 for none. */
  readonly lane: Condition;
  /** The lanes that are not drawn. */
  readonly missing: readonly MissingLane[];
}

export async function outsideLanes(
  opened: Opened,
  { lanes, summed: matching, led: matched }: LanesOf,
  { lanes: by, criteria, lang }: LaneTerms,
): Promise<OutsideLanes> {
  const led = leading(opened, by, criteria);
  const all = summed(every([]), by, led?.asked);
  if (led === null) return { all, matching, lane: ONE_LANE, missing: [] };
  const { values, facet, asked } = led;
  const drawn = drawnLanes(lanes, values);
  const rows =
    asked === null
      ? opened.known.leads[by]
      : await opened.read(
          `SELECT lead, sum(events) FROM ${all.counted()} GROUP BY lead`,
          all.values,
        );
  const counts = new Map(rows.map(([value, count]) => [String(value), Number(count)]));
  const outside = (value: string) => (counts.get(value) ?? 0) - (matched.get(value) ?? 0);
  const left = Uint32Array.from(values, (value, code) =>
    (drawn[code] ?? -1) < 0 ? outside(value) : 0,
  );
  // Of many values most stand with the others: only those with a lane of their own are written out.
  const keyed = values.flatMap((value, code) => {
    const isOwn = lanes.some(({ key }) => key === value);
    return isOwn ? [{ value, lane: drawn[code] ?? -1 }] : [];
  });
  const others = lanes.findIndex(({ key }) => key === "+");
  return {
    all,
    matching,
    lane: laneOf(
      keyed.map(({ value }) => value),
      keyed.map(({ lane }) => lane),
      others,
      drawn[values.length] ?? -1,
    ),
    missing: missingLanes(opened.bare, facet, values, left, lang),
  };
}
