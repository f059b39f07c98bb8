/** Which lane an event stands in. Each event stands once, in the lane of its first value. */
import type { LocalText } from "../../dataset/format/localized.ts";
import { localText } from "../../dataset/format/localized.ts";
import type { FacetColumn } from "../columns/column-types.ts";
import type { Columns } from "../columns/columns.ts";
import { type Facet, LANE_FACETS, type Lanes } from "../criteria/facets.ts";
import type { Criteria } from "../criteria/query.ts";

export interface Lane {
  /** The facet value, "" for the only lane, OTHER_VALUES, or NO_VALUE for events without one. */
  readonly key: string;
  readonly label: LocalText | null;
  readonly hue: number | null;
  /** How many values of the facet share it: 1 but for the lane of the others. */
  readonly values: number;
  /** Matching events that have the value at all: those that lead with another one stand in its lane. */
  readonly having: number;
}

export interface LaneAssignment {
  readonly lanes: readonly Lane[];
  /** Index into `lanes` by row of the columns; -1 for events that do not match. */
  readonly laneOf: Int16Array;
  /** Matching events, by lane. */
  readonly events: Uint32Array;
}

export const NO_VALUE = "-";
export const OTHER_VALUES = "+";

/** More would be a page to scroll through, and no picture: the rest share the last of them. */
export const MOST_LANES = 20;

/**
 * Lanes that have a matching event, by the middle of their events in time; kinds and collections as they are
 * listed, and countries by how many events they lead. Where they are too many, those keep one that the reader asked for, and
 * those with most events; then come the others together, and last those without a value.
 */
export function assignLanes(
  columns: Columns,
  matches: Uint8Array,
  lanes: Lanes,
  criteria: Criteria,
  lang: string,
): LaneAssignment {
  const led = laneValues(columns, matches, lanes, criteria);
  if (led === null) return singleLane(matches);
  const { column, codeOf } = led;
  const { count } = columns;
  const laneOf = new Int16Array(count).fill(-1);
  const used = new Uint32Array(column.values.length + 1);
  for (const code of codeOf) if (code >= 0) used[code] = (used[code] ?? 0) + 1;
  const { named, order, laneByCode } = lanesInOrder(
    columns,
    { ...led, values: column.values, lanes, used, medians: () => medianRows(codeOf, used) },
    lang,
  );

  const events = new Uint32Array(named.length);
  for (let row = 0; row < count; row++) {
    const code = codeOf[row] ?? -1;
    if (code < 0) continue;
    const lane = laneByCode[code] ?? 0;
    laneOf[row] = lane;
    events[lane] = (events[lane] ?? 0) + 1;
  }
  return { lanes: withHaving(named, order, events, countHaving(column, matches)), laneOf, events };
}

/** How many matching events there are that a value leads, and where in time these are. */
interface UsedValues extends Pick<LaneValues, "facet" | "isAsked"> {
  readonly lanes: Lanes;
  /** Every value that there is; what stands behind them is of the events that none leads. */
  readonly values: readonly string[];
  readonly used: Uint32Array;
  /** By value, the row in the middle of its events. */
  medians(): ArrayLike<number>;
}

/** The lanes, top down, and which of them the events of each value are in. */
export interface LaneOrder {
  readonly named: readonly Omit<Lane, "having">[];
  /** Of the lanes that are one value's, that value's place. */
  readonly order: readonly number[];
  readonly laneByCode: Int16Array;
}

/** The lanes of values that lead so many events each. */
export function lanesInOrder(
  columns: LaneNames,
  { facet, isAsked, lanes, values: keys, used, medians }: UsedValues,
  lang: string,
): LaneOrder {
  const none = keys.length;
  const eventsOf = (code: number) => used[code] ?? 0;
  const values = [...keys.keys()].filter((code) => eventsOf(code) > 0);
  const own = new Set(
    values.length <= MOST_LANES
      ? values
      : values
          .toSorted(
            (a, b) => (isAsked[b] ?? 0) - (isAsked[a] ?? 0) || eventsOf(b) - eventsOf(a) || a - b,
          )
          .slice(0, MOST_LANES - 1),
  );
  const order = values.filter((code) => own.has(code));
  if (lanes === "country") order.sort((a, b) => eventsOf(b) - eventsOf(a) || a - b);
  else if (lanes !== "kind" && lanes !== "collection") byTime(order, medians());
  const named = order.map((code) => laneFor(columns, facet, keys[code] ?? "", lang));
  const laneByCode = new Int16Array(none + 1).fill(order.length);
  for (const [lane, code] of order.entries()) laneByCode[code] = lane;
  if (own.size < values.length) {
    named.push({ key: OTHER_VALUES, label: null, hue: null, values: values.length - own.size });
  }
  laneByCode[none] = named.length;
  if (eventsOf(none) > 0) named.push({ key: NO_VALUE, label: null, hue: null, values: 1 });
  return { named, order, laneByCode };
}

/** The lanes with how many events have the value of each. */
export const withHaving = (
  named: LaneOrder["named"],
  order: readonly number[],
  events: ArrayLike<number>,
  having: ArrayLike<number>,
): readonly Lane[] =>
  named.map((lane, i) => {
    const code = order[i];
    return { ...lane, having: (code === undefined ? events[i] : having[code]) ?? 0 };
  });

interface LaneValues {
  readonly facet: Facet;
  readonly column: FacetColumn;
  /** By row, the place in its values of the one that leads; their number for none, -1 for a row without its flag. */
  readonly codeOf: Int32Array;
  /** By value, 1 for those that the reader asked for. */
  readonly isAsked: Uint8Array;
}

/** The value in whose lane each flagged row stands; null where there is one lane for all. */
export function laneValues(
  columns: Columns,
  flags: Uint8Array,
  lanes: Lanes,
  criteria: Criteria,
): LaneValues | null {
  const facet = LANE_FACETS[lanes];
  if (facet === null) return null;
  // Not the broader topics: asking for one would put all its narrower ones into a single lane.
  const column = facet === "topic" ? columns.ownTopics : columns.facets[facet];
  const { values } = column;
  const asked = new Set(criteria.facets[facet].values);
  const isAsked = Uint8Array.from(values, (value) => Number(asked.has(value)));
  const codeOf = leadingCodes(column, flags, leaders(columns, lanes, column), isAsked);
  return { facet, column, codeOf, isAsked };
}

/** Sorts lanes so that a page reads from upper left to lower right. */
function byTime(order: number[], medians: ArrayLike<number>): void {
  order.sort((a, b) => (medians[a] ?? 0) - (medians[b] ?? 0) || a - b);
}

/** By code, the row in the middle of its events; rows are in order of time. */
function medianRows(codeOf: Int32Array, used: Uint32Array): Int32Array {
  const medians = new Int32Array(used.length);
  const passed = new Uint32Array(used.length);
  for (let row = 0; row < codeOf.length; row++) {
    const code = codeOf[row] ?? -1;
    if (code < 0) continue;
    const before = passed[code] ?? 0;
    if (before === (used[code] ?? 0) >> 1) medians[code] = row;
    passed[code] = before + 1;
  }
  return medians;
}

/** By code, the matching events that have the value, whether it leads them or not. */
function countHaving({ values, offsets, codes }: FacetColumn, matches: Uint8Array): Uint32Array {
  const having = new Uint32Array(values.length);
  for (let row = 0; row < matches.length; row++) {
    if (!matches[row]) continue;
    const end = offsets[row + 1] ?? 0;
    for (let k = offsets[row] ?? 0; k < end; k++) {
      const code = codes[k] ?? 0;
      having[code] = (having[code] ?? 0) + 1;
    }
  }
  return having;
}

function singleLane(matches: Uint8Array): LaneAssignment {
  const laneOf = new Int16Array(matches.length).fill(-1);
  let events = 0;
  for (let row = 0; row < matches.length; row++) {
    if (!matches[row]) continue;
    laneOf[row] = 0;
    events += 1;
  }
  const only = { key: "", label: null, hue: null, values: 1, having: events };
  return { lanes: [only], laneOf, events: Uint32Array.of(events) };
}

/** By code, 1 where it can name a lane: all, or for systems only the topics that are one. */
function leaders(columns: Columns, lanes: Lanes, column: FacetColumn): Uint8Array {
  if (lanes !== "system") return new Uint8Array(column.values.length).fill(1);
  const systems = new Set(
    columns.topicEntries.filter((topic) => topic.kind === "system").map((topic) => topic.id),
  );
  return Uint8Array.from(column.values, (value) => Number(systems.has(value)));
}

/**
 * By row, the first value the reader asked for, else the first value: what they filter by leads.
 * The number of values stands for none of them, -1 for a row that does not match.
 */
function leadingCodes(
  { values, offsets, codes }: FacetColumn,
  matches: Uint8Array,
  mayLead: Uint8Array,
  isAsked: Uint8Array,
): Int32Array {
  const leading = new Int32Array(matches.length).fill(-1);
  for (let row = 0; row < matches.length; row++) {
    if (!matches[row]) continue;
    const end = offsets[row + 1] ?? 0;
    let first = values.length;
    for (let k = offsets[row] ?? 0; k < end; k++) {
      const code = codes[k] ?? 0;
      if (!mayLead[code]) continue;
      if (isAsked[code]) {
        first = code;
        break;
      }
      if (first === values.length) first = code;
    }
    leading[row] = first;
  }
  return leading;
}

type LaneNames = Pick<Columns, "topicEntries" | "collectionEntries" | "sources">;

/** Countries, kinds and collections are named by the view, in the reader's language. */
export function laneFor(
  columns: LaneNames,
  facet: Facet,
  key: string,
  lang: string,
): Omit<Lane, "having"> {
  if (facet === "topic") {
    const topic = columns.topicEntries.find((entry) => entry.id === key);
    if (topic) return { key, label: localText(topic.label, lang), hue: topic.hue, values: 1 };
  }
  if (facet === "collection") {
    const collection = columns.collectionEntries.find((entry) => entry.id === key);
    return { key, label: null, hue: collection?.hue ?? null, values: 1 };
  }
  const source = facet === "source" ? columns.sources.get(key) : undefined;
  const label = source ? localText(source.title, lang) : null;
  return { key, label, hue: null, values: 1 };
}
