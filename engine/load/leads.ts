/** Names the value by which an event stands in a lane, and who of several speaks for them. */
import type { Topic } from "../../src/dataset/format/schema.ts";
import { LANE_FACETS, LANES, type Lanes } from "../../src/query/criteria/facets.ts";

/** The topics that lead an event into a lane of systems. */
export const systemsOf = (topics: readonly Pick<Topic, "id" | "kind">[]): readonly string[] =>
  topics.filter(({ kind }) => kind === "system").map(({ id }) => id);

/** The column of the value that leads a row, "" for none. */
export const leadOf = (lanes: Lanes): string =>
  lanes === "none" ? "toLowCardinality('')" : `lead_${lanes}`;

/** The columns that `leadOf` names. */
export const LEADS = LANES.filter((lanes) => lanes !== "none").map((lanes) => leadOf(lanes));

/** What a load puts into them, of an event that arrives: its first value, for systems the first that `systems` has. */
export const LEADS_FROM = LANES.flatMap((lanes) => {
  const facet = LANE_FACETS[lanes];
  if (facet === null) return [];
  if (lanes === "system")
    return ["arrayFirst(each -> has({systems:Array(String)}, each), own_topic)"];
  return [`${facet === "topic" ? "own_topic" : facet}[1]`];
});

/** Greatest of the event that speaks for others: by its weight, then by who comes first. */
export const TELLING = "toUInt64(toUInt64(weight) * 4294967296 + (4294967295 - row))";
