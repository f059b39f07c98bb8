import type { Interval } from "../../dataset/time/interval.ts";
import type { Criteria } from "../../query/criteria/query.ts";
import type { EventStore } from "../../query/store.ts";

/** How many matching events begin in a span: what begins before or after it counts in a bin of its own. */
export async function countBeginning(
  store: EventStore,
  criteria: Criteria,
  { start, end }: Interval,
): Promise<number> {
  const extent = { start: start - (end - start), end: end + (end - start) };
  const { matching } = await store.ask({ kind: "density", criteria, extent, bins: 3 });
  return matching[1] ?? 0;
}
