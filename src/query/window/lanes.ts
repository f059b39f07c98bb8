/** Which lane an event stands in. Each event stands once, in the lane of its first value. */
import type { LocalText } from "../../dataset/localized.ts";
import { localText } from "../../dataset/localized.ts";
import type { Columns, FacetColumn } from "../columns.ts";
import type { Criteria, Facet, Lanes } from "../query.ts";

export interface Lane {
  /** The facet value, "" for the only lane, NO_VALUE for events without one. */
  readonly key: string;
  readonly label: LocalText | null;
  readonly hue: number | null;
}

export interface LaneAssignment {
  readonly lanes: readonly Lane[];
  /** Index into `lanes` by row of the columns; -1 for events that do not match. */
  readonly laneOf: Int32Array;
}

export const NO_VALUE = "-";

const FACET_OF: Readonly<Record<Exclude<Lanes, "none">, Facet>> = {
  topic: "topic",
  system: "topic",
  country: "country",
  source: "source",
  kind: "kind",
};

/**
 * Lanes that have a matching event, in the dataset's order, but countries, which have none, by
 * how many events they lead; those without a value come last.
 */
export function assignLanes(
  columns: Columns,
  matches: Uint8Array,
  lanes: Lanes,
  criteria: Criteria,
  lang: string,
): LaneAssignment {
  const laneOf = new Int32Array(columns.count).fill(-1);
  if (lanes === "none") {
    for (let i = 0; i < columns.count; i++) if (matches[i]) laneOf[i] = 0;
    return { lanes: [{ key: "", label: null, hue: null }], laneOf };
  }
  const facet = FACET_OF[lanes];
  // Not the broader topics: asking for one would put all its narrower ones into a single lane.
  const column = facet === "topic" ? columns.ownTopics : columns.facets[facet];
  const mayLead = leaders(columns, lanes, column);
  const chosen = new Set(criteria.facets[facet].values);
  const none = column.values.length;
  const used = new Map<number, number>();
  const codeOf = new Int32Array(columns.count).fill(-1);
  for (let i = 0; i < columns.count; i++) {
    if (!matches[i]) continue;
    const code = leadingCode(column, i, mayLead, chosen) ?? none;
    codeOf[i] = code;
    used.set(code, (used.get(code) ?? 0) + 1);
  }
  const many = (code: number) => (lanes === "country" && code !== none ? (used.get(code) ?? 0) : 0);
  const order = [...used.keys()].sort(
    (a, b) => Number(a === none) - Number(b === none) || many(b) - many(a) || a - b,
  );
  const laneByCode = new Map(order.map((code, lane) => [code, lane]));
  for (let i = 0; i < columns.count; i++) laneOf[i] = laneByCode.get(codeOf[i] ?? -1) ?? -1;
  return { lanes: order.map((code) => laneFor(columns, facet, column.values[code], lang)), laneOf };
}

/** Codes that can name a lane: all, or for systems only the topics that are one. */
function leaders(columns: Columns, lanes: Lanes, column: FacetColumn): (code: number) => boolean {
  if (lanes !== "system") return () => true;
  const systems = new Set(
    columns.topicEntries.filter((topic) => topic.kind === "system").map((topic) => topic.id),
  );
  return (code) => systems.has(column.values[code] ?? "");
}

/** The first value the reader asked for, else the first value: what they filter by leads. */
function leadingCode(
  column: FacetColumn,
  row: number,
  mayLead: (code: number) => boolean,
  chosen: ReadonlySet<string>,
): number | null {
  let first: number | null = null;
  for (let k = column.offsets[row] ?? 0; k < (column.offsets[row + 1] ?? 0); k++) {
    const code = column.codes[k] ?? 0;
    if (!mayLead(code)) continue;
    if (chosen.has(column.values[code] ?? "")) return code;
    first ??= code;
  }
  return first;
}

/** Countries and kinds are named by the view, in the reader's language. */
function laneFor(columns: Columns, facet: Facet, value: string | undefined, lang: string): Lane {
  if (value === undefined) return { key: NO_VALUE, label: null, hue: null };
  if (facet === "topic") {
    const topic = columns.topicEntries.find((entry) => entry.id === value);
    if (topic) return { key: value, label: localText(topic.label, lang), hue: topic.hue };
  }
  const source = facet === "source" ? columns.sources.get(value) : undefined;
  return { key: value, label: source ? localText(source.title, lang) : null, hue: null };
}
