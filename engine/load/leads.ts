/** The value by which an event stands in a lane, as an expression over its row. */
import type { Topic } from "../../src/dataset/format/schema.ts";
import { LANE_FACETS, type Lanes } from "../../src/query/criteria/facets.ts";
import type { Value } from "../database.ts";

export interface Lead {
  readonly sql: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** The topics that lead an event into a lane of systems. */
export const systemsOf = (topics: readonly Pick<Topic, "id" | "kind">[]): readonly string[] =>
  topics.filter(({ kind }) => kind === "system").map(({ id }) => id);

/** The first value; "" for none. @param systems  see `systemsOf` */
export function leadOf(lanes: Lanes, systems: readonly string[]): Lead {
  const facet = LANE_FACETS[lanes];
  if (facet === null) return { sql: "toLowCardinality('')", values: {} };
  if (lanes === "system") {
    return {
      sql: "arrayFirst(each -> has({lane_may_lead:Array(String)}, each), own_topic)",
      values: { lane_may_lead: systems },
    };
  }
  return { sql: `${facet === "topic" ? "own_topic" : facet}[1]`, values: {} };
}
